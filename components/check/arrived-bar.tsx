"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useWords } from "@/components/ui/words-context";
import type { Arrived } from "@/lib/check/walk";
import { showPlace } from "./show-place";

type Props = { materialId: string; boxId: string; arrived: Arrived; flush: () => Promise<boolean> };

/** At the foot of the editor for who came from the check: the how-many-eth, the ways to its neighbours and back; all save first. */
export function ArrivedBar({ materialId, boxId, arrived, flush }: Props) {
  const { checking } = useWords();
  const router = useRouter();
  const [leaving, setLeaving] = useState(false);
  const { start, end, quote, at, all, previous, next } = arrived;
  useEffect(() => {
    const frame = requestAnimationFrame(() => showPlace(boxId, { start, end, quote }));
    return () => cancelAnimationFrame(frame);
  }, [boxId, start, end, quote]);
  async function go(href: string | null) {
    if (href === null || leaving) return;
    setLeaving(true);
    if (await flush()) router.push(href, { scroll: false });
    setLeaving(false);
  }
  const button = "btn btn-small";
  return (
    <nav data-foot aria-label={checking.title} className="sticky bottom-3 z-10 mx-auto mt-4 flex w-fit max-w-full flex-wrap items-center justify-center gap-x-3 gap-y-2 rounded-control border border-control bg-paper px-4 py-2 shadow-over">
      <b className="text-meta">{checking.step(at, all)}</b>
      <button type="button" className={button} aria-disabled={previous === null || leaving} onClick={() => void go(previous)}>{checking.previous}</button>
      <button type="button" className={button} aria-disabled={next === null || leaving} onClick={() => void go(next)}>{checking.next}</button>
      <button type="button" className={button} aria-disabled={leaving} onClick={() => void go(`/materials/${materialId}/check`)}>{checking.backToCheck}</button>
    </nav>
  );
}
