"use client";

import { useRef, useState } from "react";
import { useFound } from "@/components/net/use-found";
import { useKeeper } from "@/components/net/use-keeper";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { saveVisit } from "@/lib/review/actions";
import type { Visit } from "@/lib/review/visit";

type Props = { materialId: string; revisionId: string; visit: Visit & { sheet: string }; problems: Readonly<Record<string, string>> };

const BOXES = { team: "visit-team", onDate: "visit-date" } as const;
const isTyped = (value: unknown): value is Visit => typeof value === "object" && value !== null && "team" in value && "onDate" in value;

/** At a field visit: who went and when, in the net at once and saved as each box is left; and the sheet to print and take along. */
export function VisitBoxes({ materialId, revisionId, visit, problems }: Props) {
  const { review } = useWords();
  const [first] = useState<Visit>({ team: visit.team, onDate: visit.onDate });
  const [typed, setTyped] = useState(first);
  const newest = useRef(first);
  const { run, failure } = useAction(saveVisit);
  const place = { key: `visit/${materialId}`, href: `/materials/${materialId}/review`, label: review.visit.made };
  const keeper = useKeeper(place);
  useFound(place, ({ value }) => {
    if (!isTyped(value) || newest.current !== first) return false;
    type(value);
    void save(value);
    return true;
  });

  function type(next: Visit) {
    setTyped(next);
    newest.current = next;
    keeper.soon({ value: next, version: 0 });
  }
  async function save(now: Visit) {
    if ((await run({ materialId, revisionId, ...now }))?.ok && newest.current === now) keeper.drop();
  }
  const box = (key: keyof Visit) => (
    <label htmlFor={BOXES[key]} className="mt-2 block text-meta text-ink-2">{review.visit[key]}
      {problems[key] && <span className="block text-danger">{problems[key]}</span>}
      <input id={BOXES[key]} className="box text-body text-ink" autoComplete="off" value={typed[key]} placeholder={key === "onDate" ? "2026-03-01" : undefined} aria-invalid={problems[key] ? true : undefined} onBlur={() => void save(typed)} onChange={(event) => type({ ...typed, [key]: event.target.value })} />
    </label>
  );
  return (
    <div className="mt-2">
      {box("team")}
      {box("onDate")}
      {failure && <p role="alert" className="text-meta text-danger">{failure.sentence}</p>}
      <p className="mt-2 text-meta"><a className="link" href={visit.sheet} target="_blank" rel="noreferrer">{review.visit.sheet}</a></p>
    </div>
  );
}
