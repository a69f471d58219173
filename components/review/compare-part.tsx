import type { CommentView } from "@/lib/comment/queries";
import { paragraphAt, type Change, type Fold, type PartComparison } from "@/lib/review/comparison";
import type { Words } from "@/lib/words/words";
import { CompareComment } from "./compare-comment";
import { NewText, OldText } from "./diff-text";

function Folded({ fold, title }: { fold: Fold; title: string }) {
  return (
    <details className="-mx-4 border-b border-line bg-wash @5xl/screen:-mx-8">
      <summary className="flex min-h-11 items-center justify-center text-meta text-hint underline decoration-1 underline-offset-4 @5xl/screen:min-h-9">{title}</summary>
      <div className="bg-paper px-4 py-2"><div className="reading mx-auto max-w-[50rem] text-ink-2">{fold.texts.map((text, index) => <p key={index}>{text}</p>)}</div></div>
    </details>
  );
}

function Changed({ change, comments, words }: { change: Change; comments: readonly CommentView[]; words: Words }) {
  return (
    <div id={`change-${change.number}`} data-change tabIndex={-1} className="grid scroll-mt-24 border-b border-line py-3 @5xl/screen:grid-cols-[minmax(0,1fr)_3rem_minmax(0,1fr)]">
      <OldText row={change.row} words={words} />
      <div className="relative ml-6 hidden border-l border-line @5xl/screen:block">
        <b className="number absolute -left-3.5 top-1 size-7 rounded-full border border-ink bg-paper text-center leading-[1.625rem]">{change.number}</b>
      </div>
      <div>
        <NewText row={change.row} words={words} />
        {comments.map((comment) => <CompareComment key={comment.id} comment={comment} words={words} />)}
      </div>
    </div>
  );
}

type Props = { part: PartComparison; numeral: string; before: string; comments: readonly CommentView[]; words: Words };

/** One part of two revisions: what changed, numbered on the spine; what stayed, folded. */
export function ComparePart({ part, numeral, before, comments, words }: Props) {
  const { review } = words;
  const whole = part.items[0];
  if (part.same) {
    return whole?.kind === "fold" && (
      <>
        <Folded fold={whole} title={`${numeral}　${review.partSame(part.label)}`} />
        {comments.map((comment) => <CompareComment key={comment.id} comment={comment} words={words} />)}
      </>
    );
  }
  const placed = comments.map((comment) => ({ comment, line: comment.place?.start === null || !comment.place ? null : paragraphAt(before, comment.place.start) }));
  const changedLines = part.items.flatMap((item) => (item.kind === "change" ? [item.row.beforeIndex] : []));
  const general = placed.filter(({ line }) => line === null || !changedLines.includes(line)).map(({ comment }) => comment);
  return (
    <section>
      <h2 className="border-b border-ink pb-1.5 pt-5 text-body">{numeral}　{part.label}</h2>
      {general.map((comment) => <CompareComment key={comment.id} comment={comment} words={words} />)}
      {part.items.map((item) => (item.kind === "fold"
        ? <Folded key={`fold-${item.from}`} fold={item} title={review.unchanged(item.from, item.to)} />
        : <Changed key={item.number} change={item} words={words} comments={placed.filter(({ line }) => line !== null && line === item.row.beforeIndex).map(({ comment }) => comment)} />
      ))}
    </section>
  );
}
