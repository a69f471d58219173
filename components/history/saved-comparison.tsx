import { BothText } from "@/components/review/diff-text";
import { PartReader } from "@/components/material/part-reader";
import type { PartComparison } from "@/lib/review/comparison";
import type { Words } from "@/lib/words/words";

/** One saved text against the present: the paragraphs that changed, the others folded; and the whole of it to read. */
export function SavedComparison({ part, text, words }: { part: PartComparison; text: string; words: Words }) {
  const { versions } = words;
  const summary = "flex min-h-11 cursor-pointer items-center text-meta text-hint underline decoration-1 underline-offset-4 @5xl/screen:min-h-9";
  return (
    <div className="rounded-paper bg-paper px-4 py-4 shadow-paper @3xl/screen:px-10 @3xl/screen:py-6">
      {part.same ? <p className="py-2">{versions.same}</p> : part.items.map((item) => (item.kind === "change"
        ? <div key={item.number} id={`change-${item.number}`} data-change className="reading border-l-2 border-control py-2 pl-3 @3xl/screen:-ml-4"><BothText row={item.row} words={words} /></div>
        : (
          <details key={`fold-${item.from}`} className="my-1 bg-wash px-3 @3xl/screen:-ml-4">
            <summary className={summary}>{versions.unchanged(item.from, item.to)}</summary>
            <div className="reading pb-2 text-ink-2">{item.texts.map((paragraph, index) => <p key={index}>{paragraph}</p>)}</div>
          </details>
        )))}
      <details className="mt-4 border-t border-line pt-2">
        <summary className={summary}>{versions.whole}</summary>
        <PartReader text={text} />
      </details>
    </div>
  );
}
