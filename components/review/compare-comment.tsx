import { Status, type Voice } from "@/components/ui/status";
import type { CommentState } from "@/lib/comment/kinds";
import type { CommentView } from "@/lib/comment/queries";
import type { Words } from "@/lib/words/words";

const LOOK: Record<CommentState, [Voice, "none" | "some" | "tick"]> = { open: ["quiet", "none"], answered: ["info", "some"], settled: ["ok", "tick"] };

/** The comment that asked for a change: its number, what it said, and how it stands. */
export function CompareComment({ comment: c, words }: { comment: CommentView; words: Words }) {
  const [voice, glyph] = LOOK[c.state];
  return (
    <p className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-dotted border-control py-1.5 text-meta text-ink-2">
      <span className="min-w-0 flex-1"><b className="number">{words.comment.numbered(c.ordinal ?? 0)}</b>　{c.body}{c.answer && <span className="block text-hint">{c.answerKind && `${words.comment.answers[c.answerKind]}：`}{c.answer}</span>}</span>
      <Status voice={voice} glyph={glyph}>{words.comment.states[c.state]}</Status>
    </p>
  );
}
