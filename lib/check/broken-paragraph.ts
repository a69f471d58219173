import { isBoilerplate, isSalutation } from "@/lib/text/boilerplate";
import { endsSentence } from "@/lib/text/heading";
import { readMarker } from "@/lib/text/numbering";
import { found, matches, type Found, type Reading, type Stretch } from "./reading";
import { isSplitWord } from "./split-words";
import { wrapsBetween, wrapsIn } from "./wrapped";

/** A line of words as long as this and without an end is no heading. */
const LONG = 31;
const GAP = /(?<=\p{Script=Han})[ \u3000]+(?=\p{Script=Han})/gu;
/** What no sentence begins with. */
const GOES_ON = /^(?:[的了着们得]\p{Script=Han}|[，,。、；;：:）)”])/u;
const ITEM = /^(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]|其[一二三四]|——|--|[•·●▪◆■*-])/u;

/** Sentences and words with a line break in them, and words with a stray space; the repair closes the gap. */
export function brokenParagraphs(reading: Reading): Found[] {
  const { text, lines } = reading;
  const isHeading = headingsOf(reading);
  const mayBreak = (line: Stretch, below: Stretch) => !isHeading(line) && !isApart(line, below);
  const rows = wrapsBetween(lines, (line, below) => mayBreak(line, below) && /[\p{Script=Han}，,、\d]$/u.test(line.text));
  const inRow = (at: number) => rows.some((row) => row.some(({ start }) => start === at));
  const breaks: Found[] = [];
  lines.forEach((line, index) => {
    const below = lines[index + 1];
    if (!below || inRow(line.end) || !mayBreak(line, below)) return;
    const chained = breaks.at(-1)?.end === line.start + 1;
    if (isBroken(line, below, chained)) breaks.push(broken(text, line.end, below.start));
  });
  return [...breaks, ...rows.map((row) => wrapped(text, row)), ...lines.flatMap((line) => spacesIn(text, line))];
}

function headingsOf({ outline, title }: Reading): (line: Stretch) => boolean {
  const whole = outline.filter(({ start, heading, end }) => heading?.[0] === start && heading[1] === end);
  const within = (line: Stretch, { start, end }: { start: number; end: number }) => start <= line.start && line.end <= end;
  return (line) => whole.some((heading) => within(line, heading)) || (title !== null && within(line, title) && !/[，,。；;]/u.test(line.text));
}

function isApart(line: Stretch, below: Stretch): boolean {
  return [line, below].some((each) => isBoilerplate(each.text) || isSalutation(each.text)) || readMarker(below.text) !== null || ITEM.test(below.text);
}

function isBroken(line: Stretch, below: Stretch, chained: boolean): boolean {
  if (/[；;]$/u.test(line.text)) return (/[。！？](?=.)/u.test(line.text) || chained) && !readMarker(line.text) && /^\p{Script=Han}/u.test(below.text);
  if (endsSentence(line.text)) return false;
  if (/[，,、]$/u.test(line.text)) return line.text.length >= 6 && /^[\p{Script=Han}“《\d]/u.test(below.text);
  if (!/[\p{Script=Han}\d]$/u.test(line.text)) return false;
  if (line.text.length >= 8 && (GOES_ON.test(below.text) || isSplitWord(line.text, below.text))) return true;
  const sentence = /[，,。]/u.test(line.text) && line.text.length >= LONG && !endsLikeItem(line.text);
  return sentence && /^\p{Script=Han}/u.test(below.text) && /[，,。；;]/u.test(below.text);
}

/** A long item without its full stop, and what announces what follows. */
function endsLikeItem(text: string): boolean {
  return /如下$|^(?:\d+[、.．]|[（(]\d+[）)])/u.test(text);
}

/** One character on each side is shown, so that the place is to be seen. */
function broken(text: string, from: number, to: number): Found {
  const [before, after] = [text[from - 1] ?? "", text[to] ?? ""];
  const due = before + after;
  return found("broken_paragraph", { start: from - 1, end: to + 1 }, isSplitWord(before, after) ? { code: "brokenWord", due } : { code: "brokenLine" }, due);
}

/** Many breaks of one wrapping are one finding. */
function wrapped(text: string, [first, ...rest]: readonly Stretch[]): Found {
  const place = ({ start, end }: Stretch) => broken(text, start, end);
  const shown = place(first ?? { start: 1, end: 1, text: "" });
  return { ...shown, says: { code: "wrappedLines", count: rest.length + 1 }, also: rest.map(place).map(({ start, end, repair = "" }) => ({ start, end, repair })) };
}

/** Spaces inside a word of running text; the gaps of couplets, of names and behind headings are no such. */
function spacesIn(text: string, line: Stretch): Found[] {
  if (!/[，,。；;]/u.test(line.text)) return [];
  const wraps = wrapsIn(line);
  const gaps = matches(line.text, GAP, line.start).filter(({ start }) => !wraps.some((wrap) => wrap.start === start));
  const splits = gaps.filter(({ start, end }) => {
    const [before, after] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 12)];
    return isSplitWord(before, after) || (/[^\p{Script=Han}]\p{Script=Han}{1,3}$/u.test(before) && /^\p{Script=Han}\d/u.test(after));
  });
  return [...(wraps.length > 0 ? [wrapped(text, wraps)] : []), ...splits.map(({ start, end }) => broken(text, start, end))];
}
