import { countCharacters } from "@/lib/text/count";
import { slice } from "@/lib/text/normalise";
import type { PartRange } from "./kinds";

/** The share of the characters of all parts together that lie in these ranges, each once: in hundredths of a percent. */
export function shareOfParts(parts: Readonly<Record<string, string>>, ranges: readonly PartRange[]): number {
  const all = Object.values(parts).reduce((sum, text) => sum + countCharacters(text), 0);
  let [sum, done, before] = [0, 0, ""];
  for (const { part, start, end } of ranges.toSorted((a, b) => (a.part < b.part ? -1 : a.part > b.part ? 1 : a.start - b.start))) {
    if (part !== before) [done, before] = [0, part];
    sum += countCharacters(slice(parts[part] ?? "", Math.max(start, done), Math.max(end, done)));
    done = Math.max(end, done);
  }
  return all === 0 ? 0 : Math.round((10_000 * sum) / all);
}
