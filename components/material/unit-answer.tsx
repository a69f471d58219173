"use client";

import { useState, type KeyboardEvent } from "react";
import { useFound } from "@/components/net/use-found";
import { useKeeper } from "@/components/net/use-keeper";
import { isComposing } from "@/components/ui/composing";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { answerComment, recallAnswer } from "@/lib/comment/actions";
import { groupOf, type Asked } from "@/lib/comment/asked";
import type { AnswerKind } from "@/lib/comment/kinds";
import { useReturnedDesk } from "./use-returned";

type Props = { asked: Asked; locked: boolean; lost: boolean };

/** What the unit does about a comment: take the suggestion, change the text itself, or explain. May be done again. */
export function UnitAnswer({ asked, locked, lost }: Props) {
  const { comment, material } = useWords();
  const { materialId, mayAnswer, answered, recalled, editorOf } = useReturnedDesk();
  const { run, pending, failure } = useAction(answerComment);
  const recall = useAction(recallAnswer);
  const [box, setBox] = useState<"changed" | "explained" | null>(null);
  const [again, setAgain] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function answer(kind: AnswerKind, words: string): Promise<boolean> {
    setProblem(null);
    const result = await run({ materialId, commentId: asked.id, kind, words });
    if (!result?.ok) return false;
    answered(asked.id, { answerKind: kind, answer: words, answeredAt: Date.now() });
    setBox(null);
    setAgain(false);
    return true;
  }
  async function adopt() {
    setProblem(null);
    const done = await editorOf(asked.part)?.adopt(asked);
    if (done === "done") await answer("adopted", "");
    else setProblem(done === "unsaved" ? material.unsavedPart : comment.quoteGone);
  }
  /** What was adopted is taken out of the text first; where the unit has written over it since, only the answer goes. */
  async function takeBack() {
    setProblem(null);
    const done = asked.answerKind === "adopted" ? await editorOf(asked.part)?.restore(asked) : "done";
    if (done === "unsaved") return setProblem(material.unsavedPart);
    if (!(await recall.run({ materialId, commentId: asked.id }))?.ok) return undefined;
    recalled(asked.id);
    setBox(null);
    setAgain(false);
    return done === "gone" || done === undefined ? setProblem(comment.adoptedStays) : undefined;
  }
  function change() {
    setBox("changed");
    editorOf(asked.part)?.show(asked, true);
  }

  const group = groupOf(asked);
  if (!mayAnswer || group === "settled") return null;
  const said = problem ?? failure?.sentence ?? recall.failure?.sentence;
  const alert = said && <p role="alert" className="mt-1 text-danger">{said}</p>;
  if (group !== "open" && !again) {
    return (
      <>
        <p className="flex gap-x-4">
          <button type="button" className="link min-w-11 py-0 text-left" aria-disabled={recall.pending} onClick={() => void takeBack()}>{material.undo}</button>
          <button type="button" className="link min-w-11 py-0 text-left" onClick={() => setAgain(true)}>{comment.answerAgain}</button>
        </p>
        {alert}
      </>
    );
  }
  return (
    <div className="mt-2">
      <div className="flex flex-wrap gap-2">
        {asked.suggestion && asked.anchor && !locked && !lost && asked.answerKind !== "adopted" && <button type="button" className="btn btn-small" aria-disabled={pending} onClick={() => void adopt()}>{comment.adopt}</button>}
        {!locked && <button type="button" className="btn btn-small" aria-pressed={box === "changed"} onClick={change}>{comment.change}</button>}
        <button type="button" className="btn btn-small" aria-pressed={box === "explained"} onClick={() => setBox("explained")}>{comment.explain}</button>
      </div>
      {box && <AnswerBox key={box} id={asked.id} materialId={materialId} kind={box} first={asked.answerKind === box ? (asked.answer ?? "") : ""} pending={pending} onSend={(words) => answer(box, words)} />}
      {alert}
    </div>
  );
}

type BoxProps = { id: string; materialId: string; kind: "changed" | "explained"; first: string; pending: boolean; onSend: (words: string) => Promise<boolean> };

function AnswerBox({ id, materialId, kind, first, pending, onSend }: BoxProps) {
  const { comment, problems } = useWords();
  const [words, setWords] = useState(first);
  const [missing, setMissing] = useState(false);
  const name = `answer-${id}`;
  const place = { key: `answer/${id}/${kind}`, href: `/materials/${materialId}/returned`, label: kind === "explained" ? comment.explanation : comment.whatChanged };
  const keeper = useKeeper(place);
  useFound(place, ({ value }) => {
    if (words !== first || typeof value !== "string") return false;
    setWords(value);
    return true;
  });
  function type(typed: string) {
    setWords(typed);
    setMissing(false);
    keeper.soon({ value: typed, version: 0 });
  }
  async function send() {
    const empty = kind === "explained" && words.trim() === "";
    setMissing(empty);
    if (!empty && (await onSend(words))) keeper.drop();
  }
  function press(event: KeyboardEvent) {
    if (isComposing(event) || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  }
  return (
    <div className="mt-2">
      <label htmlFor={name} className="mb-1 block text-ink-2">{kind === "explained" ? comment.explanation : comment.whatChanged}</label>
      {missing && <p id={`${name}-error`} className="mb-1 text-danger">{problems.sentence({ code: "explain_missing" })}</p>}
      <textarea id={name} ref={(element) => { if (kind === "explained") element?.focus(); }} rows={3} className="box" value={words} aria-invalid={missing} aria-describedby={missing ? `${name}-error` : undefined}
        onChange={(event) => type(event.target.value)} onKeyDown={press} />
      <button type="button" className="btn btn-small mt-2" aria-disabled={pending} onClick={() => void send()}>{kind === "explained" ? comment.sendExplanation : comment.markChanged}</button>
    </div>
  );
}
