"use client";

import { useRef, useState } from "react";
import { useWords } from "@/components/ui/words-context";
import type { WorkspaceData } from "@/lib/review/workspace-data";
import { CriterionRow } from "./criterion-row";
import type { Review } from "./use-review";
import { VetoRow } from "./veto-row";

type Props = { data: Pick<WorkspaceData, "rubric" | "last" | "selfScores">; review: Review; problems: Readonly<Record<string, string>>; onLast: () => void };

/** The criteria with their boxes: Enter goes to the next, and on an empty box takes the last score first. */
export function ScoreSheet({ data: { rubric, last, selfScores }, review, problems, onLast }: Props) {
  const { review: w } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState(() => rubric.criteria.find((criterion) => review.scores[criterion.key] === undefined)?.key ?? null);

  function next(index: number) {
    const boxes = list.current?.querySelectorAll<HTMLInputElement>("input[inputmode=decimal]");
    const box = boxes?.[index + 1];
    if (box) box.focus();
    else onLast();
  }
  return (
    <>
      <ol ref={list}>
        {rubric.criteria.map((criterion, index) => criterion.kind === "veto" ? (
          <VetoRow key={criterion.key} criterion={criterion} cast={(review.scores[criterion.key] ?? 0) > 0} onCast={(cast) => review.score(criterion.key, cast ? "1" : "", true)} />
        ) : (
          <CriterionRow key={criterion.key} criterion={criterion} number={index + 1} head={criterion.head !== rubric.criteria[index - 1]?.head ? criterion.head : undefined} text={review.typed[criterion.key] ?? ""} score={review.scores[criterion.key]}
            last={last[criterion.key]} self={selfScores?.[criterion.key]} problem={review.problems[criterion.key]} missing={problems[`scores.${criterion.key}`]} open={open === criterion.key} onOpen={() => setOpen(criterion.key)}
            onType={(text, finished) => review.score(criterion.key, text, finished)} onNext={() => next(index)} />
        ))}
      </ol>
      <p className="hidden pt-2 text-meta text-hint @3xl/screen:block"><span className="key">{w.enterKey}</span> {Object.keys(last).length > 0 ? w.keepHint : w.enterHint}</p>
    </>
  );
}
