"use client";

import type { CSSProperties } from "react";
import { isComposing, isUnfinished } from "@/components/ui/composing";
import { useWords } from "@/components/ui/words-context";
import type { Criterion } from "@/lib/call/rubric";
import { pointsOf } from "@/lib/review/scoring";

type Shown = { criterion: Criterion; score: number | undefined; chosen: boolean };
type Props = Shown & { id: string; unit: string; text: string; last: number | undefined; unread: boolean; wrong: boolean; onType: (text: string, finished?: boolean) => void; onDone: () => void };

/** The cell of a criterion; on a narrow screen only that of the chosen one is there. */
export const cellOf = (chosen: boolean) => (chosen ? "points" : "points other");

/** How much of full marks a score is, with the mean of its column. */
function Share({ criterion: { key, max }, score }: Pick<Shown, "criterion" | "score">) {
  const look = { "--share": `${Math.round(((score ?? 0) / max) * 100)}%`, "--mean": `var(--mean-${key}, -99)` };
  return <span aria-hidden="true" className="share" style={look as CSSProperties} />;
}

/** A score that cannot be changed here. */
export function ScoreText({ criterion, score, chosen }: Shown) {
  return (
    <td className={cellOf(chosen)}>
      <span className="told">{score === undefined ? "–" : criterion.kind === "veto" ? "✓" : pointsOf(score)}</span>
      {criterion.kind !== "veto" && score !== undefined && <Share criterion={criterion} score={score} />}
    </td>
  );
}

/** One box of the table: a score of one criterion of one material, or a veto to be ticked. `unread`: it holds no score; `wrong`: and that is said. */
export function ScoreCell({ criterion, score, chosen, id, unit, text, last, unread, wrong, onType, onDone }: Props) {
  const { side: w } = useWords();
  const label = w.scoreOf(criterion.label, unit);
  if (criterion.kind === "veto") return (
    <td className={cellOf(chosen)}><input type="checkbox" id={id} data-key={criterion.key} aria-label={label} checked={(score ?? 0) > 0} onChange={(event) => onType(event.target.checked ? "1" : "")} /></td>
  );
  function leave() {
    if (score !== undefined && text !== pointsOf(score)) onType(pointsOf(score));
    onDone();
  }
  return (
    <td className={cellOf(chosen)}>
      <input id={id} data-key={criterion.key} data-unread={unread || undefined} inputMode="decimal" autoComplete="off" placeholder="–" aria-label={label} value={text} aria-invalid={wrong || undefined} aria-describedby={wrong ? `${id}-wrong` : undefined}
        onFocus={(event) => event.target.select()} onBlur={leave} onKeyDown={(event) => { if (event.key === "Enter" && !isComposing(event)) onDone(); }}
        onChange={(event) => onType(event.target.value, !isUnfinished(event))} onCompositionEnd={(event) => onType(event.currentTarget.value)} />
      {last !== undefined && text.trim() === "" ? <span className="block text-meta leading-tight text-hint">{w.last(pointsOf(last))}</span> : <Share criterion={criterion} score={score} />}
    </td>
  );
}
