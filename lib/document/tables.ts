import type { FieldDefinition, Form } from "@/lib/call/form";
import type { Deliberation } from "@/lib/material/deliberation";
import { factText } from "@/lib/material/honours";
import type { Cell, TableBlock } from "./blocks";
import { growth } from "./growth";
import { textWidth } from "./lines";

const FIELD_WIDTHS = [30, 48, 30, 48];
const FIGURE_WIDTHS = [58, 22, 27, 27, 22];

/** Halves of a character that stand on one line of a half-row value; longer ones take the whole row. */
const SHORT = 20;

const label = (text: string, span = 1): Cell => ({ text, span, role: "label" });
const value = (text: string, span = 1): Cell => ({ text, span, role: "value" });
const number = (text: string): Cell => ({ text, span: 1, role: "number" });

function takesRow(field: FieldDefinition, text: string): boolean {
  return field.kind === "lines" || field.kind === "honours" || text.includes("\n") || textWidth(text) > SHORT;
}

/** Lets a value without a neighbour take the rest of its row. */
function widen(half: Cell[] | null): void {
  const alone = half?.[1];
  if (alone) alone.span = 3;
}

/** 登记事项 in pairs of label and value; null where the form has no fields. Unfilled values stay blank boxes. */
export function fieldTable(form: Form, fields: Readonly<Record<string, string>>): TableBlock | null {
  if (form.fields.length === 0) return null;
  const rows: Cell[][] = [];
  let half: Cell[] | null = null;
  for (const field of form.fields) {
    const text = factText(field, fields[field.key] ?? "").trim();
    if (takesRow(field, text)) {
      widen(half);
      half = null;
      rows.push([label(field.label), value(text, 3)]);
    } else if (half) {
      half.push(label(field.label), value(text));
      half = null;
    } else {
      half = [label(field.label), value(text)];
      rows.push(half);
    }
  }
  widen(half);
  return { kind: "table", caption: "登记事项", widths: FIELD_WIDTHS, header: null, rows };
}

/** 基本数据 with both years and the growth between them; null where the form has no figures. */
export function figureTable(
  form: Form,
  figures: Readonly<Record<string, { previous: string; current: string }>>,
): TableBlock | null {
  if (form.figures.length === 0) return null;
  const header = ["项目", "计量单位", form.years[0], form.years[1], "增长"].map((text) => label(text));
  const rows = form.figures.map((figure) => {
    const { previous = "", current = "" } = figures[figure.key] ?? {};
    return [
      value(figure.label),
      label(figure.measure),
      number(previous.trim()),
      number(current.trim()),
      number(growth(previous, current)),
    ];
  });
  return { kind: "table", caption: "基本数据", widths: FIGURE_WIDTHS, header, rows };
}

/** 单位集体研究: which meeting, when, how many were there, what it said; null where none is recorded. */
export function deliberationTable(of: Deliberation | null): TableBlock | null {
  if (of === null) return null;
  const rows = [
    [label("会议名称"), value(of.meeting.trim(), 3)],
    [label("开会日期"), value(of.heldOn.trim()), label("到会人数"), value(of.present.trim())],
    [label("研究意见"), value(of.opinion.trim(), 3)],
  ];
  return { kind: "table", caption: "单位集体研究", widths: FIELD_WIDTHS, header: null, rows };
}
