import { readMarker, type Level } from "@/lib/text/numbering";
import { found, matches, type Found, type OutlineLine, type Reading } from "./reading";

const HAN = "一二三四五六七八九十";
const ORDINAL = new RegExp(`(?<=^|[。；;：:，,、\\s])([${HAN}]{1,3})是(?!不是)`, "gmu");

type Item = { level: Level; number: number; start: number; end: number; text: string };

/** Numbers of headings and of 一是…二是… that skip, come twice or change their kind; and （一）、 with a mark too many. */
export function listNumbering({ text, outline }: Reading): Found[] {
  const items = outline.flatMap((line) => itemOf(text, line));
  return [...disordered(text, items), ...ordinals(text), ...commas(items)];
}

function itemOf(text: string, { start, marker }: OutlineLine): Item[] {
  const read = marker === "" ? null : readMarker(text.slice(start, start + marker.length + 4));
  return read ? [{ level: read.level, number: read.number, start, end: start + marker.length, text: marker }] : [];
}

function disordered(text: string, items: readonly Item[]): Found[] {
  const last = new Map<Level, Item>();
  return items.flatMap((item) => {
    const before = last.get(item.level);
    for (const level of [1, 2, 3, 4] as const) if (level > item.level) last.delete(level);
    last.set(item.level, item);
    return before ? faultOf(text, before, item, items) : [];
  });
}

/** A number that begins again at one is a new list; one that is found glued in the text between was not skipped. */
function faultOf(text: string, before: Item, item: Item, items: readonly Item[]): Found[] {
  if (item.number === 1 || item.number === before.number + 1) return [];
  if (item.number === before.number) return [found("list_numbering", item, { code: "numberDoubled", found: item.text.trim() })];
  const between = items.filter(({ start, level }) => start > before.start && start < item.start && level !== item.level);
  const expected = written(item.text, before.number + 1);
  const other = item.number === before.number + 2 ? between.find(({ number, level }) => number === before.number + 1 && level > item.level) : undefined;
  if (other && between.length === 1) return [found("list_numbering", other, { code: "numberMixed", found: other.text.trim(), expected })];
  const skipped = item.number === before.number + 2 && !text.slice(before.end, item.start).includes(expected.replace(/[、.．]\s*$/u, ""));
  return skipped ? [found("list_numbering", item, { code: "numberSkipped", found: item.text.trim(), expected })] : [];
}

/** The marker with another number in it. */
function written(marker: string, number: number): string {
  const text = marker.trim();
  return /\d/u.test(text) ? text.replace(/\d+/u, String(number)) : text.replace(new RegExp(`[${HAN}]+`, "u"), hanOf(number));
}

function hanOf(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return (tens > 1 ? (HAN[tens - 1] ?? "") : "") + (tens > 0 ? "十" : "") + (ones > 0 ? (HAN[ones - 1] ?? "") : "");
}

function ordinals(text: string): Found[] {
  let last = 0;
  let from = 0;
  return matches(text, ORDINAL).flatMap((place) => {
    const number = readMarker(`${place.text.slice(0, -1)}、甲`)?.number ?? 0;
    const [before, since] = [last, from];
    [last, from] = [number, place.end];
    if (number === 1 || before === 0 || number === before + 1) return [];
    if (number === before) return [found("list_numbering", place, { code: "numberDoubled", found: place.text })];
    const expected = `${hanOf(before + 1)}是`;
    const between = text.slice(since, place.start);
    const skipped = number === before + 2 && !between.includes(expected) && !/其[次二三]|再次|另外|此外|最后/u.test(between);
    return skipped ? [found("list_numbering", place, { code: "numberSkipped", found: place.text, expected })] : [];
  });
}

/** GB/T 9704-2012 7.3.3: no mark stands behind a number in brackets. */
function commas(items: readonly Item[]): Found[] {
  return items.flatMap((item) => {
    const due = /^([（(].+[）)])[、．.,，]/u.exec(item.text)?.[1];
    return due ? [found("list_numbering", item, { code: "numberComma", due }, due)] : [];
  });
}
