import type { Form } from "@/lib/call/form";
import type { FigurePair } from "./completeness";
import { LONGEST_CELL } from "./limits";

type Year = keyof FigurePair;
const YEARS = ["previous", "current"] as const;

/** What a pasted block puts into the figures: the cells by key and year, and how many values found no place. */
export type Placed = { cells: { key: string; year: Year; typed: string }[]; left: number };

const plain = (text: string) => text.normalize("NFKC").replace(/[\s:：]/gu, "").replace(/\([^)]*\)$/u, "");

/** The columns of a block by the year in its head row; null where it has none. */
function headOf(rows: readonly string[][], years: Form["years"]): Map<number, Year> | null {
  const named = (rows[0] ?? []).flatMap((cell, at): [number, Year][] => {
    const index = years.findIndex((year) => plain(cell).replace(/年$/, "") === plain(year).replace(/年$/, ""));
    const year = YEARS[index];
    return year === undefined ? [] : [[at, year]];
  });
  return named.length === 0 ? null : new Map(named);
}

/** The value columns where no head names them: the first two that hold more than the measure. */
function columnsFrom(rows: readonly string[][], first: number, from: Year, measures: ReadonlySet<string>, wide: boolean): Map<number, Year> {
  const width = Math.max(...rows.map((row) => row.length));
  const values = Array.from({ length: width - first }, (_, at) => at + first)
    .filter((at) => !rows.every((row) => (row[at] ?? "") === "" || measures.has(plain(row[at] ?? ""))) || !wide);
  const years = wide && values.length > 1 ? YEARS : YEARS.slice(YEARS.indexOf(from));
  return new Map(years.flatMap((year, index): [number, Year][] => { const at = values[index]; return at === undefined ? [] : [[at, year]]; }));
}

/**
 * Where the cells of a pasted block go: rows by their labels where the block's first column has any of the form's,
 * else one after another from the cell pasted into; columns by a head row with the form's years, else from that
 * cell on. Empty cells touch nothing; what is no number is kept as it is.
 */
export function placeBlock({ figures, years }: Form, block: readonly string[][], from: { key: string; year: Year }): Placed {
  const head = headOf(block, years);
  const rows = head ? block.slice(1) : block;
  const byLabel = new Map(figures.map(({ key, label }) => [plain(label), key]));
  const labelled = rows.some((row) => byLabel.has(plain(row[0] ?? "")));
  const start = figures.findIndex(({ key }) => key === from.key);
  const keyOf = (row: readonly string[], index: number) => (labelled ? byLabel.get(plain(row[0] ?? "")) : figures[start + index]?.key);
  const measures = new Set(figures.map(({ measure }) => plain(measure)));
  const columns = head ?? (rows.length === 0 ? new Map<number, Year>() : columnsFrom(rows, labelled ? 1 : 0, from.year, measures, labelled));

  const cells = rows.flatMap((row, index) => [...columns].flatMap(([at, year]) => {
    const [key, typed] = [keyOf(row, index), row[at] ?? ""];
    return key === undefined || typed === "" || typed.length > LONGEST_CELL ? [] : [{ key, year, typed }];
  }));
  const values = rows.flatMap((row) => [...columns.keys()].filter((at) => (row[at] ?? "") !== "")).length;
  const beyond = labelled || head ? 0 : rows.flatMap((row) => row.filter((cell, at) => cell !== "" && !columns.has(at))).length;
  return { cells, left: values - cells.length + beyond };
}
