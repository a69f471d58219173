import type { Form, PartDefinition } from "@/lib/call/form";
import { numeralOf } from "@/lib/words/format";
import type { ParagraphBlock } from "./blocks";
import { TITLE_CHARACTERS } from "./measures";
import type { DocumentModel } from "./model";
import { fieldTable, figureTable } from "./tables";
import { balancedLines } from "./title";

/** Empty lines under each heading, so that the form can be written on by hand. */
const ROOM = 6;

const plain = (text: string): ParagraphBlock => ({ kind: "paragraph", level: null, runs: [{ face: "fang", text }] });

function partBlocks({ label, required, min, max, guidance }: PartDefinition, ordinal: number): ParagraphBlock[] {
  const asked = `（${required ? "必填" : "选填"}，${min > 0 ? `${min} 至 ${max} 字` : `不超过 ${max} 字`}。${guidance.join("")}）`;
  return [
    { kind: "paragraph", level: 1, runs: [{ face: "hei", text: `${numeralOf(ordinal)}、${label}` }] },
    { kind: "paragraph", level: null, runs: [{ face: "kai", text: asked }] },
    ...Array.from({ length: ROOM }, () => plain("　")),
  ];
}

/** The blank form (空白样表) of a call: what is asked, part by part, with room to write; nobody's words in it. */
export function blankForm(form: Form, callName: string): DocumentModel {
  const tables = [fieldTable(form, {}), figureTable(form, {})];
  return {
    head: { name: "空白样表", number: "" },
    title: balancedLines(`${callName}申报材料`, TITLE_CHARACTERS),
    byline: ["——（单位全称）"],
    blocks: [...form.parts.flatMap((part, index) => partBlocks(part, index + 1)), ...tables.filter((table) => table !== null)],
    signature: { unit: "（单位全称）", date: "　　　　年　　月　　日", seal: "盖章处" },
    foot: "空白样表",
    draftMark: null,
    properties: { title: `${callName}空白样表`, creator: "" },
  };
}
