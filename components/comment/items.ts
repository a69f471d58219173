import { hookOf, type Paragraphs } from "@/lib/comment/hang";
import type { Marked } from "@/lib/comment/marks";
import type { CommentView } from "@/lib/comment/queries";
import { keptOf, type Draft } from "./draft";
import type { NoteItem } from "./note";

type Read = {
  comments: readonly CommentView[]; drafts: readonly Draft[]; parts: readonly Paragraphs[]; revisionId: string; stage: number;
  /** Where comments on figures and files hang, in their order; and what a comment is on, where its place does not show it. */
  sheet: readonly string[]; aboutOf: (view: CommentView) => string | null;
};

/** A mark in the text of a part, with the number on its chip; `fresh` while it is not sent. */
export type Chip = Marked & { part: string; number: number; fresh: boolean };

/** The notes in the order of their places, and the marks in the text that they belong to. */
export function notesOf({ comments, drafts, parts, revisionId, stage, sheet, aboutOf }: Read): { items: NoteItem[]; chips: Chip[] } {
  const fresh = drafts.filter((draft) => !comments.some((comment) => comment.id === draft.id)).map((draft) => keptOf(draft, revisionId, stage));
  const views = [...comments, ...fresh];
  const pending = views.filter((view) => !view.sent);
  const numbered = views.map((view) => ({ view, number: view.ordinal ?? pending.indexOf(view) + 1, hook: hookOf(view, parts) }));
  const order = ["top", ...parts.flatMap(({ key, starts }) => [key, ...starts.map((start) => `${key}:${start}`)]), ...sheet];
  const sorted = numbered.toSorted((a, b) => order.indexOf(a.hook) - order.indexOf(b.hook)
    || (a.view.place?.start ?? 0) - (b.view.place?.start ?? 0) || Number(a.view.sent) - Number(b.view.sent));
  const items = sorted.map(({ view, number, hook }): NoteItem => ({
    id: view.id, hook, number, about: aboutOf(view),
    comment: comments.find((comment) => comment.id === view.id) ?? null,
    draft: drafts.find((draft) => draft.id === view.id) ?? null,
  }));
  const chips = sorted.flatMap(({ view, number }): Chip[] => {
    const { place, part } = view;
    if (view.target !== "quote" || part === null || !place || place.start === null || place.end === null) return [];
    return [{ id: view.id, part, start: place.start, end: place.end, number, fresh: !view.sent }];
  });
  return { items, chips };
}
