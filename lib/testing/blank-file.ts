import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Form } from "@/lib/call/form";
import { BLANK, blankGuidance } from "@/lib/document/blank";

/** What a person writes into a blank form, by the form's keys; a text has "\n" between its paragraphs. */
export type Filled = { title: string | null; parts: Record<string, string>; fields: Record<string, string>; figures: Record<string, { previous: string; current: string }> };

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const paragraphs = (text: string) => text.split("\n").map((line) => `<w:p><w:r><w:t xml:space="preserve">${escape(line)}</w:t></w:r></w:p>`).join("");

/** Writes into cell `at` (from 0) of a row. */
function inCell(row: string, at: number, text: string): string {
  const cells = row.split(/(?=<w:tc>)/u);
  const [own = "", ...after] = (cells[at + 1] ?? "").split("</w:tc>");
  cells[at + 1] = [own.replace(/<w:p>.*<\/w:p>/su, paragraphs(text)), ...after].join("</w:tc>");
  return cells.join("");
}

/** Writes into cells of the row that has this label. */
function inRow(table: string, label: string, values: [number, string][]): string {
  const rows = table.split(/(?=<w:tr>)/u);
  const at = rows.findIndex((row) => row.includes(`>${escape(label)}<`));
  if (at < 0) throw new Error(`the blank form has no box for ${label}`);
  rows[at] = values.reduce((row, [cell, text]) => inCell(row, cell, text), rows[at] ?? "");
  return rows.join("");
}

/** A blank form (toDocx of blankForm) as a person fills it in: paragraphs under the guidance, words in the boxes. */
export function fillBlank(file: Uint8Array, form: Form, { title, parts, fields, figures }: Filled): Uint8Array {
  const entries = unzipSync(file);
  const [body = "", facts = "", numbers = ""] = strFromU8(entries["word/document.xml"] ?? new Uint8Array()).split(/(?=<w:tbl>)/u);
  const under = form.parts.reduce((xml, part) => {
    const at = xml.indexOf("</w:p>", xml.indexOf(escape(blankGuidance(part)))) + "</w:p>".length;
    const text = parts[part.key];
    return text === undefined ? xml : xml.slice(0, at) + paragraphs(text) + xml.slice(at);
  }, body);
  const written = form.fields.flatMap(({ key, label }): [string, string][] => (fields[key] === undefined ? [] : [[label, fields[key]]]));
  const first = [...(title === null ? [] : [[BLANK.title, title] as const]), ...written].reduce((table, [label, text]) => inRow(table, label, [[1, text]]), facts);
  const second = form.figures.reduce((table, { key, label }) => {
    const pair = figures[key];
    return pair ? inRow(table, label, [[2, pair.previous], [3, pair.current]]) : table;
  }, numbers);
  return zipSync({ ...entries, "word/document.xml": strToU8(under + first + second) });
}
