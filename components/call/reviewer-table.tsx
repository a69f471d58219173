"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useLocale, useWords } from "@/components/ui/words-context";
import { remind } from "@/lib/call/actions";
import type { ReviewerProgress } from "@/lib/call/progress.queries";
import { momentOf } from "@/lib/words/format";

/** How far each reviewer is; those behind are chosen and reminded, who and how many is said before. */
export function ReviewerTable({ callId, rows }: { callId: string; rows: readonly ReviewerProgress[] }) {
  const { running: w, frame } = useWords();
  const locale = useLocale();
  const router = useRouter();
  const id = useId();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [words, setWords] = useState<string | null>(null);
  const [operationId, setOperationId] = useState(newOperationId);
  const [told, setTold] = useState<number | null>(null);
  const { run, pending, failure } = useAction(remind);
  async function send() {
    const result = await run({ callId, people: [...chosen], words: words ?? "", operationId });
    if (!result?.ok) return;
    setTold(chosen.length);
    setChosen([]);
    setWords(null);
    setOperationId(newOperationId());
    router.refresh();
  }
  const toggle = (person: string) => { setTold(null); setChosen((now) => (now.includes(person) ? now.filter((one) => one !== person) : [...now, person])); };
  const c = w.reviewerColumns;
  return (
    <>
      <table className="rows flows border-t-0">
        <thead><tr><th /><th>{c.name}</th><th className="figure">{c.given}</th><th className="figure">{c.begun}</th><th className="figure">{c.sent}</th><th className="figure">{c.left}</th><th>{c.reminded}</th></tr></thead>
        <tbody>
          {rows.map(({ personId, name, given, begun, sent, remindedAt }) => (
            <tr key={personId}>
              <td>{sent < given && <input type="checkbox" className="size-5 accent-primary" aria-label={w.choose(name)} checked={chosen.includes(personId)} onChange={() => toggle(personId)} />}</td>
              <td className="lead font-bold">{name}</td>
              {([["given", given], ["begun", begun], ["sent", sent], ["left", given - sent]] as const).map(([key, n]) => <td key={key} className="figure" data-label={c[key]}>{n}</td>)}
              <td data-label={c.reminded}>{remindedAt === null ? "–" : momentOf(remindedAt, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mt-3">
        {words === null ? <button type="button" className="btn" disabled={chosen.length === 0} onClick={() => setWords(w.remindDefault)}>{w.remind(chosen.length)}</button> : (
          <div className="max-w-xl border-l-4 border-control pl-4">
            <label htmlFor={id} className="font-bold">{w.remindWords}</label>
            <textarea id={id} rows={2} className="box mt-1" value={words} onChange={(event) => setWords(event.target.value)} />
            <div className="mt-3 flex gap-3">
              <button type="button" className="btn" aria-disabled={pending} onClick={() => void send()}>{w.remindSend(chosen.length)}</button>
              <button type="button" className="btn" onClick={() => setWords(null)}>{frame.cancel}</button>
            </div>
          </div>
        )}
        {failure && <p role="alert" className="mt-2 text-danger">{failure.sentence}</p>}
        {told !== null && <p role="status" className="mt-2 text-ok">{w.reminded(told)}</p>}
      </div>
    </>
  );
}
