/** `at` counts from 1 among `all`; the neighbours are ids. */
export type Steps = { at: number | null; all: number; previous: string | null; next: string | null };

/**
 * Where a material stands among those still to review (from 1; null: it is not one of them) and its
 * neighbours. Past either end it goes round; from outside, next is the first.
 */
export function stepsFrom(ids: readonly string[], id: string): Steps {
  const at = ids.indexOf(id);
  if (at < 0) return { at: null, all: ids.length, previous: null, next: ids[0] ?? null };
  if (ids.length === 1) return { at: 1, all: 1, previous: null, next: null };
  return { at: at + 1, all: ids.length, previous: ids.at(at - 1) ?? null, next: ids[(at + 1) % ids.length] ?? null };
}
