"use client";

import { useState, type ClipboardEvent } from "react";
import { useWords } from "@/components/ui/words-context";
import type { Form } from "@/lib/call/form";
import type { FigurePair } from "@/lib/material/completeness";
import { placeBlock, type Placed } from "@/lib/material/figure-block";
import { isBlock, readCells } from "@/lib/text/cells";
import { cellOf, focusCell } from "./figure-keys";

type Values = Readonly<Record<string, FigurePair>>;
const EMPTY: FigurePair = { previous: "", current: "" };

function withCells(values: Values, cells: Placed["cells"]): Record<string, FigurePair> {
  const next = { ...values };
  for (const { key, year, typed } of cells) next[key] = { ...(next[key] ?? EMPTY), [year]: typed };
  return next;
}

/** A block from a spreadsheet put into the figures, told in a line and taken back; `put` writes the values into their boxes. */
export function useFigurePaste(form: Form, values: Values, put: (next: Record<string, FigurePair>, keys: readonly string[]) => void) {
  const { sheet, frame } = useWords();
  const [told, setTold] = useState<{ sentence: string; before: Placed["cells"] } | null>(null);

  function paste(event: ClipboardEvent) {
    const from = cellOf(event.target);
    const text = event.clipboardData.getData("text/plain");
    if (!from || !isBlock(text)) return;
    event.preventDefault();
    const { cells, left } = placeBlock(form, readCells(text), from);
    const rest = left > 0 ? frame.sentence(sheet.unplaced(left)) : "";
    if (cells.length === 0) return setTold({ sentence: frame.sentence(sheet.nothingFilled), before: [] });
    setTold({ sentence: frame.sentence(sheet.filled(cells.length)) + rest, before: cells.map(({ key, year }) => ({ key, year, typed: values[key]?.[year] ?? "" })) });
    put(withCells(values, cells), cells.map(({ key }) => key));
    setTimeout(() => focusCell(from.key, from.year));
  }
  function undo() {
    if (!told) return;
    put(withCells(values, told.before), told.before.map(({ key }) => key));
    setTold({ sentence: frame.sentence(sheet.undone), before: [] });
  }
  return { paste, undo: told && told.before.length > 0 ? undo : null, sentence: told?.sentence ?? null };
}
