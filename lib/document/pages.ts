import type { Fragment, ParagraphFragment, TableFragment } from "./fragments";
import { LINES_PER_PAGE } from "./measures";
import type { DocumentModel } from "./model";
import { unitsOf, type Unit } from "./units";

/** A page of the screen's preview; `number` counts from 1. */
export type Page = { number: number; fragments: Fragment[] };

/** Runs of units that must share a page. */
function chains(units: readonly Unit[]): Unit[][] {
  const found: Unit[][] = [];
  let tied = false;
  for (const unit of units) {
    if (tied) found.at(-1)?.push(unit);
    else found.push([unit]);
    tied = unit.keep;
  }
  return found;
}

const roomFor = (units: readonly Unit[]) => units.reduce((sum, unit) => sum + unit.gap + unit.height, 0);

/** Fills pages in order. A chain longer than a page is broken like plain text. */
function fill(units: readonly Unit[]): Unit[][] {
  let page: Unit[] = [];
  let used = 0;
  const pages = [page];
  for (const chain of chains(units)) {
    const total = roomFor(chain);
    for (const [index, unit] of chain.entries()) {
      const needed = index === 0 && total <= LINES_PER_PAGE ? total : roomFor([unit]);
      if (page.length > 0 && used + needed > LINES_PER_PAGE) {
        page = [];
        pages.push(page);
        used = 0;
      }
      used += page.length === 0 ? unit.repeat + unit.height : unit.gap + unit.height;
      page.push(unit);
    }
  }
  return pages;
}

type Line = Extract<Unit["piece"], { kind: "line" }>;
type Row = Extract<Unit["piece"], { kind: "row" }>;

function paragraphFragment(lines: readonly Line[], first: Line): ParagraphFragment {
  return {
    kind: "paragraph",
    level: first.block.level,
    lines: lines.map(({ line }) => line),
    continues: !first.first,
    continued: lines.at(-1)?.last === false,
  };
}

function tableFragment(rows: readonly Row[], { table, header }: Row): TableFragment {
  return { kind: "table", widths: table.widths, header, rows: rows.map(({ row }) => row) };
}

function ownerOf({ piece }: Unit): object {
  if (piece.kind === "whole") return piece;
  return piece.kind === "line" ? piece.block : piece.table;
}

function fragmentOf(units: readonly Unit[], first: Unit, onTop: boolean): Fragment {
  const { piece } = first;
  const pieces = units.map((unit) => unit.piece);
  if (piece.kind === "line") return paragraphFragment(pieces.filter((other) => other.kind === "line"), piece);
  if (piece.kind === "row") return tableFragment(pieces.filter((other) => other.kind === "row"), piece);
  const { fragment } = piece;
  return onTop && "gap" in fragment ? { ...fragment, gap: 0 } : fragment;
}

/** Joins the lines of one paragraph and the rows of one table. */
function fragmentsOf(units: readonly Unit[]): Fragment[] {
  const fragments: Fragment[] = [];
  for (let start = 0; start < units.length; ) {
    const first = units[start];
    if (!first) break;
    const owner = ownerOf(first);
    const length = units.slice(start).findIndex((unit) => ownerOf(unit) !== owner);
    const end = length < 0 ? units.length : start + length;
    fragments.push(fragmentOf(units.slice(start, end), first, start === 0));
    start = end;
  }
  return fragments;
}

/**
 * Lays a document on pages of 22 lines of 28 characters for the screen. Widths are counted in halves of a
 * Chinese character, so Word and the printer may break elsewhere; nothing is left out or changed.
 */
export function paginate(model: DocumentModel): Page[] {
  return fill(unitsOf(model)).map((units, index) => ({ number: index + 1, fragments: fragmentsOf(units) }));
}

/** The 一、 headings with the page each stands on, for a table of contents. */
export function contentsOf(pages: readonly Page[]): { text: string; page: number }[] {
  return pages.flatMap(({ number, fragments }) =>
    fragments.flatMap((fragment) => {
      if (fragment.kind !== "paragraph" || fragment.level !== 1 || fragment.continues) return [];
      return [{ text: fragment.lines.flat().map((run) => run.text).join(""), page: number }];
    }),
  );
}
