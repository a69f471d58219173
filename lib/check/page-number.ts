import { endsSentence } from "@/lib/text/heading";
import { found, matches, type Found, type Reading, type Stretch } from "./reading";

const OF_PAGES = /第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?|\bPage\s+\d+(?:\s+of\s+\d+)?/giu;
const BARE = /^\d{1,3}(?:\s*\/\s*\d{1,3})?$/u;
const PAGE_LINE = /^(?:[-—–－·]{1,2}\s*\d{1,3}\s*[-—–－·]{1,2}|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?)$/u;
/** A number before words that only go on: 和睦 / 2、的优良传统. */
const GOES_ON = /^\d{1,3}\s*(?:[、.．]\s*)?(?=[了着们和与及或而并等地得过上下中里内外间]\p{Script=Han}|一?的(?!确)|(?<=[、.．])[，,。；;、])/u;
const NUMBERED = /^\d{1,3}\s*[、.．]\s*(?=\p{Script=Han})/u;
const GLUED = /(?<=\p{Script=Han})\s?[-—–－]\s?\d{1,3}\s?[-—–－]\s?(?=\p{Script=Han})/gu;
/** A line as long as this and without an end is half a sentence, not a heading. */
const LONG = 30;

/** Page numbers that a copy left between or inside sentences; the repair joins the halves. */
export function gluedPageNumbers({ text, lines }: Reading): Found[] {
  const between = lines.flatMap((line, index) => betweenHalves(line, lines[index - 1], lines[index + 1]));
  const inside = [...matches(text, OF_PAGES), ...matches(text, GLUED)].filter((mark) => !between.some(({ start, end }) => start < mark.end && mark.start < end));
  return [...between, ...inside.map((mark) => found("page_number_glued", mark, { code: "pageNumber" }, ""))];
}

/** Whether a line holds nothing but a page's number: - 3 -, 第3页 共9页. */
export function isPageLine(text: string): boolean {
  return PAGE_LINE.test(text);
}

function betweenHalves(line: Stretch, above: Stretch | undefined, below: Stretch | undefined): Found[] {
  const open = above !== undefined && isOpen(above.text);
  if (isPageLine(line.text)) return [alone(line, open ? above : undefined, below)];
  if (BARE.test(line.text)) return open && below && !BARE.test(below.text) && above.text.length >= LONG ? [alone(line, above, below)] : [];
  if (!open || isItem(above.text, line.text)) return [];
  const number = GOES_ON.exec(line.text) ?? (above.text.length >= LONG ? NUMBERED.exec(line.text) : null);
  if (!number) return [];
  return [joining(above, line.start + number[0].length, line.text.slice(number[0].length))];
}

/** The number with the line breaks around it where it parts a sentence, else the line alone. */
function alone(line: Stretch, above: Stretch | undefined, below: Stretch | undefined): Found {
  return above && below ? joining(above, below.start, below.text) : found("page_number_glued", line, { code: "pageNumber" }, "");
}

/** The place shows one character of each half. */
function joining(above: Stretch, end: number, rest: string): Found {
  return found("page_number_glued", { start: above.end - 1, end: end + 1 }, { code: "pageNumber" }, (above.text.at(-1) ?? "") + (rest[0] ?? ""));
}

function isOpen(text: string): boolean {
  return !endsSentence(text) && /[\p{Script=Han}，,、]$/u.test(text);
}

/** A list without full stops: 1、… 2、…; an item of several sentences has its last full stop too. */
function isItem(above: string, line: string): boolean {
  if (/[。！？]/u.test(above)) return false;
  const [one, two] = [above, line].map((each) => Number(/^\d{1,3}/u.exec(each)?.[0] ?? Number.NaN));
  return one !== undefined && two !== undefined && two === one + 1;
}
