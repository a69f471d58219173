import type { Form } from "@/lib/call/form";
import type { Values } from "@/lib/material/completeness";
import { TITLE_KEY } from "@/lib/material/title";
import type { FileBlock } from "@/lib/text/file-read";
import { BLANK, blankGuidance, blankHeading, blankTitle } from "./blank";
import { bare, readBlankTable, type BlankTable } from "./blank-tables";

/** A filled-in blank form: only what was filled in, by the form's keys; `title` null where none; `left`: lines that stand nowhere. */
export type BlankRead = Values & { title: string | null; left: string[] };

type Seen = { line: string; table: null } | { line: null; table: BlankTable } | { line: null; table: null; lines: string[] };

const DATE = /^\d*年\d*月\d*日$/u;
const isOf = (seen: Seen | undefined, text: string) => seen?.line != null && bare(seen.line) === bare(text);

function seenOf(form: Form, block: FileBlock): Seen {
  if (typeof block === "string") return { line: block, table: null };
  const table = readBlankTable(form, block.rows);
  return table ? { line: null, table } : { line: null, table: null, lines: block.lines };
}

/** A line without the guidance that opens it, whatever white space a program put into that; null where it does not open so. */
function afterGuidance(line: string, guidance: string): string | null {
  let at = 0;
  for (const mark of bare(guidance)) {
    while (/\s/u.test(line.slice(at, at + 1))) at += 1;
    if (!line.startsWith(mark, at)) return null;
    at += mark.length;
  }
  return line.slice(at).trim();
}

/** Where each part's heading stands, -1 for none: in order, and of several the one with its guidance below it. */
function headingsOf({ parts }: Form, seen: readonly Seen[]): number[] {
  let from = 0;
  return parts.map((part, index) => {
    const found = seen.flatMap((one, at) => (at >= from && isOf(one, blankHeading(part, index + 1)) ? [at] : []));
    const sure = found.find((at) => { const line = seen[at + 1]?.line; return line != null && afterGuidance(line, blankGuidance(part)) !== null; });
    const at = sure ?? found[0] ?? -1;
    if (at >= 0) from = at + 1;
    return at;
  });
}

const linesOf = (seen: readonly Seen[]) => seen.flatMap((one) => (one.line !== null ? [one.line] : "lines" in one ? one.lines : []));

/** The index of a form's own table or the caption above it, from `from` on; the end where there is none. */
function tablesFrom(seen: readonly Seen[], from: number): number {
  const at = seen.findIndex((one, index) => index >= from && one.table !== null);
  if (at < 0) return seen.length;
  return at > from && [BLANK.facts, BLANK.figures].some((caption) => isOf(seen[at - 1], caption)) ? at - 1 : at;
}

/** Without the unit, the date and 盖章处 that close the form. */
function unsigned(seen: readonly Seen[]): readonly Seen[] {
  const seal = seen.findLastIndex((one) => isOf(one, BLANK.seal));
  if (seal < 0) return seen.filter((one) => !isOf(one, BLANK.unit) && !DATE.test(bare(one.line ?? "")));
  return seen.toSpliced(Math.max(0, seal - 2), Math.min(3, seal + 1));
}

function titleOf(seen: readonly Seen[], callName: string): string | null {
  const lines = linesOf(seen).filter((line) => bare(line) !== BLANK.head && !line.trim().startsWith("——")).map((line) => line.trim());
  return lines.length === 0 || bare(lines.join("")) === bare(blankTitle(callName)) ? null : lines.join("　");
}

/**
 * Reads a blank form that was filled in, by its own headings, guidance lines and labels, so that it survives being
 * saved by any program. Null where the file is none: without any guidance line and without a table of the form's.
 */
export function readBlank(form: Form, callName: string, blocks: readonly FileBlock[]): BlankRead | null {
  const seen = blocks.map((block) => seenOf(form, block));
  const headings = headingsOf(form, seen);
  const tables = seen.flatMap(({ table }) => (table ? [table] : []));
  const first = headings.find((at) => at >= 0);
  const guided = form.parts.some((part, index) => { const line = seen[(headings[index] ?? -1) + 1]?.line; return (headings[index] ?? -1) >= 0 && line != null && afterGuidance(line, blankGuidance(part)) !== null; });
  if (first === undefined || (!guided && tables.length === 0)) return null;

  const last = Math.max(...headings);
  const end = tablesFrom(seen, last + 1);
  const body = end === seen.length ? unsigned(seen) : seen.slice(0, end);
  const parts = form.parts.flatMap((part, index): [string, string][] => {
    const at = headings[index] ?? -1;
    if (at < 0) return [];
    const next = headings.find((other) => other > at) ?? body.length;
    const lines = linesOf(body.slice(at + 1, next));
    const opening = afterGuidance(lines[0] ?? "", blankGuidance(part));
    const text = [...(opening === null ? lines.slice(0, 1) : [opening]), ...lines.slice(1)].filter((line) => line !== "").join("\n");
    return text === "" ? [] : [[part.key, text]];
  });
  const facts: Record<string, string> = Object.assign({}, ...tables.map((table) => (table.kind === "facts" ? table.values : {})));
  const figures: Values["figures"] = Object.assign({}, ...tables.map((table) => (table.kind === "figures" ? table.values : {})));
  const { [TITLE_KEY]: own, ...fields } = facts;
  const rest = unsigned(seen.slice(end)).filter((one) => !isOf(one, BLANK.facts) && !isOf(one, BLANK.figures));
  return { title: own ?? titleOf(seen.slice(0, first), callName), parts: Object.fromEntries(parts), fields, figures, left: linesOf(rest) };
}
