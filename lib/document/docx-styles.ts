import { FONTS, LATIN, LINE } from "./docx-type";
import { POINTS } from "./measures";

const NAMESPACE = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;

/** Named beside each official font for a computer that lacks it. */
const SPARE: Record<string, string> = {
  仿宋_GB2312: "仿宋",
  楷体_GB2312: "楷体",
  方正小标宋简体: "华文中宋",
  黑体: "SimHei",
  宋体: "SimSun",
};

const SIZE = `<w:sz w:val="${POINTS.body * 2}"/><w:szCs w:val="${POINTS.body * 2}"/>`;

/**
 * Exact lines of the grid's pitch, nothing hung into the margin or pulled over, no gap between figures and
 * Chinese text. LibreOffice would round table and title lines up to whole grid lines, hence snapToGrid off.
 */
const GRID =
  `<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/>` +
  `<w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/><w:spacing w:line="${LINE}" w:lineRule="exact"/>`;

function headingStyle(level: number): string {
  const name = `<w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>`;
  const layout = `<w:pPr><w:keepNext/><w:keepLines/><w:outlineLvl w:val="${level - 1}"/></w:pPr>`;
  return `<w:style w:type="paragraph" w:styleId="Heading${level}">${name}${layout}</w:style>`;
}

/**
 * word/styles.xml, written out because the docx package cannot say autoSpaceDE: without it Word widens every
 * figure and a line no longer holds 28 characters. LibreOffice 7.4 does not read it and keeps its own gaps.
 */
export function stylesXml(): string {
  const fonts = `<w:rFonts w:ascii="${LATIN}" w:hAnsi="${LATIN}" w:cs="${LATIN}" w:eastAsia="${FONTS.fang}"/>`;
  const defaults = `<w:rPr>${fonts}${SIZE}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr>`;
  return (
    `${DECLARATION}<w:styles ${NAMESPACE}><w:docDefaults><w:rPrDefault>${defaults}</w:rPrDefault>` +
    `<w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">` +
    `<w:name w:val="Normal"/><w:qFormat/><w:pPr>${GRID}</w:pPr></w:style>` +
    `${[1, 2, 3, 4].map(headingStyle).join("")}</w:styles>`
  );
}

/** word/fontTable.xml: what to take on a computer without the official fonts. */
export function fontTableXml(): string {
  const fonts = Object.entries(SPARE).map(
    ([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/></w:font>`,
  );
  return `${DECLARATION}<w:fonts ${NAMESPACE}>${fonts.join("")}</w:fonts>`;
}
