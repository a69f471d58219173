"use client";

import Link from "next/link";
import { useEffect, useMemo, useRef, type ReactNode } from "react";
import { Leaders } from "@/components/comment/leaders";
import { useRail } from "@/components/comment/use-rail";
import { ContextBar } from "@/components/frame/context-bar";
import { Status } from "@/components/ui/status";
import { useWords } from "@/components/ui/words-context";
import { groupOf, type Asked } from "@/lib/comment/asked";
import { CommentTally } from "./comment-tally";
import { Contents } from "./contents";
import { goTo, ReturnedDock } from "./returned-dock";
import { ReturnedSection } from "./returned-section";
import type { ReturnedPart } from "./section-head";
import { UnitNote } from "./unit-note";
import { ReturnedContext, useReturned } from "./use-returned";

type Props = { materialId: string; title: string; number: string | null; sections: readonly ReturnedPart[]; asked: readonly Asked[]; mayAnswer: boolean; sheets: Readonly<Record<string, ReactNode>>; children: ReactNode };

/** The returned material: why it came back, its text to be changed, the comments in the margin, what is still open. */
export function ReturnedDesk({ materialId, title, number, sections, asked, mayAnswer, sheets, children }: Props) {
  const { material, comment } = useWords();
  const desk = useReturned(materialId, asked, mayAnswer);
  const paper = useRef<HTMLDivElement>(null);
  const items = useMemo(() => desk.shown.map((one) => ({ id: one.id, hook: one.part ?? "top", number: one.number, comment: null, draft: null })), [desk.shown]);
  const rail = useRail(paper, items, desk.active);

  useEffect(() => {
    const [, id] = /^#comment-(.+)$/.exec(window.location.hash) ?? [];
    if (id !== undefined) goTo(id);
  }, []);
  const entries = sections.map(({ key, label, lock }) => {
    const open = desk.asked.filter((one) => one.part === key && groupOf(one) === "open").length;
    return { key, label, href: `#section-${key}`, locked: lock !== null && open === 0, note: open > 0 ? comment.openIn(open) : undefined };
  });
  const whole = desk.shown.filter(({ part }) => part === null);
  const current = desk.shown.find(({ id }) => id === desk.active)?.part ?? "";
  return (
    <ReturnedContext value={desk}>
      <ContextBar title={title} back={<Link href={`/materials/${materialId}`} className="link inline-flex items-center py-0">{material.back}</Link>}>
        {number && <span className="number text-meta text-hint">{number}</span>}
        <Status voice="act" glyph="act">{material.states.returned}</Status>
      </ContextBar>
      <main id="main" className="mx-auto w-full max-w-[84rem] flex-1 py-4 @3xl/screen:p-6">
        <section className="mx-4 grid gap-x-10 gap-y-4 border-t-2 border-ink pb-6 pt-4 @3xl/screen:mx-0 @5xl/screen:grid-cols-[minmax(0,1fr)_25rem]">{children}<CommentTally desk={desk} /></section>
        <div className="grid gap-x-6 @7xl/screen:grid-cols-[11rem_minmax(0,1fr)]">
          <div className="hidden @7xl/screen:block"><Contents title={material.toc} entries={entries} current={current} /></div>
          <div ref={paper} style={{ minHeight: rail.height }}
            className="relative z-0 min-w-0 py-6 [--gap:1.5rem] [--pad:2.25rem] [--rail:18rem] before:absolute before:inset-y-0 before:left-0 before:right-0 before:-z-10 before:rounded-paper before:bg-paper before:shadow-paper @3xl/screen:pr-[calc(var(--rail)+var(--gap))] @3xl/screen:before:right-[calc(var(--rail)+var(--gap))]">
            <Leaders leaders={rail.leaders} active={desk.active} />
            <h2 data-hook="top" className="mb-2 px-4 text-center font-title text-h2 font-bold @3xl/screen:px-9">{title}</h2>
            <div className="px-4">{whole.map((one) => <UnitNote key={one.id} asked={one} top={rail.tops[one.id]} lost={false} locked={sections.every(({ lock }) => lock !== null)} />)}</div>
            {sections.map((section) => <ReturnedSection key={section.key} section={section} tops={rail.tops} sheet={sheets[section.key]} />)}
          </div>
        </div>
      </main>
      <ReturnedDock desk={desk} />
    </ReturnedContext>
  );
}
