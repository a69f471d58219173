"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { ContextBar } from "@/components/frame/context-bar";
import { useWords } from "@/components/ui/words-context";
import type { WorkspaceData } from "@/lib/review/workspace-data";

type Props = { data: WorkspaceData; mark: ReactNode; onLeave: (href: string) => void };

/** Which material this is, where it stands in the queue, and the way to its neighbours; everything is kept first. */
export function WorkspaceBar({ data, mark, onLeave }: Props) {
  const { review, overlap: copied, side, discussion: talk } = useWords();
  const { steps, queue, compare, overlap, sideBySide, discussion, unit, number } = data;
  const go = (href: string) => ({ href, onNavigate: (event: { preventDefault: () => void }) => { event.preventDefault(); onLeave(href); } });
  const place = steps.at !== null ? review.positionOf(steps.at, steps.all) : steps.all > 0 ? review.leftOver(steps.all) : review.allDone;
  const step = (href: string | null, label: string, keys: string) => href && (
    <Link {...go(href)} className="btn btn-small flex-1 @3xl/screen:flex-none">{label} <kbd className="key font-ui">{keys}</kbd></Link>
  );
  return (
    <ContextBar title={unit} back={<Link {...go(queue)}>← {review.title}</Link>}
      end={<><span className="text-meta text-ink-2">{place}</span><span className="flex w-full gap-2 @3xl/screen:w-auto">{step(steps.previous, review.previous, "Alt P")}{step(steps.next, review.next, "Alt N")}</span></>}>
      <span className="number">{number}</span>
      {mark}
      {compare && <Link {...go(compare)} className="inline-flex min-h-11 items-center text-meta">{review.compare}</Link>}
      <Link {...go(overlap)} className="inline-flex min-h-11 items-center text-meta">{copied.open}</Link>
      {sideBySide && <Link {...go(sideBySide)} className="inline-flex min-h-11 items-center text-meta">{side.link}</Link>}
      {discussion && <Link {...go(discussion.href)} className="inline-flex min-h-11 items-center text-meta">{talk.link(discussion.count)}</Link>}
    </ContextBar>
  );
}
