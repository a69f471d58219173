import { Status } from "@/components/ui/status";
import type { Wordings as Both } from "@/lib/comment/changed";
import type { CommentTarget } from "@/lib/comment/kinds";
import type { Words } from "@/lib/words/words";

/** What a comment is on as it was and as it is now, side by side; what is gone is said to be. */
export function Wordings({ changed: { was, is }, target, words }: { changed: Both; target: CommentTarget; words: Words }) {
  const { noting, comment } = words;
  const gone = target === "photo" ? noting.fileGone : comment.lost;
  const told = is === null ? gone : target === "figure" ? noting.valueChanged : target === "photo" ? noting.captionChanged : noting.reworded;
  const line = "grid grid-cols-[3em_minmax(0,1fr)] gap-x-1";
  return (
    <div className="mt-1 border-t border-dotted border-control pt-1">
      <Status voice="go" glyph="again">{told}</Status>
      <dl className="text-hint">
        <div className={line}><dt>{noting.was}</dt><dd className="whitespace-pre-wrap text-ink-2">{was || noting.noCaption}</dd></div>
        {is !== null && <div className={line}><dt>{noting.is}</dt><dd className="whitespace-pre-wrap text-ink">{is || noting.noCaption}</dd></div>}
      </dl>
    </div>
  );
}
