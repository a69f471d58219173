"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ContextBar } from "@/components/frame/context-bar";
import { SaveLine, type SaveState } from "@/components/ui/save-line";
import { useWords } from "@/components/ui/words-context";

export type NextSection = { href: string; label: string } | null;
type Props = { materialId: string; title: string; state: SaveState; flush: () => Promise<boolean>; next: NextSection; history?: string };

/** The bar over every section that is written: the save line, and ways on that save first and stay where that fails. */
export function SectionBar({ materialId, title, state, flush, next, history }: Props) {
  const { material, versions } = useWords();
  const router = useRouter();
  const [leaving, setLeaving] = useState(false);
  const list = `/materials/${materialId}`;

  async function leave(href: string) {
    setLeaving(true);
    if (await flush()) router.push(href);
    setLeaving(false);
  }
  const button = "btn flex-1 @3xl/screen:flex-none";
  return (
    <ContextBar title={title} back={<button type="button" className="link py-0" onClick={() => leave(list)}>{material.back}</button>}
      end={(
        <>
          <button type="button" className={next ? button : `${button} btn-primary`} aria-disabled={leaving} onClick={() => leave(list)}>{material.saveBack}</button>
          {next && <button type="button" className={`${button} btn-primary`} aria-disabled={leaving} onClick={() => leave(next.href)}>{material.next(next.label)}</button>}
        </>
      )}>
      <SaveLine state={state} onRetry={() => void flush()} />
      {history && <button type="button" className="link py-0 text-meta" aria-disabled={leaving} onClick={() => leave(history)}>{versions.link}</button>}
    </ContextBar>
  );
}
