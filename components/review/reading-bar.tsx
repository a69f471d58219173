"use client";

import { useLocale, useWords } from "@/components/ui/words-context";
import type { WorkspaceData } from "@/lib/review/workspace-data";
import { countOf, momentOf } from "@/lib/words/format";

type Props = { data: WorkspaceData; writable: boolean; hei: boolean; whole: boolean; onRound: () => void; onFace: () => void; onParagraph: () => void; onWhole: () => void };

/** Over the paper: which revision it is, and the tools of reading and commenting. */
export function ReadingBar({ data, writable, hei, whole, onRound, onFace, onParagraph, onWhole }: Props) {
  const { review, comment, material, noting } = useWords();
  const locale = useLocale();
  const moment = momentOf(data.submittedAt, locale);
  const tool = "link py-0 @3xl/screen:min-h-8";
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 px-4 py-1 text-meta text-hint @3xl/screen:px-1 @3xl/screen:pr-[12.25rem]">
      <span>{review.version(data.ordinal)}　{data.ordinal > 1 ? review.refiledAt(moment) : review.filedAt(moment)}　{material.chars(countOf(data.count))}{data.round && !whole && `　${noting.since(data.round.ordinal)}`}</span>
      <span className="flex flex-wrap gap-x-4">
        {data.round && <button type="button" className={tool} onClick={onRound}>{whole ? noting.showChanged : noting.showAll}</button>}
        {writable && (
          <>
            <button type="button" className={tool} onClick={onParagraph}>{comment.onParagraph} <span className="key">C</span></button>
            <button type="button" className={tool} onClick={onWhole}>{comment.onWhole}</button>
          </>
        )}
        <button type="button" className={tool} onClick={onFace}>{hei ? review.readInFang : review.readInHei}</button>
      </span>
    </div>
  );
}
