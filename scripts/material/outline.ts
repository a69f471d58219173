import { headingsIn, outlineFile, type MaterialOutline } from "@/lib/text/file-outline";
import { countOf } from "@/lib/words/format";
import { textOf, type Given } from "./reading";

const SHOWN_HEADINGS = 12;

/** Where the title and the parts stand in a file; with `text` only the text as read. */
export function outline({ path, json, text: plain }: Given): string {
  const text = textOf(path);
  if (plain) return text;
  const materials = outlineFile(text);
  if (json) return `${JSON.stringify(materials.length === 1 ? materials[0] : { materials })}\n`;
  return `${materials.map((material, index) => (materials.length > 1 ? `== ${index + 1} of ${materials.length}\n` : "") + printed(text, material)).join("\n\n")}\n`;
}

function printed(text: string, { title, parts, unplaced, boilerplate }: MaterialOutline): string {
  const sum = (ranges: readonly [number, number][]) => ranges.reduce((all, [start, end]) => all + end - start, 0);
  const row = (name: string, ranges: readonly [number, number][]) => `${name}: ${ranges.length === 0 ? "–" : `${ranges.map(([start, end]) => `${start}–${end}`).join(", ")} (${countOf(sum(ranges))})`}`;
  const listed = Object.entries(parts).flatMap(([name, ranges]) => [row(name, ranges), ...ranges.flatMap((range) => headingsIn(text, range, SHOWN_HEADINGS)).map((heading) => `  ${heading}`)]);
  return [`title: ${title ? Array.from(text).slice(...title).join("").replace(/\s*\n\s*/g, " ") : "–"}`, ...listed, row("unplaced", unplaced), row("boilerplate", boilerplate)].join("\n");
}
