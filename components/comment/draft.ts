import type { CommentView } from "@/lib/comment/queries";
import type { CommentLevel } from "@/lib/comment/kinds";
import type { WriteCommentInput } from "@/lib/comment/input";

export type CommentPlace = WriteCommentInput["place"];

/** A comment being written; `known` when it is kept on the server already and is being changed. */
export type Draft = { id: string; place: CommentPlace; quote: string; level: CommentLevel; body: string; suggestion: string | null; known: boolean };

/** Whether anything is said in it that would be lost. */
export const hasWords = ({ body, suggestion, quote }: Draft) => body.trim() !== "" || (suggestion !== null && suggestion !== quote);

/** Whether what the net gives back are comments being written. */
export const isDrafts = (value: unknown): value is Draft[] =>
  Array.isArray(value) && value.every((one) => typeof one === "object" && one !== null && "body" in one && "place" in one && "level" in one);

/** A fresh comment on a place; `quote` are the words there, "" where it is on a part or the whole. */
export const blankDraft = (id: string, place: CommentPlace, quote: string): Draft => ({ id, place, quote, level: "should", body: "", suggestion: null, known: false });

/** A kept comment opened for changing. */
export function draftOf({ id, target, part, figure, evidenceId, level, body, suggestion, place }: CommentView): Draft {
  const at: CommentPlace = figure !== null ? { target: "figure", figure }
    : evidenceId !== null ? { target: "photo", evidenceId }
    : part === null ? { target: "whole" }
    : target === "quote" && place && place.start !== null && place.end !== null ? { target: "quote", part, start: place.start, end: place.end }
    : { target: "part", part };
  return { id, place: at, quote: place?.quote ?? "", level, body, suggestion, known: true };
}

/** The comment as it is kept: pending, seen by its writer alone. */
export function keptOf({ id, place, quote, level, body, suggestion }: Draft, revisionId: string, stage: number): CommentView {
  return {
    id, level, body, suggestion, revisionId, stage, target: place.target,
    part: "part" in place ? place.part : null, figure: "figure" in place ? place.figure : null, evidenceId: "evidenceId" in place ? place.evidenceId : null,
    ordinal: null, state: "open", answerKind: null, answer: null, answeredAt: null, mine: true, sent: false, changed: null, replies: [],
    place: place.target === "quote" ? { how: "made", start: place.start, end: place.end, quote, before: "", after: "" } : null,
  };
}
