import type { Form } from "@/lib/call/form";
import type { Deliberation } from "@/lib/material/deliberation";
import type { Block, Cell } from "./blocks";
import { BYLINE_CHARACTERS, TITLE_CHARACTERS } from "./measures";
import { partBlocks } from "./paragraphs";
import { deliberationTable, fieldTable, figureTable } from "./tables";
import { balancedLines } from "./title";

/** What a document is made of: one frozen revision (or a draft) and the call's form. */
export type Source = {
  title: string;
  unitName: string;
  callName: string;
  /** Given at the first submit; null before. */
  number: string | null;
  form: Form;
  /** Text by part key, with "\n" between paragraphs. */
  parts: Record<string, string>;
  fields: Record<string, string>;
  figures: Record<string, { previous: string; current: string }>;
  /** The unit's meeting over it (单位集体研究); null where none is recorded. */
  deliberation: Deliberation | null;
  /** Milliseconds UTC; null for a draft. */
  submittedAt: number | null;
  revision: number;
  checkCode: string;
  /** False marks every page 未审定稿. */
  final: boolean;
};

/** A material ready for any renderer: all words that are printed, none of the layout. */
export type DocumentModel = {
  head: { name: string; number: string };
  title: string[];
  byline: string[];
  blocks: Block[];
  signature: { unit: string; date: string; seal: string };
  /** Small line at the foot of every page. */
  foot: string;
  draftMark: string | null;
  properties: { title: string; creator: string };
};

/** Documents to be bound into one file. */
export type BoundModels = { title: string; models: DocumentModel[] };

const DAY = new Intl.DateTimeFormat("zh-CN", { dateStyle: "long", timeZone: "Asia/Shanghai" });

/** 2026年1月2日, without leading zeros (GB/T 9704-2012, 7.3.5.4); room to write where there is no date yet. */
function dateLine(at: number | null): string {
  return at === null ? "　　　　年　　月　　日" : DAY.format(at);
}

function bylineOf(unitName: string, callName: string): string[] {
  const call = callName.endsWith("申报材料") ? callName : `${callName}申报材料`;
  const whole = balancedLines(`——${unitName}${call}`, BYLINE_CHARACTERS);
  if (whole.length === 1) return whole;
  return [...balancedLines(`——${unitName}`, BYLINE_CHARACTERS), ...balancedLines(call, BYLINE_CHARACTERS)];
}

function footOf(source: Source): string {
  if (source.revision === 0) return `校验码 ${source.checkCode}　草稿`;
  const number = source.number === null ? "" : `　编号 ${source.number}`;
  return `校验码 ${source.checkCode}　第${source.revision}版${number}`;
}

/**
 * Sets a material as an official document (GB/T 9704-2012): title, byline, parts with their headings, 登记事项,
 * 基本数据, signature. The title is taken as it is.
 */
export function documentModel(source: Source): DocumentModel {
  const tables = [fieldTable(source.form, source.fields), figureTable(source.form, source.figures), deliberationTable(source.deliberation)];
  return {
    head: { name: "先进单位申报材料", number: source.number ?? "" },
    title: balancedLines(source.title, TITLE_CHARACTERS),
    byline: bylineOf(source.unitName, source.callName),
    blocks: [...partBlocks(source.form.parts, source.parts), ...tables.filter((table) => table !== null)],
    signature: { unit: source.unitName, date: dateLine(source.submittedAt), seal: "盖章处" },
    foot: footOf(source),
    draftMark: source.final ? null : "未审定稿",
    properties: { title: source.title, creator: source.unitName },
  };
}

function rowText(row: readonly Cell[]): string {
  return row.map((cell) => cell.text).join("\t");
}

function blockText(block: Block): string {
  if (block.kind === "paragraph") return block.runs.map((run) => run.text).join("");
  const rows = block.header ? [block.header, ...block.rows] : block.rows;
  return [block.caption, ...rows.map(rowText)].join("\n");
}

/**
 * The text in reading order, one paragraph, line of the title or table row to a line, cells parted by tabs.
 * Headers and footers of pages are not in it.
 */
export function modelText(model: DocumentModel): string {
  const { head, title, byline, blocks, signature } = model;
  return [
    `${head.name}\t${head.number}`,
    ...title,
    ...byline,
    ...blocks.map(blockText),
    signature.unit,
    signature.date,
    signature.seal,
  ].join("\n");
}
