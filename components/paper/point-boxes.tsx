"use client";

import { useId } from "react";
import { describedBy, Field } from "@/components/ui/field";
import { useWords } from "@/components/ui/words-context";
import type { Criterion } from "@/lib/call/rubric";
import type { Problem } from "@/lib/errors";
import { pointsOf } from "@/lib/review/scoring";
import type { Points } from "./use-points";

type Props = { criteria: readonly Criterion[]; points: Points; refused: Readonly<Record<string, Problem>> };

/** One box for each criterion of a paper; Enter goes to the next, for keying many in a row. */
export function PointBoxes({ criteria, points, refused }: Props) {
  const { paper: w, problems } = useWords();
  const id = useId();
  return (
    <div className="grid max-w-3xl gap-4 @3xl/screen:grid-cols-3">
      {criteria.map(({ key, label, max, kind }) => {
        const box = `${id}-${key}`;
        if (kind === "veto") return <label key={key} className="flex min-h-11 items-center gap-2 self-end"><input type="checkbox" checked={(points.cast[key] ?? 0) > 0} onChange={(event) => points.veto(key, event.target.checked)} />{w.veto(label)}</label>;
        const problem = points.problems[key] ?? refused[`scores.${key}`];
        const error = problem ? problems.sentence(problem) : null;
        return (
          <Field key={key} id={box} label={w.criterion(label, pointsOf(max))} error={error}>
            <input id={box} className="box number" inputMode="decimal" autoComplete="off" value={points.typed[key] ?? ""} aria-invalid={error ? true : undefined} aria-describedby={describedBy(box, false, error !== null)}
              onChange={(event) => points.type(key, event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
                event.preventDefault();
                const boxes = [...(event.currentTarget.closest("form")?.querySelectorAll<HTMLElement>("input.number, textarea, button[type=submit]") ?? [])];
                boxes[boxes.indexOf(event.currentTarget) + 1]?.focus();
              }} />
          </Field>
        );
      })}
    </div>
  );
}
