import { isBoilerplate } from "./boilerplate";
import { countCharacters } from "./count";
import { endsSentence } from "./heading";
import { readLines, type Line } from "./lines";
import { lengthOf, slice } from "./normalise";
import { readMarker } from "./numbering";

const NUMBER = "([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})";
/** How a collection numbers its pieces: …【第一篇】, 第二篇：…, 篇3：, 范文第4篇, 材料五. */
const ORDINALS = [
  new RegExp(`[【（(\\[]?第\\s*${NUMBER}\\s*篇(?!章|幅)[】）)\\]]?`, "u"),
  new RegExp(`^[【（(]?(?:范文|材料)?篇\\s*${NUMBER}(?=[】）)]?(?:[：:、.．\\s]|$))[】）)]?`, "u"),
  new RegExp(`^[【（(]?(?:范文|材料|事迹材料)\\s*[（(]?${NUMBER}[）)]?(?=[】）)]?(?:[：:、.．\\s]|$))[】）)]?`, "u"),
];
const TITLE_NOUN = /(?:材料|汇报|总结|报告|事迹|经验|典型|发言|纪实|提纲)(?:[（(【].{1,8}[）)】])?$/u;
const LONGEST_TITLE = 60;
/** A piece shorter than this, in characters as people count them, is an entry of a list of contents. */
const LEAST_MATERIAL = 150;

type Beginning = { start: number; number: number; rest: string };

/**
 * Where the materials of a compilation begin and end (code points of the text; a page's own words before the first
 * belong to it, those after the last too). A single material gives one range: all of the text.
 */
export function readCompilation(text: string): [number, number][] {
  const lines = readLines(text);
  const numbered = series(text, lines);
  const starts = numbered.length > 1 ? numbered : titled(text, lines);
  const whole = lengthOf(text);
  if (starts.length < 2) return [[0, whole]];
  return starts.map((start, index): [number, number] => [index === 0 ? 0 : start, starts[index + 1] ?? whole]);
}

function beginningOf({ start, text }: Line): Beginning[] {
  if (text.length > LONGEST_TITLE) return [];
  for (const pattern of ORDINALS) {
    const found = pattern.exec(text);
    if (!found?.[1]) continue;
    const rest = (text.slice(0, found.index) + text.slice(found.index + found[0].length)).replace(/^[：:、.．\s]+|[：:\s]+$/gu, "");
    return [{ start, number: valueOf(found[1]), rest }];
  }
  return [];
}

const valueOf = (written: string) => (/^[0-9０-９]/u.test(written) ? Number(written.normalize("NFKC")) : (readMarker(`${written}、甲`)?.number ?? 0));

/** The starts of pieces numbered 1, 2, 3 in order; the last such row, since a list of contents stands before it. */
function series(text: string, lines: readonly Line[]): number[] {
  const rows: Beginning[][] = [];
  for (const beginning of lines.flatMap(beginningOf)) {
    const row = rows.at(-1);
    if (beginning.number === 1) rows.push([beginning]);
    else if (row && beginning.number === row.length + 1) row.push(beginning);
  }
  const row = rows.findLast((each) => each.length > 1 && sections(text, each.map(({ start }) => start)).every(isLong));
  return row && areMaterials(text, row) ? row.map(({ start }) => start) : [];
}

function sections(text: string, starts: readonly number[]): string[] {
  return starts.map((start, index) => slice(text, start, starts[index + 1] ?? lengthOf(text)));
}

const isLong = (section: string) => countCharacters(section) >= LEAST_MATERIAL;
/** Numbered headings of its own, counted from one. */
const countsFromOne = (section: string) => readLines(section).some(({ text }) => { const marker = readMarker(text); return marker?.level === 1 && marker.number === 1; });

/** 第一篇 组织引领, 第二篇 … are headings of one material; pieces of a collection have titles, or each its own 一、. */
function areMaterials(text: string, row: readonly Beginning[]): boolean {
  const [first] = row;
  if (first && first.rest !== "" && row.every(({ rest }) => rest === first.rest)) return true;
  if (row.every(({ rest }) => TITLE_NOUN.test(rest))) return true;
  const parts = sections(text, row.map(({ start }) => start));
  return parts.every((part) => countsFromOne(part) || TITLE_NOUN.test(readLines(part)[1]?.text ?? ""));
}

/** Without ordinals: title lines after finished text, each with numbered headings of its own below it. */
function titled(text: string, lines: readonly Line[]): number[] {
  const starts = lines.filter((line, index) => isTitleLine(line, lines[index - 1])).map(({ start }) => start);
  return starts.filter((start, index) => {
    const section = slice(text, start, starts[index + 1] ?? lengthOf(text));
    return isLong(section) && countsFromOne(section);
  });
}

function isTitleLine({ text }: Line, above: Line | undefined): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han < 6 || text.length > LONGEST_TITLE || !TITLE_NOUN.test(text) || isBoilerplate(text) || readMarker(text)) return false;
  return !/[。！？!?；;：:，,]/u.test(text) && (above === undefined || endsSentence(above.text) || isBoilerplate(above.text));
}
