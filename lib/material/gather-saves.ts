/** A saved text of a part as its history lists it; `at` in ms UTC; `frozenIn` the ordinals of the revisions that froze it. */
export type SavedText = { id: string; version: number; by: string; at: number; count: number; frozenIn: readonly number[] };
/** A line of the list: a saved text, and how many saves of the same sitting it stands for besides itself. */
export type Sitting = SavedText & { more: number };

/** Saves of one person closer together than this (ms) are one sitting at the text. */
export const SITTING = 10 * 60_000;

/**
 * Saved texts, newest first, gathered into sittings: of neighbouring saves of one person the newest stands for all.
 * What a revision froze and what is `chosen` (an id) always stands for itself.
 */
export function gatherSaves(saved: readonly SavedText[], chosen: string): Sitting[] {
  const sittings: Sitting[] = [];
  let before: SavedText | undefined;
  for (const save of saved) {
    const last = sittings.at(-1);
    const own = save.frozenIn.length > 0 || save.id === chosen;
    const joins = !own && before?.by === save.by && before.at - save.at < SITTING;
    if (last && joins) sittings[sittings.length - 1] = { ...last, more: last.more + 1 };
    else sittings.push({ ...save, more: 0 });
    before = save;
  }
  return sittings;
}
