"use client";

import { useState, type ReactNode, type RefObject } from "react";
import type { Chip } from "@/components/comment/items";
import { Leaders } from "@/components/comment/leaders";
import { Note, type NoteItem } from "@/components/comment/note";
import type { Comments } from "@/components/comment/use-comments";
import { useRail } from "@/components/comment/use-rail";
import { useWords } from "@/components/ui/words-context";
import type { PaperPart } from "@/lib/review/paper";
import type { Round } from "@/lib/review/second-round";
import { PaperPartText } from "./paper-part";

type Props = {
  paper: RefObject<HTMLDivElement | null>; title: string; byline: string; parts: readonly PaperPart[]; items: readonly NoteItem[]; chips: readonly Chip[];
  /** Where notes on figures and files hang; what is new since an earlier review, null to show the whole text. */
  sheet: readonly string[]; round: Round | null; materialId: string;
  comments: Comments; writable: boolean; settles: boolean; revisionId: string; hei: boolean; facts: ReactNode; children: ReactNode;
};

const isOpen = ({ comment }: NoteItem) => comment?.state !== "settled";

/** The material as it is read: paper, and the margin rail with what is said of it. */
export function Paper(props: Props) {
  const { paper, title, byline, parts, items, chips, sheet, round, materialId, comments, writable, settles, revisionId, hei, facts, children } = props;
  const { comment, frame } = useWords();
  const rail = useRail(paper, items, comments.active);
  // What was open when the page came stays in sight when it is settled.
  const [open] = useState(() => new Set(items.filter(isOpen).map(({ id }) => id)));
  const notes = (hook: string) => items.filter((item) => item.hook === hook).map((item) => (
    <div key={item.id} className="px-4 @3xl/screen:contents">
      <Note item={item} top={rail.tops[item.id]} comments={comments} materialId={materialId} writable={writable} settles={settles} revisionId={revisionId} />
    </div>
  ));
  const nameOf = (chip: Chip) => (chip.fresh ? comment.freshNumbered(chip.number) : comment.numbered(chip.number));
  const face = `reading px-4 @3xl/screen:px-(--pad) ${hei ? "in-hei" : ""}`;
  return (
    <div ref={paper} style={{ minHeight: rail.height }}
      className="relative isolate py-6 [--gap:1rem] [--pad:1.75rem] [--rail:11.25rem] @3xl/screen:pb-10 @3xl/screen:pr-[calc(var(--rail)+var(--gap))]">
      <div className="absolute inset-0 -z-10 rounded-paper bg-paper shadow-paper @3xl/screen:right-[calc(var(--rail)+var(--gap))]" />
      <Leaders leaders={rail.leaders} active={comments.active} />
      {writable && items.length === 0 && <p className="absolute right-0 top-6 hidden w-(--rail) text-meta text-hint @3xl/screen:block">{comment.none}</p>}
      <div className={face} data-hook="top"><p className="title">{title}</p><p className="byline">{byline}</p></div>
      {notes("top")}
      {parts.map((part) => (
        <section key={part.key} id={`part-${part.key}`} aria-labelledby={`head-${part.key}`} className="scroll-mt-2 pt-3">
          <div className={`${face} flex flex-wrap items-baseline justify-between gap-x-4`}>
            <h2 id={`head-${part.key}`} data-hook={part.key} className="mb-1.5 pl-[2em] font-hei text-doc font-normal leading-[1.9]">{part.numeral}、{part.label}</h2>
            {writable && (
              <button type="button" className="link py-0 font-ui text-meta" aria-label={`${frame.label(comment.onPart)}${part.label}`} onClick={() => comments.open({ target: "part", part: part.key }, "")}>{comment.onPart}</button>
            )}
          </div>
          {notes(part.key)}
          <PaperPartText part={part} round={round?.parts[part.key] ?? null} face={face} chips={chips.filter((chip) => chip.part === part.key)} active={comments.active} nameOf={nameOf} onMark={comments.setActive}
            noted={(start) => items.some((item) => item.hook === `${part.key}:${start}` && (isOpen(item) || open.has(item.id)))} notes={notes} />
        </section>
      ))}
      <div className="px-4 pt-6 @3xl/screen:px-(--pad)">{facts}</div>
      {sheet.map(notes)}
      {children}
    </div>
  );
}
