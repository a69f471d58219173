import { isBoilerplate, isSalutation } from "@/lib/text/boilerplate";
import { countCharacters } from "@/lib/text/count";
import { found, matches, type Found, type Reading, type Stretch } from "./reading";

const DOUBLED = /([，、；：])\1+|(?<!。)。。(?!。)|[，、；：,][。！？]|(?<=\p{Script=Han})[,，、；][.．](?!\d)|(?<=\p{Script=Han})\.。|[，、；]{2,}|[。！？][，、；：,](?!”)/gu;
const STRAY_QUOTE = /(?<=[、；;])”(?=[“\p{Script=Han}])/gu;
const SPACE_BEFORE = /(?<=\p{Script=Han})[ \u3000]+(?=[，,。；;：、！？])/gu;
const AFTER_NUMBER = /(?<=^[^\S\n]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]))[ \u3000]+(?=\p{Script=Han})/gmu;
const PAIRS: readonly (readonly [string, string])[] = [["“", "”"], ["（", "）"], ["《", "》"], ["【", "】"]];
const LONG = 40;
const MIXED_BRACKETS = /[()]/gu;

/** Marks doubled or misplaced, halves of pairs, a long paragraph that just stops, and stray spaces beside marks. */
export function punctuation(reading: Reading): Found[] {
  const { text, lines } = reading;
  return [
    ...matches(text, DOUBLED).map((mark) => found("punctuation", mark, { code: "doubledMark" }, single(mark.text))),
    ...matches(text, STRAY_QUOTE).map((mark) => found("punctuation", mark, { code: "strayQuote" }, "")),
    ...matches(text, SPACE_BEFORE).map((gap) => found("punctuation", gap, { code: "spaceBeforeMark" }, "")),
    ...afterNumbers(text),
    ...lines.flatMap(unpaired),
    ...unended(reading),
  ];
}

/** What the doubled mark stands for, where that is plain. */
function single(marks: string): string | undefined {
  const last = marks.at(-1) ?? "";
  if (new Set(marks).size === 1) return last;
  if (/^[，、；：,][。！？.．]$/u.test(marks)) return last === "." || last === "．" ? "。" : last;
  return marks === ".。" ? "。" : undefined;
}

function afterNumbers(text: string): Found[] {
  const [first, ...rest] = matches(text, AFTER_NUMBER).map(({ start, end }) => ({ start, end, repair: "" }));
  if (!first) return [];
  const finding = found("punctuation", first, { code: "spaceAfterNumber", count: rest.length + 1 }, "");
  return [rest.length > 0 ? { ...finding, also: rest } : finding];
}

/** The first half of a pair in a line that has no other half; where a mark was garbled (?!) nothing is said. */
function unpaired(line: Stretch): Found[] {
  if (/\?[!,，]|\ufffd/u.test(line.text)) return [];
  const text = line.text.replace(MIXED_BRACKETS, (mark) => (mark === "(" ? "（" : "）")).replace(/^(?:\d{1,2}|[a-zA-Z])[）]/u, (head) => " ".repeat(head.length));
  return PAIRS.flatMap(([open, close]) => {
    const at = oddOne(text, open, close);
    const mark = at === null ? undefined : text[at];
    if (at === null || mark === undefined || /^[、；;]$/u.test(text[at - 1] ?? "") && mark === "”") return [];
    return [found("punctuation", { start: line.start + at, end: line.start + at + 1 }, { code: "unpairedMark", mark })];
  });
}

function oddOne(text: string, open: string, close: string): number | null {
  const opened: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === open) opened.push(at);
    if (text[at] === close && opened.pop() === undefined) return isNumber(text, at) ? null : at;
  }
  return opened.at(-1) ?? null;
}

/** 1）and 甲）number a list without an opening half. */
const isNumber = (text: string, at: number) => /(?:^|[。；;：:，\s])[0-9一二三四五六七八九十a-z]{1,2}$/u.test(text.slice(0, at));

function unended({ lines, outline, title }: Reading): Found[] {
  const headings = outline.filter(({ start, end, heading }) => heading?.[0] === start && heading[1] === end);
  const within = (line: Stretch, { start, end }: { start: number; end: number }) => start <= line.start && line.end <= end;
  return lines.filter((line) => {
    if (countCharacters(line.text) < LONG || !/[，,。]/u.test(line.text) || isBoilerplate(line.text) || isSalutation(line.text)) return false;
    return /[\p{Script=Han}\d%％]$/u.test(line.text) && !headings.some((heading) => within(line, heading)) && !(title && within(line, title));
  }).map((line) => found("punctuation", { start: line.end - 1, end: line.end }, { code: "noFullStop" }));
}
