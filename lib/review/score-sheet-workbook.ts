import { strToU8, zipSync } from "fflate";

/** A cell: text as it is, or a number; `style` is an index of STYLES. Nothing is ever written as a formula. */
export type Cell = { text: string; style: Style } | { number: number; style: Style };
/** title: the line at the top · head · locked: what may not be changed · points and remark: boxes to fill in */
const STYLES = ["plain", "title", "head", "locked", "points", "remark"] as const;
type Style = (typeof STYLES)[number];
/** Rows of cells; widths in characters; `headRow` from 0, -1 for none; `bounds` say what a column takes, max null a veto. */
export type Table = { name: string; rows: Cell[][]; widths: number[]; headRow: number; bounds: { column: number; max: number | null }[] };

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The day of every entry, so that the same sheet gives the same bytes. */
const MTIME = new Date(2020, 0, 1);

/** Characters that XML 1.0 cannot hold are left out. */
const escaped = (text: string) =>
  text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "").replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** The letters of a column counted from 0: A … Z, AA … */
export const columnName = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26));

function cellXml(cell: Cell, at: string): string {
  const style = STYLES.indexOf(cell.style);
  if ("number" in cell) return `<c r="${at}" s="${style}"><v>${cell.number}</v></c>`;
  return cell.text === "" ? `<c r="${at}" s="${style}"/>` : `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.text)}</t></is></c>`;
}

const rowXml = (cells: readonly Cell[], index: number) => `<row r="${index + 1}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${index + 1}`)).join("")}</row>`;

/** A warning that lets pass: what is wrong is said again, with nothing lost, when the sheet comes back. */
function boundXml({ rows, headRow }: Table, { column, max }: Table["bounds"][number]): string {
  const letters = columnName(column);
  const range = `${letters}${headRow + 2}:${letters}${rows.length}`;
  if (max === null) return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${range}"><formula1>"是"</formula1></dataValidation>`;
  return `<dataValidation type="decimal" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="分数" error="请填 0 至 ${max} 的数，以 0.5 分为一档。" sqref="${range}"><formula1>0</formula1><formula2>${max}</formula2></dataValidation>`;
}

function sheetXml(table: Table): string {
  const { rows, widths, headRow, bounds } = table;
  const frozen = `<sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="${headRow + 1}" topLeftCell="C${headRow + 2}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>`;
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("");
  const checked = bounds.length > 0 && rows.length > headRow + 1 ? `<dataValidations count="${bounds.length}">${bounds.map((bound) => boundXml(table, bound)).join("")}</dataValidations>` : "";
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${headRow >= 0 ? frozen : ""}<cols>${columns}</cols><sheetData>${rows.map(rowXml).join("")}</sheetData>`
    + `<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>${checked}<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

const font = (size: number, bold: boolean) => `<font>${bold ? "<b/>" : ""}<sz val="${size}"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`;
const EDGES = ["left", "right", "top", "bottom"].map((edge) => `<${edge} style="thin"><color rgb="FF8A97A6"/></${edge}>`).join("");
const solid = (colour: string) => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`;

function formatXml(look: { font: number; fill: number; border: number; across?: string; open?: boolean }): string {
  return `<xf numFmtId="0" fontId="${look.font}" fillId="${look.fill}" borderId="${look.border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">`
    + `<alignment vertical="center"${look.across ? ` horizontal="${look.across}"` : ""}${look.border === 1 ? ' wrapText="1"' : ""}/><protection locked="${look.open ? 0 : 1}"/></xf>`;
}

const STYLES_XML = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="3">${font(11, false)}${font(14, true)}${font(11, true)}</fonts>`
  + `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid("FFEEF1F4")}${solid("FFFFFBE6")}</fills>`
  + `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${EDGES}<diagonal/></border></borders>`
  + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
  + `<cellXfs count="${STYLES.length}">${[
    { font: 0, fill: 0, border: 0 }, { font: 1, fill: 0, border: 0 }, { font: 2, fill: 2, border: 1, across: "center" },
    { font: 0, fill: 2, border: 1 }, { font: 0, fill: 3, border: 1, across: "center", open: true }, { font: 0, fill: 3, border: 1, open: true },
  ].map(formatXml).join("")}</cellXfs></styleSheet>`;

const relation = (id: string, kind: string, target: string) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
const relations = (...all: string[]) => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
const override = (part: string, type: string) => `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;

/**
 * A workbook of two protected sheets (ISO/IEC 29500-1, part 18): the one shown and one hidden. Only the cells of the
 * styles points and remark may be filled in. The same tables give the same bytes.
 */
export function workbook(shown: Table, hidden: Table): Uint8Array {
  const files: Record<string, string> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
      + `${override("workbook", "sheet.main")}${override("worksheets/sheet1", "worksheet")}${override("worksheets/sheet2", "worksheet")}${override("styles", "styles")}</Types>`,
    "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/_rels/workbook.xml.rels": relations(relation("rId1", "worksheet", "worksheets/sheet1.xml"), relation("rId2", "worksheet", "worksheets/sheet2.xml"), relation("rId3", "styles", "styles.xml")),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookProtection lockStructure="1"/><sheets><sheet name="${escaped(shown.name)}" sheetId="1" r:id="rId1"/><sheet name="${escaped(hidden.name)}" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>`,
    "xl/styles.xml": STYLES_XML,
    "xl/worksheets/sheet1.xml": sheetXml(shown),
    "xl/worksheets/sheet2.xml": sheetXml(hidden),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(text), { level: 6, mtime: MTIME }] as const])));
}
