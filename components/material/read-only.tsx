import Link from "next/link";
import type { ReactNode } from "react";
import { ContextBar } from "@/components/frame/context-bar";
import { Banner } from "@/components/ui/banner";
import type { Refusal } from "@/lib/errors";
import type { Words } from "@/lib/words/words";
import { Contents, type ContentsEntry } from "./contents";

type Props = { words: Words; materialId: string; title: string; why: Refusal | null; current: string; entries: readonly ContentsEntry[]; children: ReactNode };

/** A section of a material that cannot be changed now: the reason (null: it was not returned), and what stands there. */
export function ReadOnly({ words, materialId, title, why, current, entries, children }: Props) {
  const { material, problems, frame } = words;
  const reason = why === null ? material.lockedPart : why === "wrong_state" ? material.notWriting : problems.refusal(why);
  return (
    <>
      <ContextBar title={title} back={<Link href={`/materials/${materialId}`}>{material.back}</Link>} />
      <main id="main" className="mx-auto grid w-full max-w-[84rem] gap-6 p-4 @3xl/screen:p-6 @5xl/screen:grid-cols-[12rem_minmax(0,1fr)]">
        <Contents title={material.toc} entries={entries} current={current} />
        <div className="min-w-0 max-w-[58rem]">
          <Banner voice="plain">{frame.label(material.readOnly)}{reason}</Banner>
          <div className="mt-4 rounded-paper bg-paper p-4 shadow-paper @3xl/screen:p-10">{children}</div>
        </div>
      </main>
    </>
  );
}
