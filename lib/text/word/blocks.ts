import { followFields } from "./fields";
import { readParagraph } from "./paragraph";
import type { Story } from "./story";
import { readTable } from "./table";
import { childrenOf, type XmlElement } from "./xml";

const LOOSE = new Set(["w:r", "w:hyperlink", "w:fldSimple", "m:oMath", "m:oMathPara"]);
const GROUPS = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo", "w:bdo", "w:dir"]);

/** The lines of a story (a body, a text box, a note): one a paragraph or row; empty ones are left out. */
export function readStory(element: XmlElement, base: Omit<Story, "fields" | "inner">): string[] {
  const story: Story = { ...base, fields: followFields(fieldsBalance(element)), inner: (box) => readStory(box, { ...base, seen: undefined }) };
  return readBlocks(childrenOf(element), story);
}

function fieldsBalance(element: XmlElement): boolean {
  let open = 0;
  const walk = (each: XmlElement): boolean => childrenOf(each).every((child) => {
    if (child.name === "w:txbxContent") return true;
    const kind = child.name === "w:fldChar" ? child.attributes.get("w:fldCharType") : null;
    open += kind === "begin" ? 1 : kind === "end" ? -1 : 0;
    return open >= 0 && walk(child);
  });
  return walk(element) && open === 0;
}

function readBlocks(elements: readonly XmlElement[], story: Story): string[] {
  const lines: string[] = [];
  let carried = "";
  const put = (text: string) => {
    const found = text.split("\n").map((line) => line.trimEnd()).filter((line) => line.trim() !== "");
    found.forEach((line) => story.seen?.(line));
    lines.push(...found);
  };
  for (const element of elements) {
    const paragraph = element.name === "w:p" ? element : LOOSE.has(element.name) ? { ...element, name: "w:p", children: [element] } : null;
    if (paragraph) {
      const { text, boxes, open } = readParagraph(paragraph, story);
      if (open) carried += text;
      else {
        put(carried + text);
        carried = "";
      }
      boxes.forEach(put);
    } else lines.push(...readOther(element, story));
  }
  put(carried);
  return lines;
}

function readOther(element: XmlElement, story: Story): string[] {
  const { name } = element;
  if (name === "w:tbl") {
    const { rows, lines } = readTable(element, story, (cell) => readBlocks(childrenOf(cell), { ...story, seen: undefined }));
    story.seen?.({ rows, lines });
    return lines;
  }
  if (name === "w:ins" || name === "w:moveTo") story.notes.count("inserted");
  if (GROUPS.has(name)) return readBlocks(childrenOf(element), story);
  if (name === "w:del" || name === "w:moveFrom") story.notes.count("deleted");
  if (name === "w:altChunk") story.notes.count("embedded");
  return [];
}
