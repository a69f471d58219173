import type { Block, Cell } from "./blocks";
import type { ChineseRole } from "./font-roles";
import type { DocumentModel } from "./model";

/** Printed for a character that no font has: the mark that typesetters put for a missing letter (U+3013). */
export const GETA = "〓";

const PAGE_NUMBERS = "— 0123456789";

type Change = (text: string, role: ChineseRole) => string;

const inCell = (cell: Cell, role: ChineseRole, change: Change): Cell => ({ ...cell, text: change(cell.text, role) });

function inBlock(block: Block, change: Change): Block {
  if (block.kind === "paragraph") return { ...block, runs: block.runs.map((run) => ({ ...run, text: change(run.text, run.face) })) };
  return {
    ...block,
    caption: change(block.caption, "hei"),
    header: block.header && block.header.map((cell) => inCell(cell, "hei", change)),
    rows: block.rows.map((row) => row.map((cell) => inCell(cell, "fang", change))),
  };
}

/** The document with every text changed, each told the role of the font it is set in. */
function withTexts(model: DocumentModel, change: Change): DocumentModel {
  const { head, signature } = model;
  return {
    head: { name: change(head.name, "hei"), number: change(head.number, "fang") },
    title: model.title.map((line) => change(line, "title")),
    byline: model.byline.map((line) => change(line, "kai")),
    blocks: model.blocks.map((block) => inBlock(block, change)),
    signature: { unit: change(signature.unit, "fang"), date: change(signature.date, "fang"), seal: change(signature.seal, "hei") },
    foot: change(model.foot, "hei"),
    draftMark: model.draftMark && change(model.draftMark, "hei"),
    properties: model.properties,
  };
}

/** Tabs and separators become spaces; marks without a shape (controls, direction, joiners) go. */
function plain(text: string): string {
  return text.toWellFormed().replace(/[\t\v\f\p{Zl}\p{Zp}]/gu, " ").replace(/[^\P{Cc}\n]|\p{Cf}/gu, "");
}

/** The document as a page can show it, without marks that have no shape. */
export function plainModel(model: DocumentModel): DocumentModel {
  const { title, creator } = model.properties;
  return { ...withTexts(model, plain), properties: { title: plain(title), creator: plain(creator) } };
}

/** All that is printed in each role's font. Variation selectors have no glyph of their own and are not in it. */
export function textsByRole(model: DocumentModel): Record<ChineseRole, string> {
  const texts: Record<ChineseRole, string> = { title: "", fang: "", kai: "", hei: "", song: PAGE_NUMBERS };
  withTexts(model, (text, role) => {
    texts[role] += text.replace(/[\n\p{Variation_Selector}]/gu, "");
    return text;
  });
  return texts;
}

/** The document with 〓 for each of these characters. */
export function withGeta(model: DocumentModel, missing: readonly string[]): DocumentModel {
  if (missing.length === 0) return model;
  const lacks = new Set(missing);
  return withTexts(model, (text) => Array.from(text, (char) => (lacks.has(char) ? GETA : char)).join(""));
}
