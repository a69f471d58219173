import { boxOf } from "./score-sheet-box";
import { headsOf, marksOf, sumOf, type Marks, type ScoreSheet, type SheetColumn } from "./score-sheet";
import { workbook, type Cell, type Table } from "./score-sheet-workbook";

/** The names of the two sheets: the one that people fill in, and the hidden one that says what it belongs to. */
export const SHOWN = "评分表";
export const HIDDEN = "校验";
/** The kind and version of our sheets, in the first cell of the hidden one. */
export const KIND = "exemplar-scores-1";
/** The row, counted from 0, in which the heads stand; above it the title and how to fill it in. */
export const HEAD_ROW = 2;

const HOW = "只填黄色格子，以 0.5 分为一档；空着的格子不改动系统里已有的内容。填好后到“我的评审”里上传，上传不等于提交。";
const text = (style: Cell["style"]) => (words: string): Cell => ({ text: words, style });

function box(column: SheetColumn, standing: string): Cell {
  return column.kind === "veto" || standing === "" ? { text: standing, style: "points" } : { number: Number(standing), style: "points" };
}

function shownTable(sheet: ScoreSheet): Table {
  const { columns, rows, callName, stageLabel, personName } = sheet;
  return {
    name: SHOWN, headRow: HEAD_ROW, widths: [16, 26, ...columns.map(() => 13), 50],
    bounds: columns.map(({ max, kind }, index) => ({ column: index + 2, max: kind === "veto" ? null : max / 2 })),
    rows: [
      [{ text: `${callName}　${stageLabel}　${SHOWN}（${personName}）`, style: "title" }],
      [{ text: HOW, style: "plain" }],
      headsOf(columns).map(text("head")),
      ...rows.map((row) => [
        ...[row.number, row.unit].map(text("locked")),
        ...columns.map((column) => box(column, boxOf(column, row.scores))),
        { text: row.remark, style: "remark" as const },
      ]),
    ],
  };
}

/** The hidden sheet: its kind and sum; whose and of what; the heads; the keys; and a line for each material. */
function hiddenTable(marks: Marks): Table {
  const { callId, stage, personId, heads, keys, rows } = marks;
  const lines = [[KIND, sumOf(marks)], [callId, String(stage), personId], heads, keys, ...rows.map(({ number, materialId, revisionId }) => [number, materialId, revisionId])];
  return { name: HIDDEN, headRow: -1, widths: [20], bounds: [], rows: lines.map((line) => line.map(text("locked"))) };
}

/** The sheet as an Excel workbook (.xlsx) in which only the boxes for points and remarks may be filled in. */
export const scoreSheetFile = (sheet: ScoreSheet): Uint8Array => workbook(shownTable(sheet), hiddenTable(marksOf(sheet)));
