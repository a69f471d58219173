import { countCharacters } from "./count";
import { slice } from "./normalise";
import { readOutline } from "./outline";

/** The headings of a text with how much stands under each, sub-headings not counted apart: for the margin. */
export function headingCounts(text: string): { text: string; count: number }[] {
  const found: { text: string; count: number; level: number }[] = [];
  for (const paragraph of readOutline(text)) {
    const inside = countCharacters(slice(text, paragraph.start, paragraph.end));
    const top = found[0]?.level;
    if (paragraph.heading && paragraph.level !== null && (top === undefined || paragraph.level <= top)) {
      found.push({ text: slice(text, ...paragraph.heading).replace(/[。：:]$/, ""), count: inside, level: paragraph.level });
    } else {
      const last = found.at(-1);
      if (last) last.count += inside;
    }
  }
  return found.map(({ text: heading, count }) => ({ text: heading, count }));
}
