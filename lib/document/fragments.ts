import type { Cell, Level, Run } from "./blocks";

/** A row of a table on the screen's page; `height` is in lines of the page's grid. */
export type PlacedRow = { cells: Cell[]; height: number };

/** `continues` an earlier page's paragraph; is `continued` on the next. Each line is its runs. */
export type ParagraphFragment = {
  kind: "paragraph";
  level: Level | null;
  lines: Run[][];
  continues: boolean;
  continued: boolean;
};

/** `header` is the row of headings, again on every page that the table reaches. */
export type TableFragment = { kind: "table"; widths: number[]; header: PlacedRow | null; rows: PlacedRow[] };

/** What stands on a page, top to bottom. `gap` is empty lines above it. */
export type Fragment =
  | { kind: "head"; name: string; number: string }
  | { kind: "title"; lines: string[] }
  | { kind: "byline"; lines: string[] }
  | ParagraphFragment
  | { kind: "caption"; text: string; gap: number }
  | TableFragment
  | { kind: "signature"; unit: string; date: string; seal: string; gap: number };
