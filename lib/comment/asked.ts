import { SHEET_KEYS } from "@/lib/material/unlocked";
import type { Anchor } from "./anchor";
import type { Wordings } from "./changed";
import { sectionOf } from "./hang";
import type { AnswerKind, CommentLevel, CommentState, CommentTarget, PlaceKind } from "./kinds";

/** What a unit is given of a comment that came with a return. */
type Sent = {
  id: string; ordinal: number | null; target: CommentTarget; part: string | null; figure: string | null; evidenceId: string | null; level: CommentLevel; state: CommentState;
  body: string; suggestion: string | null; answerKind: AnswerKind | null; answer: string | null; answeredAt: number | null;
  place: { how: PlaceKind; start: number | null; end: number | null; quote: string; before: string; after: string } | null; changed: Wordings | null;
};

/**
 * A comment as its unit works on it. `part`: the part or sheet ("figures", "evidence") it stands beside, null on the
 * whole. `anchor`: where the quote was in the revision that came back, null where there is none; `quote`: its words, "" for
 * none; `on`: the figure or file it is on.
 */
export type Asked = Pick<Sent, "id" | "target" | "level" | "state" | "body" | "suggestion" | "answerKind" | "answer" | "answeredAt" | "changed"> & {
  number: number; part: string | null; anchor: Anchor | null; quote: string; on: string | null;
};
/** What the unit has said to a comment. */
export type Said = Pick<Asked, "answerKind" | "answer" | "answeredAt">;

/** open 待答复 · changed 已采用、已改 · explained 已说明 · settled 已认可 */
export type AskedGroup = "open" | "changed" | "explained" | "settled";

/** The comments of a return in the order of the text: on the whole, then part by part, then by place. */
export function askedOf(sent: readonly Sent[], parts: readonly string[]): Asked[] {
  const sections = [...parts, ...SHEET_KEYS];
  const rank = ({ part }: Asked) => (part === null ? -1 : sections.indexOf(part));
  return sent.map((comment, index) => toAsked(comment, index, parts))
    .toSorted((a, b) => rank(a) - rank(b) || (a.anchor?.start ?? -1) - (b.anchor?.start ?? -1) || a.number - b.number);
}

function toAsked({ ordinal, target, part, figure, evidenceId, place, ...rest }: Sent, index: number, parts: readonly string[]): Asked {
  const { id, level, state, body, suggestion, answerKind, answer, answeredAt, changed } = rest;
  const section = sectionOf({ target, part });
  const known = section !== null && [...parts, ...SHEET_KEYS].includes(section) ? section : null;
  const quoted = target === "quote" && known !== null ? place : null;
  const found = quoted && quoted.how !== "lost" && quoted.start !== null && quoted.end !== null;
  const anchor = found ? { start: quoted.start ?? 0, end: quoted.end ?? 0, quote: quoted.quote, before: quoted.before, after: quoted.after } : null;
  return {
    id, target, level, state, body, suggestion, answerKind, answer, answeredAt, changed,
    number: ordinal ?? index + 1, part: known, anchor, quote: quoted?.quote ?? "", on: figure ?? evidenceId,
  };
}

/** Where a comment stands in the tally; one that was raised again is open whatever was answered before. */
export function groupOf({ state, answerKind }: Pick<Asked, "state" | "answerKind">): AskedGroup {
  if (state !== "answered") return state;
  return answerKind === "explained" ? "explained" : "changed";
}

/** How many comments stand in each group. */
export function tallyOf(asked: readonly Asked[]): Record<AskedGroup, number> {
  const tally = { open: 0, changed: 0, explained: 0, settled: 0 };
  for (const one of asked) tally[groupOf(one)] += 1;
  return tally;
}
