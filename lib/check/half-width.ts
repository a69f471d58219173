import type { Place } from "./finding";
import { found, matches, type Found, type Reading, type Stretch } from "./reading";
import type { Says } from "./sayings";

const HAN = "[\\p{Script=Han}“”‘’（）《》【】]";
const MARK = new RegExp(`(?<=${HAN}|\\)|[\\d%℃])[,;:?!](?=${HAN})|(?<=${HAN})[,;:?!](?![/\\d]*\\.|[,.，。、！？；：!?;:])|(?<=${HAN})\\((?=[^()\\n]{0,60})|\\((?=[^()\\n]{0,60}\\p{Script=Han}[^()\\n]{0,60}\\))|(?<=\\p{Script=Han}[^()\\n]{0,60})\\)`, "gu");
const STOP = /(?<=[\p{Script=Han}”’）)]|\p{Script=Han}\d{0,8}[%℃])\.(?![0-9A-Za-z.])/gu;
const FULL: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）" };
/** So many of one paragraph, or of the whole text, are a habit and one finding. */
const HABIT = { line: 3, text: 12 };

/** Half-width marks between Chinese words, and the half-width full stop; a paragraph or a text full of them is one finding. */
export function halfWidthMarks({ text, lines }: Reading): Found[] {
  const marks = withBrackets(text, matches(text, MARK));
  const stops = matches(text, STOP).map(({ start, end }) => ({ start, end, repair: "。" }));
  return [...grouped(marks, lines, (count) => ({ code: "halfWidth", count })), ...grouped(stops, lines, (count) => ({ code: "halfWidthStop", count }))];
}

type Mark = Required<Place>;

/** A bracket is repaired only with its other half. */
function withBrackets(text: string, marks: readonly Stretch[]): Mark[] {
  const opened = new Set(marks.filter((mark) => mark.text === "(").map(({ start }) => partner(text, start)));
  const closed = new Set(marks.filter((mark) => mark.text === ")").map(({ start }) => start));
  return marks.filter((mark) => (mark.text === ")" ? opened.has(mark.start) : mark.text !== "(" || closed.has(partner(text, mark.start)))).map(({ start, end, text: mark }) => ({ start, end, repair: FULL[mark] ?? mark }));
}

function partner(text: string, at: number): number {
  const length = /^\([^()\n]{0,120}\)/u.exec(text.slice(at, at + 125))?.[0].length ?? 0;
  return at + length - 1;
}

function grouped(marks: readonly Mark[], lines: readonly Stretch[], says: (count: number) => Says): Found[] {
  if (marks.length >= HABIT.text) return one(marks, says);
  return lines.flatMap((line) => {
    const inLine = marks.filter(({ start }) => line.start <= start && start < line.end);
    return inLine.length >= HABIT.line ? one(inLine, says) : inLine.flatMap((mark) => one([mark], says));
  });
}

function one([first, ...also]: readonly Mark[], says: (count: number) => Says): Found[] {
  if (!first) return [];
  const finding = found("punctuation", first, says(also.length + 1), first.repair);
  return [also.length > 0 ? { ...finding, also } : finding];
}
