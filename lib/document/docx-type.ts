import { type IRunOptions, type ISpacingProperties, LineRuleType, TextRun } from "docx";
import type { Face } from "./blocks";
import { LINES_PER_PAGE, POINTS, TEXT_HEIGHT } from "./measures";

/** Twips (twentieths of a point) of a length in millimetres. */
export function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** One line of the grid in twips, rounded down so that 22 always fit: 579, that is 28.95 pt. */
export const LINE = Math.floor(twips(TEXT_HEIGHT) / LINES_PER_PAGE);

// 28 characters of 16 pt are 448 pt on a line of 442: each gives up 0.25 pt. The grid's own charSpace would
// say the same, but LibreOffice spreads the characters by it.
const TIGHTEN = -5;

/** Width of one 3号 character with its neighbour, in twips. */
export const CHARACTER = POINTS.body * 20 + TIGHTEN;

/** Figures and Latin letters, as offices set them. */
export const LATIN = "Times New Roman";
/** The official fonts by the names they have in Word. */
export const FONTS: Record<Face | "title", string> = {
  fang: "仿宋_GB2312",
  hei: "黑体",
  kai: "楷体_GB2312",
  title: "方正小标宋简体",
};

/** Half-width figures and Chinese text of one named font. The hint keeps “”, … and — Chinese. */
function fontOf(eastAsia: string, latin: string): IRunOptions["font"] {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: "eastAsia" };
}

type Options = { points?: number; color?: string };

/** Text in one of the document's faces; `points` is the size, 16 (3号) unless given. */
export function typeRun(text: string, face: Face, { points = POINTS.body, color }: Options = {}): TextRun {
  const tight = points === POINTS.body ? { characterSpacing: TIGHTEN } : {};
  return new TextRun({ text, font: fontOf(FONTS[face], LATIN), size: points * 2, color, ...tight });
}

/** Lines of a title in 小标宋 with breaks between them. */
export function titleRuns(lines: readonly string[]): TextRun[] {
  const font = fontOf(FONTS.title, FONTS.title);
  return lines.map((text, index) => new TextRun({ text, font, size: POINTS.title * 2, break: index === 0 ? 0 : 1 }));
}

/** Figures of a page number: 4号半角宋体. */
export function pageNumberRun(children: IRunOptions["children"]): TextRun {
  return new TextRun({ children, font: fontOf("宋体", "宋体"), size: POINTS.footer * 2 });
}

/** Lines of exactly this many points. */
export function exactLines(points: number): ISpacingProperties {
  return { line: points * 20, lineRule: LineRuleType.EXACT };
}
