import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { Cell, TableBlock } from "./blocks";
import { exactLines, LINE, twips, typeRun } from "./docx-type";
import { POINTS, TABLE } from "./measures";
import { staysWithNext } from "./units";

const ALIGNMENT = { label: AlignmentType.CENTER, value: AlignmentType.LEFT, number: AlignmentType.RIGHT };

function cellOf({ text, span, role }: Cell, width: number, heading: boolean): TableCell {
  const face = heading ? "hei" : "fang";
  const paragraphs = text.split("\n").map((line) => {
    const children = [typeRun(line, face, { points: POINTS.table })];
    return new Paragraph({ children, spacing: exactLines(TABLE.pitch), alignment: ALIGNMENT[role] });
  });
  return new TableCell({
    children: paragraphs,
    columnSpan: span,
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: twips(width), type: WidthType.DXA },
  });
}

function rowOf(cells: readonly Cell[], widths: readonly number[], heading: boolean, keepNext = false): TableRow {
  let column = 0;
  const children = cells.map((cell) => {
    const width = widths.slice(column, column + cell.span).reduce((sum, part) => sum + part, 0);
    column += cell.span;
    return cellOf(cell, width, heading);
  });
  return new TableRow({
    children,
    cantSplit: true,
    keepNext,
    tableHeader: heading,
    height: { value: LINE, rule: HeightRule.ATLEAST },
  });
}

/** The caption and its table, as wide as the text; rows stay whole, the last one with what follows if so told. */
export function tableChildren(block: TableBlock, keepNext: boolean): [Paragraph, Table] {
  const { caption, widths, header, rows } = block;
  const body = rows.map((cells, index) => rowOf(cells, widths, false, staysWithNext(index, rows.length) || (keepNext && index === rows.length - 1)));
  const head = header ? [rowOf(header, widths, true, true)] : [];
  const x = twips(TABLE.paddingX);
  const y = twips(TABLE.paddingY);
  const table = new Table({
    rows: [...head, ...body],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths: widths.map(twips),
    width: { size: widths.map(twips).reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { marginUnitType: WidthType.DXA, top: y, bottom: y, left: x, right: x },
  });
  const heading = new Paragraph({
    children: [typeRun(caption, "hei")],
    alignment: AlignmentType.CENTER,
    spacing: { before: LINE },
    keepNext: true,
  });
  return [heading, table];
}
