/** Faces of official print: 仿宋 for text, 黑体 for 一、 and 楷体 for （一） (GB/T 9704-2012, 7.3.3). */
export type Face = "fang" | "hei" | "kai";

/** A stretch of text set in one face. */
export type Run = { face: Face; text: string };

export type Level = 1 | 2 | 3 | 4;

/** `level` is set only where the whole paragraph is a heading; a run-in heading is a run of its own. */
export type ParagraphBlock = { kind: "paragraph"; level: Level | null; runs: Run[] };

/** `span` counts columns. A value may hold "\n". */
export type Cell = { text: string; span: number; role: "label" | "value" | "number" };

/** `widths` are millimetres and sum to the 156 mm of the text area; `header` is null where no row is repeated. */
export type TableBlock = {
  kind: "table";
  caption: string;
  widths: number[];
  header: Cell[] | null;
  rows: Cell[][];
};

export type Block = ParagraphBlock | TableBlock;

/** The face of a heading of this level; the third and fourth stay in the text's own face. */
export function faceOf(level: Level): Face {
  if (level === 1) return "hei";
  return level === 2 ? "kai" : "fang";
}
