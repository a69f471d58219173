import type { CommentTarget } from "./kinds";

/** What must be known of a comment to hang it beside the text. */
export type Hangable = { target: CommentTarget; part: string | null; place: { start: number | null } | null };

/** A part as it is read: where each of its paragraphs begins, in code points. */
export type Paragraphs = { key: string; starts: readonly number[] };

/**
 * Beside what a comment hangs: `PART:START` of a paragraph, `PART` for the part as a whole (a comment on it, or
 * one whose place is lost), `top` for the whole material or a part that is not there.
 */
export function hookOf({ target, part, place }: Hangable, parts: readonly Paragraphs[]): string {
  const there = parts.find(({ key }) => key === part);
  if (!there) return "top";
  const start = target === "quote" ? place?.start : null;
  if (start === null || start === undefined) return there.key;
  const paragraph = there.starts.findLast((from) => from <= start);
  return paragraph === undefined ? there.key : `${there.key}:${paragraph}`;
}
