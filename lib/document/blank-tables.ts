import type { Form } from "@/lib/call/form";
import type { FigurePair } from "@/lib/material/completeness";
import { TITLE_KEY } from "@/lib/material/title";
import { BLANK } from "./blank";

/** The filled-in boxes of a blank form's table: facts (with the title under TITLE_KEY) or figures, only those with something in them. */
export type BlankTable = { kind: "facts"; values: Record<string, string> } | { kind: "figures"; values: Record<string, FigurePair> };

/** A text as labels are compared: without white space. */
export const bare = (text: string) => text.replace(/\s/gu, "");
const labelIn = (cell: string | undefined) => bare(cell?.split("\n")[0] ?? "");
const trimmed = (cell: string | undefined) => (cell ?? "").split("\n").map((line) => line.trim()).join("\n").trim();

function readFigures(form: Form, rows: readonly string[][]): BlankTable | null {
  const [head, ...body] = rows;
  const columns = form.years.map((year) => head?.findIndex((cell) => bare(cell) === bare(year)) ?? -1);
  if (labelIn(head?.[0]) !== "项目" || columns.some((column) => column < 0)) return null;
  const [before = 0, now = 0] = columns;
  const values = body.flatMap((cells): [string, FigurePair][] => {
    const figure = form.figures.find(({ label }) => bare(label) === labelIn(cells[0]));
    const pair = { previous: trimmed(cells[before]), current: trimmed(cells[now]) };
    return figure && (pair.previous !== "" || pair.current !== "") ? [[figure.key, pair]] : [];
  });
  return { kind: "figures", values: Object.fromEntries(values) };
}

function readFacts(form: Form, rows: readonly string[][]): BlankTable | null {
  const keys = new Map([[bare(BLANK.title), TITLE_KEY], ...form.fields.map(({ key, label }): [string, string] => [bare(label), key])]);
  // A row holds a label and its value, or two such pairs.
  const pairs = rows.flatMap((cells) => cells.flatMap((cell, at) => (at % 2 === 0 ? [{ key: keys.get(labelIn(cell)), value: trimmed(cells[at + 1]) }] : [])));
  const known = pairs.filter(({ key }) => key !== undefined);
  if (known.length < 2 || known.length * 2 <= pairs.length) return null;
  return { kind: "facts", values: Object.fromEntries(known.flatMap(({ key, value }): [string, string][] => (key !== undefined && value !== "" ? [[key, value]] : []))) };
}

/** What a table of a filled-in blank form holds; null for a table that is none of the form's own. */
export function readBlankTable(form: Form, rows: readonly string[][]): BlankTable | null {
  return readFigures(form, rows) ?? readFacts(form, rows);
}
