import type { FieldDefinition } from "@/lib/call/form";
import type { Problem } from "@/lib/errors";
import { normaliseText } from "@/lib/text/normalise";

/** The columns of the table of honours (曾获荣誉): 年度, 名称, 授予单位, 级别, 文号. */
export const HONOUR_KEYS = ["year", "name", "by", "level", "number"] as const;
export type HonourKey = (typeof HONOUR_KEYS)[number];
export type Honour = Record<HonourKey, string>;

/** More are no table any more. */
export const MOST_HONOURS = 40;
export const NO_HONOUR: Honour = { year: "", name: "", by: "", level: "", number: "" };

const NONE = /^[无没]有?[。.]?$/u;
const LINE = /^(?:(?<year>\d{4})年度?[，,\s]*)?(?<name>.+)$/u;
const BRACKETS = /^(?<before>.+)（(?<inside>[^（）]+)）$/u;

/** An honour typed as a plain line: 2024年度县级文明村（中共某县委）, 2023年，县级示范村，中共某县委（某委〔2023〕5号）. */
function readLine(line: string): Honour {
  const { year = "", name: rest = line } = LINE.exec(line)?.groups ?? {};
  const bracket = BRACKETS.exec(rest)?.groups;
  const isNumber = (bracket?.["inside"] ?? "").endsWith("号");
  const number = isNumber ? (bracket?.["inside"] ?? "") : "";
  const words = isNumber ? (bracket?.["before"] ?? "") : rest;
  const comma = words.lastIndexOf("，");
  if (comma > 0) return { ...NO_HONOUR, year, name: words.slice(0, comma), by: words.slice(comma + 1), number };
  if (bracket && !isNumber) return { ...NO_HONOUR, year, name: bracket["before"] ?? "", by: bracket["inside"] ?? "" };
  return { ...NO_HONOUR, year, name: words, number };
}

function readRow(line: string): Honour {
  const cells = line.split("\t");
  const row = Object.fromEntries(HONOUR_KEYS.map((key, index) => [key, (cells[index] ?? "").trim()]));
  return { ...NO_HONOUR, ...row };
}

/** The honours of a field's value: a line each, its cells parted by tabs; plain lines of older materials are read too, 无 as none. */
export function readHonours(value: string): Honour[] {
  const lines = value.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 1 && NONE.test(lines[0]?.trim() ?? "")) return [];
  return lines.map((line) => (line.includes("\t") ? readRow(line) : readLine(line.trim())));
}

/** The value that keeps these rows; those with nothing in them go. */
export function writeHonours(rows: readonly Honour[]): string {
  const clean = (cell: string) => normaliseText(cell).replaceAll("\n", " ").trim();
  return rows.map((row) => HONOUR_KEYS.map((key) => clean(row[key]))).filter((cells) => cells.some((cell) => cell !== "")).map((cells) => cells.join("\t")).join("\n");
}

const HEADS: readonly (readonly [HonourKey, RegExp])[] = [
  ["year", /^(?:获奖|授予|表彰)?(?:年度|年份|时间)$/u], ["name", /名称|荣誉|称号|奖项/u], ["by", /单位|机关|部门/u], ["level", /级别|等级|层次/u], ["number", /文号|文件/u],
];

/** The columns of a block by its head row; null where it has none. */
function headOf(row: readonly string[] = []): (HonourKey | undefined)[] | null {
  const keys = row.map((cell) => HEADS.find(([, head]) => cell.length <= 6 && head.test(cell))?.[0]);
  return keys.filter(Boolean).length >= 2 ? keys : null;
}

/**
 * A block of cells put into the rows from row `at` (from 0) and the column `from` on, or by the block's own head
 * row; empty cells touch nothing. `left`: how many rows of it went beyond MOST_HONOURS.
 */
export function placeHonours(rows: readonly Honour[], block: readonly string[][], at: number, from: HonourKey): { rows: Honour[]; filled: number; left: number } {
  const head = headOf(block[0]);
  const given = (head ? block.slice(1) : block).filter((row) => row.some((cell) => cell !== ""));
  const keys = head ?? HONOUR_KEYS.slice(HONOUR_KEYS.indexOf(from));
  const next = [...rows];
  const fits = given.slice(0, Math.max(0, MOST_HONOURS - at));
  for (const [index, cells] of fits.entries()) {
    const entries = cells.flatMap((cell, column) => { const key = keys[column]; return key === undefined || cell === "" ? [] : [[key, cell]]; });
    next[at + index] = { ...(next[at + index] ?? NO_HONOUR), ...Object.fromEntries(entries) };
  }
  return { rows: next, filled: fits.length, left: given.length - fits.length };
}

/** What is wrong with the honours at submit, or null; rows are counted from 1. */
export function honoursProblem(value: string): Problem | null {
  const rows = readHonours(value);
  if (rows.length > MOST_HONOURS) return { code: "honours_many", max: MOST_HONOURS, count: rows.length };
  const bare = rows.findIndex(({ name }) => name === "");
  if (bare >= 0) return { code: "honour_name", row: bare + 1 };
  const odd = rows.findIndex(({ year }) => year !== "" && !/^(?:19|20)\d{2}(?:年度?)?$/.test(year.normalize("NFKC")));
  return odd < 0 ? null : { code: "honour_year", row: odd + 1, typed: rows[odd]?.year.slice(0, 20) ?? "" };
}

/** An honour as it is printed: 2023年，县级示范村，中共某县委（某委〔2023〕5号）. */
function printed({ year, name, by, level, number }: Honour): string {
  const when = year === "" ? "" : `${year.normalize("NFKC").replace(/年度?$/u, "")}年`;
  const what = level === "" || name.includes(level) ? name : `${level}${name}`;
  return [when, what, by].filter((cell) => cell !== "").join("，") + (number === "" ? "" : `（${number.replace(/^[（(]|[）)]$/gu, "")}）`);
}

/** A registered fact as it is read and printed: honours a line each, everything else as it was typed. */
export function factText({ kind }: Pick<FieldDefinition, "kind">, value: string): string {
  if (kind !== "honours" || !value.includes("\t")) return value;
  return readHonours(value).map(printed).join("\n");
}

/** A registered fact as it is kept: cleaned as every text, the tabs of honours left in. */
export function cleanFact(field: Pick<FieldDefinition, "kind"> | undefined, raw: string): string {
  return field?.kind === "honours" ? raw.split("\t").map(normaliseText).join("\t") : normaliseText(raw);
}
