import { kindOfFile } from "@/lib/text/file-kind";
import { FileRefused } from "@/lib/text/file-read";
import { sumOf, type Marks } from "./score-sheet";
import { readWorkbook, type Cells } from "./score-sheet-cells";
import { LARGEST_SHEET, refusedSheet, type SheetRead, type SheetRefusal, type TypedRow } from "./score-sheet-refusal";
import { HEAD_ROW, HIDDEN, KIND, SHOWN } from "./score-sheet-write";

const at = (cells: Cells, row: number, column: number) => cells.get(row)?.get(column) ?? "";
function lineOf(cells: Cells, row: number): string[] {
  const line = cells.get(row);
  if (!line) return [];
  const last = Math.max(-1, ...[...line].filter(([, text]) => text !== "").map(([column]) => column));
  return Array.from({ length: last + 1 }, (_, column) => line.get(column) ?? "");
}

const FIRST = 4;

function marksIn(hidden: Cells): Marks {
  const last = Math.max(FIRST - 1, ...hidden.keys());
  return {
    callId: at(hidden, 1, 0), stage: Number(at(hidden, 1, 1)), personId: at(hidden, 1, 2), heads: lineOf(hidden, 2), keys: lineOf(hidden, 3),
    rows: Array.from({ length: last - FIRST + 1 }, (_, index) => ({ number: at(hidden, FIRST + index, 0), materialId: at(hidden, FIRST + index, 1), revisionId: at(hidden, FIRST + index, 2) })),
  };
}

/** The rows are found by their number, wherever they were sorted to; one that was deleted is not there. */
function rowsIn(shown: Cells, { rows, keys }: Marks): TypedRow[] {
  const lines = [...shown.keys()].filter((row) => row > HEAD_ROW);
  return rows.flatMap(({ number, materialId, revisionId }) => {
    const line = lines.find((row) => at(shown, row, 0).trim() === number);
    if (line === undefined) return [];
    const typed = Object.fromEntries(keys.map((key, index) => [key, at(shown, line, index + 2).trim()]));
    return [{ materialId, revisionId, number, typed, remark: at(shown, line, keys.length + 2).trim() }];
  });
}

function readBook(bytes: Uint8Array): SheetRead {
  const book = readWorkbook(bytes);
  const [shown, hidden] = [book.get(SHOWN), book.get(HIDDEN)];
  if (!shown || !hidden || at(hidden, 0, 0) !== KIND) return refusedSheet("other");
  const marks = marksIn(hidden);
  const same = marks.heads.every((head, column) => at(shown, HEAD_ROW, column) === head);
  if (!same || sumOf(marks) !== at(hidden, 0, 1)) return refusedSheet("altered");
  const { callId, stage, personId } = marks;
  return { ok: true, callId, stage, personId, rows: rowsIn(shown, marks) };
}

const WHY: Readonly<Record<string, SheetRefusal>> = { empty: "empty", password: "password", sheet: "oldSheet", unsafe: "unsafe", damaged: "damaged" };

/** Reads a sheet of scores that came back, told by its bytes whatever its name is. For the child process only. */
export function readScoreSheet(bytes: Uint8Array): SheetRead {
  if (bytes.length > LARGEST_SHEET) return refusedSheet("tooBig");
  const kind = kindOfFile("", bytes);
  if (kind !== "zip") return refusedSheet(WHY[kind] ?? "notSheet");
  try {
    return readBook(bytes);
  } catch (error) {
    if (error instanceof FileRefused) return refusedSheet(WHY[error.why] ?? "notSheet");
    throw error;
  }
}
