import { formatNumber } from "./number-format";
import type { List, ListLevel } from "./numbering";
import { symbolOf } from "./symbols";

const LEVELS = 9;
const BULLET = "•";

/** The number of the next paragraph of a list, as Word would print it, and how it stands off from the words. */
export type Label = { text: string; suffix: ListLevel["suffix"]; bullet: boolean };

/**
 * Counts through the lists of a file in its order. Lists of one family count on together; a list with a start of its
 * own begins there when it is first met; a level starts again below one above it (ISO/IEC 29500-1 17.9.10 and .27).
 */
export function countLists(lists: ReadonlyMap<string, List>) {
  const families = new Map<string, (number | null)[]>();
  const begun = new Set<string>();

  function next(id: string, list: List, at: number): (number | null)[] {
    const counts = families.get(list.family) ?? Array.from({ length: LEVELS }, () => null);
    families.set(list.family, counts);
    const over = begun.has(`${id} ${at}`) ? undefined : list.startOver.get(at);
    begun.add(`${id} ${at}`);
    const before = counts[at] ?? null;
    counts[at] = over ?? (before === null ? (list.levels.get(at)?.start ?? 1) : before + 1);
    for (let above = 0; above < at; above += 1) counts[above] ??= list.startOver.get(above) ?? list.levels.get(above)?.start ?? 1;
    for (let below = at + 1; below < LEVELS; below += 1) {
      const restart = list.levels.get(below)?.restart ?? null;
      if (restart === null || (restart > 0 && at < restart)) counts[below] = null;
    }
    return counts;
  }

  return {
    /** The label of the paragraph that comes next in list `id` at level `at` (from 0); null for no list or no number. */
    label(id: string, at: number): Label | null {
      const list = lists.get(id);
      const level = list?.levels.get(at);
      if (!list || !level || at < 0 || at >= LEVELS) return null;
      const counts = next(id, list, at);
      if (level.format === "bullet") return { text: bulletOf(level.text), suffix: level.suffix, bullet: true };
      const text = level.text.replace(/%([1-9])/g, (_, digit: string) => numberAt(list, level, counts, Number(digit) - 1)).trim();
      return text === "" ? null : { text, suffix: level.suffix, bullet: false };
    },
    /** The level of list `id` that belongs to a style, else null. */
    levelOf(id: string, style: string | null): number | null {
      return [...(lists.get(id)?.levels ?? [])].find(([, level]) => style !== null && level.style === style)?.[0] ?? null;
    },
  };
}
export type Counting = ReturnType<typeof countLists>;

function numberAt(list: List, level: ListLevel, counts: readonly (number | null)[], at: number): string {
  const of = list.levels.get(at);
  return formatNumber(counts[at] ?? of?.start ?? 1, level.legal ? "decimal" : (of?.format ?? "decimal"), of?.custom ?? null);
}

function bulletOf(text: string): string {
  const drawn = Array.from(text.trim(), (character) => symbolOf(character.codePointAt(0) ?? 0) ?? BULLET).join("");
  return drawn === "" ? BULLET : drawn;
}
