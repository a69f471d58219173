"use client";

import { useState, type ClipboardEvent } from "react";
import { useWords } from "@/components/ui/words-context";
import { MOST_HONOURS, NO_HONOUR, placeHonours, readHonours, writeHonours, type Honour, type HonourKey } from "@/lib/material/honours";
import { isBlock, readCells } from "@/lib/text/cells";

/** A row in hand; `id` stays with it when it is moved. */
export type Row = { id: number; cells: Honour };
type Told = { sentence: string; before: readonly Row[] };

const started = (value: string): Row[] => {
  const rows = readHonours(value);
  return (rows.length === 0 ? [NO_HONOUR] : rows).map((cells, id) => ({ id, cells }));
};

/** The rows of the table of honours: typed, added, moved, removed, pasted; `onValue` is given the field's value after each. */
export function useHonours(value: string, onValue: (value: string) => void) {
  const { sheet, frame } = useWords();
  const [rows, setRows] = useState(() => started(value));
  const [told, setTold] = useState<Told | null>(null);

  function put(next: readonly Row[], tell = true) {
    setRows([...next]);
    if (tell) onValue(writeHonours(next.map(({ cells }) => cells)));
  }
  const fresh = () => Math.max(-1, ...rows.map(({ id }) => id)) + 1;
  function type(at: number, key: HonourKey, text: string, finished: boolean) {
    put(rows.map((row, index) => (index === at ? { ...row, cells: { ...row.cells, [key]: text } } : row)), finished);
  }
  function add() {
    if (rows.length < MOST_HONOURS) put([...rows, { id: fresh(), cells: NO_HONOUR }]);
    else setTold({ sentence: frame.sentence(sheet.fullUp(MOST_HONOURS)), before: [] });
  }
  function move(at: number, by: 1 | -1) {
    const [row, other] = [rows[at], rows[at + by]];
    if (row && other) put(rows.with(at, other).with(at + by, row));
  }
  function remove(at: number) {
    const gone = rows[at];
    if (!gone) return;
    const left = rows.toSpliced(at, 1);
    if (Object.values(gone.cells).some((cell) => cell !== "")) setTold({ sentence: frame.sentence(sheet.removed(gone.cells.name || sheet.honourNumbered(at + 1))), before: rows });
    put(left.length === 0 ? [{ id: fresh(), cells: NO_HONOUR }] : left);
  }
  function paste(event: ClipboardEvent, at: number, key: HonourKey) {
    const text = event.clipboardData.getData("text/plain");
    if (!isBlock(text)) return;
    event.preventDefault();
    const { rows: placed, filled, left } = placeHonours(rows.map(({ cells }) => cells), readCells(text), at, key);
    const first = fresh();
    setTold({ sentence: frame.sentence(sheet.rowsPasted(filled)) + (left > 0 ? frame.sentence(sheet.fullUp(MOST_HONOURS)) : ""), before: rows });
    put(placed.map((cells, index) => ({ id: rows[index]?.id ?? first + index, cells })));
  }
  function undo() {
    if (!told) return;
    put(told.before);
    setTold(null);
  }
  return { rows, type, add, move, remove, paste, undo: told && told.before.length > 0 ? undo : null, sentence: told?.sentence ?? null };
}
