"use client";

import { useId, useState } from "react";
import { useWords } from "@/components/ui/words-context";
import { withoutMarks, type Held } from "./use-secrecy";

export type Secrecy = { held: Held | null; pending: boolean; problem: string | null; onText: (text: string) => void; onKeep: (reason: string) => void };

/** Over a text with marks of secrecy, which is stored nowhere yet: what was found, and the three ways on. */
export function SecrecyBand({ secrecy: { held, pending, problem, onText, onKeep } }: { secrecy: Secrecy }) {
  const { checking } = useWords();
  const id = useId();
  const [reason, setReason] = useState(checking.notSecretReasons[0] ?? "");
  if (!held) return null;
  const marks = [...new Set(held.marks.map(({ quote }) => `“${quote}”`))].join(" ");
  return (
    <section role="alert" className="mb-4 border-l-4 border-danger bg-danger-tint px-4 py-3">
      <h2 className="text-body text-danger">{checking.secret}</h2>
      <p className="text-meta">{checking.secretNotice}</p>
      <p className="mt-1 text-meta"><b>{checking.secretMarks(marks)}</b></p>
      <p className="mt-2 flex flex-wrap gap-3">
        <button type="button" className="btn btn-small" onClick={() => onText(withoutMarks(held.text, held.marks))}>{checking.removeMarks}</button>
        <button type="button" className="btn btn-small" onClick={() => onText(held.before)}>{checking.undoPaste}</button>
      </p>
      <p className="mt-2 flex flex-wrap items-center gap-3">
        <label className="sr-only" htmlFor={id}>{checking.reason}</label>
        <select id={id} className="box w-auto max-w-full text-meta" value={reason} onChange={(event) => setReason(event.target.value)}>
          {checking.notSecretReasons.map((one) => <option key={one}>{one}</option>)}
        </select>
        <button type="button" className="btn btn-small" aria-disabled={pending} onClick={() => onKeep(reason)}>{checking.notSecret}</button>
      </p>
      {problem && <p className="mt-2 text-meta text-danger">{problem}</p>}
    </section>
  );
}
