import type { GlyphName } from "@/components/ui/glyph";
import { Status, type Voice } from "@/components/ui/status";
import type { QueueStatus } from "@/lib/review/queue";
import type { Words } from "@/lib/words/words";

const MARKS: Record<QueueStatus, [Voice, GlyphName]> = {
  todo: ["quiet", "none"], started: ["info", "some"], changed: ["go", "again"], done: ["plain", "tick"], returned: ["quiet", "back"],
};

/** How far a reviewer has come with a material. */
export function QueueMark({ status, words }: { status: QueueStatus; words: Words }) {
  const [voice, glyph] = MARKS[status];
  return <Status voice={voice} glyph={glyph}>{words.review.statuses[status]}</Status>;
}
