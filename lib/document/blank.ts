import type { FieldDefinition, Form, PartDefinition } from "@/lib/call/form";
import { numeralOf } from "@/lib/words/format";
import type { Cell, ParagraphBlock, TableBlock } from "./blocks";
import { TITLE_CHARACTERS } from "./measures";
import type { DocumentModel } from "./model";
import { figureTable } from "./tables";
import { balancedLines } from "./title";

/** Empty lines under each heading, so that the form can be written on by hand. */
const ROOM = 6;
const FIELD_WIDTHS = [52, 104];
/** What the blank form itself says where a unit's words will stand; its reader leaves these out. */
export const BLANK = { head: "空白样表", byline: "——（单位全称）", unit: "（单位全称）", seal: "盖章处", title: "材料标题", facts: "登记事项", figures: "基本数据" } as const;

/** The title that stands in the blank form until the unit writes its own. */
export const blankTitle = (callName: string) => `${callName}申报材料`;

/** The heading of a part in the blank form; `ordinal` from 1. */
export const blankHeading = ({ label }: PartDefinition, ordinal: number) => `${numeralOf(ordinal)}、${label}`;

/** The line under a part's heading that says what is asked for. */
export function blankGuidance({ required, min, max, guidance }: PartDefinition): string {
  return `（${required ? "必填" : "选填"}，${min > 0 ? `${min} 至 ${max} 字` : `不超过 ${max} 字`}。${guidance.join("")}）`;
}

const plain = (text: string): ParagraphBlock => ({ kind: "paragraph", level: null, runs: [{ face: "fang", text }] });

function partBlocks(part: PartDefinition, ordinal: number): ParagraphBlock[] {
  return [
    { kind: "paragraph", level: 1, runs: [{ face: "hei", text: blankHeading(part, ordinal) }] },
    { kind: "paragraph", level: null, runs: [{ face: "kai", text: blankGuidance(part) }] },
    ...Array.from({ length: ROOM }, () => plain("　")),
  ];
}

/** What a box wants, below its label: the choices of one, how the rows of honours are written, the form's own hint. */
function wanted({ kind, choices, hint }: FieldDefinition): string {
  if (kind === "choice") return choices?.join("／") ?? "";
  return kind === "honours" ? "一行一项：年度，名称，授予单位（文号）" : hint ?? "";
}

function factRow(label: string, hint: string): Cell[] {
  return [{ text: hint === "" ? label : `${label}\n（${hint}）`, span: 1, role: "label" }, { text: "", span: 1, role: "value" }];
}

/** 登记事项 one below the other, each with what it wants; the material's title first. */
function factTable({ fields }: Form): TableBlock {
  const rows = fields.map((field) => factRow(field.label, wanted(field)));
  return { kind: "table", caption: BLANK.facts, widths: FIELD_WIDTHS, header: null, rows: [factRow(BLANK.title, "可不填"), ...rows] };
}

/** The blank form (空白样表) of a call: what is asked, part by part, with room to write; nobody's words in it. */
export function blankForm(form: Form, callName: string): DocumentModel {
  const tables = [factTable(form), figureTable(form, {})];
  return {
    head: { name: BLANK.head, number: "" },
    title: balancedLines(blankTitle(callName), TITLE_CHARACTERS),
    byline: [BLANK.byline],
    blocks: [...form.parts.flatMap((part, index) => partBlocks(part, index + 1)), ...tables.filter((table) => table !== null)],
    signature: { unit: BLANK.unit, date: "　　　　年　　月　　日", seal: BLANK.seal },
    foot: BLANK.head,
    draftMark: null,
    properties: { title: `${callName}空白样表`, creator: "" },
  };
}
