"use client";

import { useState } from "react";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { saveVisit } from "@/lib/review/actions";
import type { Visit } from "@/lib/review/visit";

type Props = { materialId: string; revisionId: string; visit: Visit & { sheet: string }; problems: Readonly<Record<string, string>> };

/** At a field visit: who went and when, kept as each box is left; and the sheet to print and take along. */
export function VisitBoxes({ materialId, revisionId, visit, problems }: Props) {
  const { review } = useWords();
  const [typed, setTyped] = useState({ team: visit.team, onDate: visit.onDate });
  const { run, failure } = useAction(saveVisit);
  const keep = () => void run({ materialId, revisionId, ...typed });
  const box = (key: "team" | "onDate", id: string) => (
    <label htmlFor={id} className="mt-2 block text-meta text-ink-2">{review.visit[key]}
      {problems[key] && <span className="block text-danger">{problems[key]}</span>}
      <input id={id} className="box text-body text-ink" autoComplete="off" value={typed[key]} placeholder={key === "onDate" ? "2026-03-01" : undefined} aria-invalid={problems[key] ? true : undefined} onBlur={keep} onChange={(event) => setTyped({ ...typed, [key]: event.target.value })} />
    </label>
  );
  return (
    <div className="mt-2">
      {box("team", "visit-team")}
      {box("onDate", "visit-date")}
      {failure && <p role="alert" className="text-meta text-danger">{failure.sentence}</p>}
      <p className="mt-2 text-meta"><a className="link" href={visit.sheet} target="_blank" rel="noreferrer">{review.visit.sheet}</a></p>
    </div>
  );
}
