/** Depth of a heading, GB/T 9704-2012 7.3.3: 1 is 一、, 2 is （一）, 3 is 1., 4 is （1）. */
export type Level = 1 | 2 | 3 | 4;

/** A number that opens a heading; `length` counts UTF-16 units and includes the white space behind. */
export type Marker = { level: Level; number: number; text: string; length: number };

const HAN = "[一二三四五六七八九十]{1,3}";
const DIGITS = "[0-9０-９]{1,2}";
// A figure or a date is no number of a heading: 1.5万元, 5、6月; but 1.2024年… is item 1.
const NO_FIGURE = "(?![0-9０-９])|(?=(?:19|20)[0-9]{2}年)";

/** What a list or a mark-up puts before a heading: ## ** ★ ●. */
const DECORATION = /^(?:#{1,6}\s*|\*\*\s*|[★☆●○■□◆◇▲△▶►•※]\s*)+/u;

const KINDS: readonly { level: Level; pattern: RegExp }[] = [
  { level: 1, pattern: new RegExp(`^(${HAN})\\s*[、．.](?!${HAN}(?:[、等线级季月年者]|是))`, "u") },
  { level: 1, pattern: new RegExp(`^第(${HAN})(?:部分|章)[、：:．.]?(?=\\s*\\p{Script=Han}{2})(?!中|里|内)`, "u") },
  { level: 2, pattern: new RegExp(`^[（(]\\s*(${HAN})\\s*[）)][、．.]?`, "u") },
  { level: 3, pattern: new RegExp(`^(${DIGITS})\\s*[、．.](?:${NO_FIGURE})`, "u") },
  { level: 4, pattern: new RegExp(`^[（(]\\s*(${DIGITS})\\s*[）)]、?`, "u") },
  { level: 4, pattern: new RegExp(`^(${DIGITS})[）)]、?`, "u") },
];

/** The number that opens `line`, or null: 一是, dates, figures and broken-off text are not numbers. */
export function readMarker(decorated: string): Marker | null {
  const line = undecorated(decorated);
  const before = decorated.length - line.length;
  for (const { level, pattern } of KINDS) {
    const found = pattern.exec(line);
    if (!found?.[1]) continue;
    const behind = line.slice(found[0].length);
    const rest = behind.trimStart();
    if (rest === "" || /^[，,。；;、]/u.test(rest)) return null;
    if (level >= 3 && /^[的了和与及等]/u.test(rest)) return null;
    const number = level <= 2 ? hanNumber(found[1]) : Number(found[1].normalize("NFKC"));
    return { level, number, text: decorated.slice(0, before) + found[0], length: before + line.length - rest.length };
  }
  return null;
}

/** A line without the marks that a list or a mark-up puts before it. */
export function undecorated(line: string): string {
  return line.replace(DECORATION, "");
}

/** 一 to 九十九 as a number. */
function hanNumber(written: string): number {
  const ten = written.indexOf("十");
  if (ten < 0) return digit(written.at(-1));
  return (digit(written[ten - 1]) || 1) * 10 + digit(written[ten + 1]);
}

function digit(character: string | undefined): number {
  return character ? "一二三四五六七八九".indexOf(character) + 1 : 0;
}
