import type { CommentTarget } from "./kinds";

/** What must be known of a comment to hang it beside the text. */
export type Hangable = { target: CommentTarget; part: string | null; figure: string | null; evidenceId: string | null; place: { start: number | null } | null };

/** A part as it is read: where each of its paragraphs begins, in code points. */
export type Paragraphs = { key: string; starts: readonly number[] };

/**
 * Beside what a comment hangs: `PART:START` of a paragraph, `PART` for the part as a whole (a comment on it, or
 * one whose place is lost), `figure:KEY` and `evidence:ID` for a figure or a file, `top` for the whole material or a
 * part that is not there.
 */
export function hookOf({ target, part, figure, evidenceId, place }: Hangable, parts: readonly Paragraphs[]): string {
  if (figure !== null) return figureHook(figure);
  if (evidenceId !== null) return evidenceHook(evidenceId);
  const there = parts.find(({ key }) => key === part);
  if (!there) return "top";
  const start = target === "quote" ? place?.start : null;
  if (start === null || start === undefined) return there.key;
  const paragraph = there.starts.findLast((from) => from <= start);
  return paragraph === undefined ? there.key : `${there.key}:${paragraph}`;
}

/** Beside what a comment on a figure hangs. */
export const figureHook = (key: string) => `figure:${key}`;
/** Beside what a comment on a file of the evidence hangs. */
export const evidenceHook = (id: string) => `evidence:${id}`;

const SHEETS: Partial<Record<CommentTarget, "figures" | "evidence">> = { figure: "figures", photo: "evidence" };

/** The part or sheet that a comment stands beside: what must be unlocked to put it right; null for one on the whole. */
export const sectionOf = ({ target, part }: { target: CommentTarget; part: string | null }): string | null => SHEETS[target] ?? part;
