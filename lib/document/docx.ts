import { AlignmentType, BorderStyle, Document, HeadingLevel, Packer, Paragraph, type Table, TabStopType } from "docx";
import type { Level, ParagraphBlock } from "./blocks";
import { sheet } from "./docx-sheet";
import { tableChildren } from "./docx-table";
import { fontTableXml, stylesXml } from "./docx-styles";
import { CHARACTER, LINE, titleRuns, twips, typeRun } from "./docx-type";
import { POINTS, TEXT_WIDTH } from "./measures";
import type { DocumentModel } from "./model";
import { textWidth } from "./lines";
import { signatureIndents } from "./signature";

const RED = "C8102E";
const GREY = "56636F";
const HEADINGS: Record<Level, (typeof HeadingLevel)[keyof typeof HeadingLevel]> = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
};

/** Border and its distance, taken out of the space below so that the page keeps 22 lines. */
const BORDER = { eighths: 12, space: 4 };

function redHead({ head }: DocumentModel): Paragraph {
  const taken = Math.ceil(BORDER.eighths * 2.5) + BORDER.space * 20;
  return new Paragraph({
    children: [
      typeRun(head.name, "hei", { points: POINTS.footer }),
      typeRun(`\t${head.number}`, "fang", { points: POINTS.footer }),
    ],
    tabStops: [{ type: TabStopType.RIGHT, position: twips(TEXT_WIDTH) }],
    border: { bottom: { style: BorderStyle.SINGLE, size: BORDER.eighths, space: BORDER.space, color: RED } },
    spacing: { before: LINE, after: 2 * LINE - taken },
  });
}

/** A title of n lines takes n + 1 lines of the grid, as on the screen. */
function titleParagraph({ title }: DocumentModel): Paragraph {
  const before = Math.ceil(LINE / 2);
  const spacing = { before, after: LINE - before };
  return new Paragraph({ children: titleRuns(title), alignment: AlignmentType.CENTER, spacing });
}

function bylineParagraphs({ byline }: DocumentModel): Paragraph[] {
  return byline.map((line, index) => {
    const spacing = { after: index === byline.length - 1 ? LINE : 0 };
    return new Paragraph({ children: [typeRun(line, "kai")], alignment: AlignmentType.CENTER, spacing });
  });
}

function paragraph({ level, runs }: ParagraphBlock, keepNext: boolean): Paragraph {
  return new Paragraph({
    children: runs.map((run) => typeRun(run.text, run.face)),
    alignment: AlignmentType.BOTH,
    indent: { firstLine: 2 * CHARACTER, firstLineChars: 200 },
    heading: level === null ? undefined : HEADINGS[level],
    keepNext: keepNext || undefined,
  });
}

/** The last block stays with the signature, which may not stand alone on its page. */
function bodyChildren({ blocks }: DocumentModel): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => {
    const last = index === blocks.length - 1;
    return block.kind === "paragraph" ? [paragraph(block, last)] : tableChildren(block, last);
  });
}

function fromRight(characters: number): { right: number } {
  return { right: Math.round(characters * CHARACTER) };
}

function signature({ signature: { unit, date, seal } }: DocumentModel): Paragraph[] {
  const indents = signatureIndents(unit, date);
  const alignment = AlignmentType.RIGHT;
  const note = typeRun(seal, "hei", { points: POINTS.note, color: GREY });
  const lines = [
    { children: [typeRun(unit, "fang")], indent: fromRight(indents.unit), spacing: { before: 2 * LINE }, keepNext: true },
    { children: [typeRun(date, "fang")], indent: fromRight(indents.date), keepNext: true },
    { children: [note], indent: fromRight(indents.date + textWidth(date) / 4 - 1) },
  ];
  return lines.map((line) => new Paragraph({ ...line, alignment, keepLines: true }));
}

/**
 * The document as a Word file by GB/T 9704-2012: A4, 22 lines of 28 characters, official fonts by name (none
 * embedded), page numbers outside. Figures are set in Times New Roman, as offices do.
 */
export function toDocx(model: DocumentModel): Promise<Buffer> {
  const { title, creator } = model.properties;
  const opening = [redHead(model), titleParagraph(model), ...bylineParagraphs(model)];
  const children = [...opening, ...bodyChildren(model), ...signature(model)];
  const document = new Document({
    title,
    creator,
    lastModifiedBy: creator,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15, useFELayout: true, balanceSingleByteDoubleByteWidth: true },
    sections: [{ ...sheet(model), children }],
  });
  return Packer.toBuffer(document, false, [
    { path: "word/styles.xml", data: stylesXml() },
    { path: "word/fontTable.xml", data: fontTableXml() },
  ]);
}
