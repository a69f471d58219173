import Link from "next/link";
import type { ReactNode } from "react";
import { ContextBar } from "@/components/frame/context-bar";
import { Banner } from "@/components/ui/banner";
import type { Words } from "@/lib/words/words";
import { Contents, type ContentsEntry } from "./contents";

type Props = { words: Words; materialId: string; title: string; why: string; current: string; entries: readonly ContentsEntry[]; children: ReactNode };

/** A section of a material that cannot be changed now: the reason, and what stands there. */
export function ReadOnly({ words, materialId, title, why, current, entries, children }: Props) {
  return (
    <>
      <ContextBar title={title} back={<Link href={`/materials/${materialId}`}>{words.material.back}</Link>} />
      <main id="main" className="mx-auto grid w-full max-w-[72rem] gap-6 p-4 @3xl/screen:p-6 @5xl/screen:grid-cols-[12rem_minmax(0,1fr)]">
        <Contents title={words.material.toc} entries={entries} current={current} />
        <div className="min-w-0">
          <Banner voice="plain">{words.material.readOnly}：{why}</Banner>
          <div className="mt-4 rounded-paper bg-paper p-4 shadow-paper @3xl/screen:p-10">{children}</div>
        </div>
      </main>
    </>
  );
}
