import { lengthOf, slice } from "@/lib/text/normalise";
import { checkAll, checkText } from "./check-text";
import type { About, Finding } from "./finding";
import type { Kind } from "./kinds";

/** What the whole check says of a text of no call: the quote of each finding of a kind, with its repair behind "→" if it has one. */
export function quotes(kind: Kind, text: string): string[] {
  return checkText(text).filter((finding) => finding.kind === kind).map((finding) => quoteOf(text, finding));
}

export function quoteOf(text: string, { start, end, repair }: Finding): string {
  const quote = slice(text, start, end);
  return repair === undefined ? quote : `${quote}→${repair}`;
}

/** A village's text about 2025 with nothing known but what a test says. */
export const ABOUT: About = {
  unit: { name: "云溪县石桥镇青柳村", level: "grassroots", kind: "村", above: ["云溪县", "石桥镇"] },
  otherUnits: [], year: 2025, fields: [], figures: [], parts: [],
};

/** The same for a text of a call, all of it one part. */
export function quotesIn(kind: Kind, text: string, about: Partial<About>): string[] {
  const sections = [{ key: "basics", role: "basics", label: "基本情况", start: 0, end: lengthOf(text) } as const];
  return checkAll({ text, sections, about: { ...ABOUT, ...about } }).filter((finding) => finding.kind === kind).map((finding) => quoteOf(text, finding));
}
