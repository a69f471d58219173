/** A note beside the text: where it would like to begin, and its height. */
export type Hung = { id: string; top: number; height: number };

/**
 * Pushes notes apart that would lie on each other; `notes` stand in the order of their places. The active
 * one keeps its place, as far as those above it have room. Answers the top of each.
 */
export function pushApart(notes: readonly Hung[], gap: number, active: string | null): Map<string, number> {
  const tops = downwards(notes, gap, 0);
  const at = notes.findIndex((note) => note.id === active);
  const held = notes[at];
  if (!held || (tops[at] ?? 0) <= held.top) return named(notes, tops);
  const room = notes.slice(0, at).reduce((sum, note) => sum + note.height + gap, 0);
  tops[at] = Math.max(held.top, room);
  for (let index = at - 1; index >= 0; index -= 1) {
    const [note, below] = [notes[index], tops[index + 1] ?? 0];
    if (note) tops[index] = Math.min(tops[index] ?? 0, below - note.height - gap);
  }
  const after = downwards(notes.slice(at + 1), gap, tops[at] + held.height + gap);
  return named(notes, [...tops.slice(0, at + 1), ...after]);
}

function downwards(notes: readonly Hung[], gap: number, from: number): number[] {
  let free = from;
  return notes.map((note) => {
    const top = Math.max(note.top, free);
    free = top + note.height + gap;
    return top;
  });
}

function named(notes: readonly Hung[], tops: readonly number[]): Map<string, number> {
  return new Map(notes.map((note, index) => [note.id, tops[index] ?? 0]));
}
