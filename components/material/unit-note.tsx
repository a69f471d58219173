"use client";

import Link from "next/link";
import { LEVEL_COLOUR } from "@/components/comment/note-form";
import { Wordings } from "@/components/comment/wordings";
import { Status } from "@/components/ui/status";
import { useLocale, useWords } from "@/components/ui/words-context";
import { groupOf, type Asked } from "@/lib/comment/asked";
import { inlineDiff } from "@/lib/text/inline-diff";
import { momentOf } from "@/lib/words/format";
import { UnitAnswer } from "./unit-answer";
import { useReturnedDesk } from "./use-returned";

function Mark({ asked }: { asked: Asked }) {
  const { comment } = useWords();
  const group = groupOf(asked);
  if (group === "open") return <Status voice="quiet" glyph="none">{comment.states.open}</Status>;
  return <Status voice="ok">{group === "settled" ? comment.states.settled : comment.answers[asked.answerKind ?? "changed"]}</Status>;
}

/** The suggested wording against the quote it is for; without a quote, as it is. */
function Suggestion({ quote, words }: { quote: string; words: string }) {
  const { comment } = useWords();
  const runs = quote === "" ? [{ text: words, mark: null }] : inlineDiff(quote, words);
  return (
    <p className="my-1.5 border-y border-line py-1 font-doc text-body">
      <span className="block font-ui text-meta text-hint">{comment.suggestion}</span>
      {runs.map(({ text, mark }, index) => (mark === "ins" ? <ins key={index}>{text}</ins> : mark === "del" ? <del key={index}>{text}</del> : <span key={index}>{text}</span>))}
    </p>
  );
}

/** `sheet`: for a comment on a figure or a file its name and where it is changed. */
type Props = { asked: Asked; top: number | undefined; lost: boolean; locked: boolean; sheet?: { href: string; about: string } };

/**
 * A comment as its unit reads it, in the margin at its quote; on a phone below its part. It comes into hand by
 * click or by key: notes that moved as the mouse goes down would slip from under it.
 */
export function UnitNote({ asked, top, lost, locked, sheet }: Props) {
  const words = useWords();
  const { comment, frame, noting } = words;
  const locale = useLocale();
  const { active, setActive, editorOf } = useReturnedDesk();
  const name = comment.numbered(asked.number);
  const by = asked.answeredAt === null ? "" : comment.answeredBy(momentOf(asked.answeredAt, locale));
  return (
    <article id={`comment-${asked.id}`} data-note={asked.id} data-on={active === asked.id ? "" : undefined} aria-label={name} tabIndex={-1} style={{ top }}
      onFocus={(event) => { if (event.target.matches(":focus-visible")) setActive(asked.id); }} onClick={() => setActive(asked.id)}
      className="mb-4 mt-2 border-l-2 border-control bg-desk px-3 py-2.5 font-ui text-meta leading-[1.6] outline-none data-on:border-ink @3xl/screen:absolute @3xl/screen:right-0 @3xl/screen:m-0 @3xl/screen:w-(--rail) @3xl/screen:py-0 @3xl/screen:pr-0">
      <header className="flex flex-wrap items-baseline gap-x-2.5">
        <b className="number text-ink-2">{name}</b><span className={LEVEL_COLOUR[asked.level]}>{comment.levels[asked.level]}</span><Mark asked={asked} />
      </header>
      {sheet?.about && <p className="text-ink-2">{sheet.about}</p>}
      {lost && !asked.changed && <p className="mt-0.5 text-ink-2"><Status voice="plain">{comment.lost}</Status>　{frame.label(comment.original)}<q className="font-doc text-[0.9375rem]">{asked.quote}</q></p>}
      {!lost && asked.quote !== "" && (
        <p className="text-ink-2 @3xl/screen:hidden"><q className="font-doc">{asked.quote}</q> <button type="button" className="link min-w-11 py-0" onClick={() => editorOf(asked.part)?.show(asked, false)}>{comment.jump}</button></p>
      )}
      <p className="my-0.5 whitespace-pre-wrap text-[0.9375rem] text-ink">{asked.body}</p>
      {asked.changed && <Wordings changed={asked.changed} target={asked.target} words={words} />}
      {asked.suggestion && <Suggestion quote={asked.quote} words={asked.suggestion} />}
      {asked.answerKind && (asked.answer || asked.answeredAt !== null) && (
        <p className="text-ink-2">{asked.answer ? `${frame.label(by)}${asked.answer}` : by}</p>
      )}
      {sheet && !locked && <Link href={sheet.href} className="link inline-flex min-h-11 items-center py-0 @3xl/screen:min-h-7">{noting.toSheet}</Link>}
      <UnitAnswer asked={asked} locked={locked} lost={lost} />
    </article>
  );
}
