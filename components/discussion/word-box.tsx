"use client";

import { useState, type KeyboardEvent } from "react";
import { useFound } from "@/components/net/use-found";
import { useKeeper } from "@/components/net/use-keeper";
import { isComposing } from "@/components/ui/composing";
import { describedBy } from "@/components/ui/field";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { discuss } from "@/lib/review/actions";
import { wordProblem } from "@/lib/review/discussion";

type Props = { materialId: string; unit: string; onSent: (word: { id: string; body: string }) => void };
const BOX = "word";

/** The box for one more word; what is typed stays through every refusal, and in the net until it is sent. */
export function WordBox({ materialId, unit, onSent }: Props) {
  const { discussion: w, problems } = useWords();
  const { run, pending, failure } = useAction(discuss);
  const [wordId, setWordId] = useState(newOperationId);
  const [body, setBody] = useState("");
  const [pressed, setPressed] = useState(false);
  const place = { key: `discussion/${materialId}`, href: `/materials/${materialId}/discussion`, label: w.label(unit) };
  const keeper = useKeeper(place);
  useFound(place, ({ value }) => {
    if (body !== "" || typeof value !== "string") return false;
    type(value);
    return true;
  });

  function type(typed: string) {
    setBody(typed);
    setPressed(false);
    if (failure) setWordId(newOperationId());
    if (typed === "") keeper.drop();
    else keeper.soon({ value: typed, version: 0 });
  }
  async function send() {
    setPressed(true);
    if (wordProblem(body) || !(await run({ materialId, wordId, body }))?.ok) return;
    keeper.drop();
    onSent({ id: wordId, body: body.trim() });
    setWordId(newOperationId());
    setBody("");
    setPressed(false);
  }
  function press(event: KeyboardEvent) {
    if (isComposing(event) || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  }
  const problem = pressed ? wordProblem(body) : null;
  const error = problem ? problems.sentence(problem) : (failure?.sentence ?? null);
  return (
    <form className="border-t border-line pt-3" noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <label htmlFor={BOX} className="font-bold">{w.box}</label>
      <p id={`${BOX}-hint`} className="text-meta text-hint">{w.boxHint}</p>
      {error && <p id={`${BOX}-error`} role="alert" className="text-danger">{error}</p>}
      <textarea id={BOX} rows={3} autoComplete="off" className="box mt-1 leading-normal" value={body} aria-invalid={error !== null || undefined} aria-describedby={describedBy(BOX, true, error !== null)}
        onChange={(event) => type(event.target.value)} onKeyDown={press} />
      <button type="submit" className="btn btn-primary mt-2 w-full @3xl/screen:w-auto" aria-disabled={pending}>{w.send} <kbd className="key font-ui">Ctrl ↵</kbd></button>
    </form>
  );
}
