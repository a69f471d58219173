import { lengthOf } from "@/lib/text/normalise";
import { readDrawing } from "./drawing";
import { printed } from "./fields";
import type { Story } from "./story";
import { numberPlaceOf } from "./styles";
import { MISSING, symbolOf } from "./symbols";
import { childOf, childrenOf, switchOf, textOf, valueOf, within, type XmlElement } from "./xml";

/** A paragraph: its text ("\n" for a break within it), the lines of boxes drawn at it; `open` where its end was deleted. */
export type ReadParagraph = { text: string; boxes: string[]; open: boolean };

type Reading = { story: Story; text: string; boxes: string[]; hiddenStyle: boolean };

/** Reads one w:p, with the number that Word prints before it. */
export function readParagraph(element: XmlElement, story: Story): ReadParagraph {
  const properties = childOf(element, "w:pPr");
  const style = valueOf(properties, "w:pStyle") ?? story.styles.standard;
  const number = story.fields.hidden() ? null : labelOf(properties, style, story);
  const reading: Reading = { story, text: "", boxes: [], hiddenStyle: story.styles.hides(style) ?? false };
  for (const child of childrenOf(element)) readInline(child, reading);
  const mark = childOf(properties, "w:rPr");
  const open = childOf(mark, "w:del") !== null || childOf(mark, "w:moveFrom") !== null;
  if (/^toc \d$/.test(story.styles.nameOf(style)) && reading.text.trim() !== "") {
    story.notes.count("contents");
    return { text: "", boxes: reading.boxes, open };
  }
  return { text: number === null ? reading.text : numbered(number, reading.text, story), boxes: reading.boxes, open };
}

type Label = NonNullable<ReturnType<Story["counting"]["label"]>>;

function labelOf(properties: XmlElement | null, style: string | null, { styles, counting }: Story): Label | null {
  const own = numberPlaceOf(properties);
  const styled = styles.numberOf(style);
  const list = own.list ?? styled.list;
  if (list === null) return null;
  const level = own.level ?? (own.list === null ? (counting.levelOf(list, style) ?? counting.levelOf(list, styled.by)) : null) ?? styled.level ?? 0;
  return counting.label(list, level);
}

function numbered({ text: label, suffix, bullet }: Label, text: string, { notes }: Story): string {
  const words = text.replace(/^[ \t]+/, "");
  if (words.trim() === "" && bullet) return text;
  notes.count("numbers");
  return label + (suffix !== "nothing" && needsSpace(label, words) ? " " : "") + words;
}

/** Chinese numbers stand close to their words (一、加强…); one that ends in a figure, or would run into one, does not. */
function needsSpace(label: string, words: string): boolean {
  return /[\p{L}\p{N}•●■◆▪➢✓]$/u.test(label) || (/[\x21-\x7e]$/.test(label) && /^[\x21-\x7e]/.test(words));
}

const GROUPS = new Set(["w:hyperlink", "w:smartTag", "w:customXml", "w:sdtContent", "w:dir", "w:bdo", "w:rubyBase", "w:subDoc"]);

function readInline(element: XmlElement, reading: Reading): void {
  const { notes } = reading.story;
  const inside = () => { for (const child of childrenOf(element)) readInline(child, reading); };
  if (GROUPS.has(element.name)) return inside();
  switch (element.name) {
    case "w:r": return readRun(element, reading);
    case "w:sdt": return childrenOf(element, "w:sdtContent").forEach((content) => readInline(content, reading));
    case "w:ins": case "w:moveTo": notes.count("inserted"); return inside();
    case "w:del": case "w:moveFrom": return notes.count("deleted");
    case "w:fldSimple": return readSimpleField(element, reading, inside);
    case "m:oMath": case "m:oMathPara": return readFormula(element, reading);
    case "w:p": return inside();
    default:
  }
}

function readSimpleField(element: XmlElement, reading: Reading, inside: () => void): void {
  const before = reading.text;
  inside();
  if (reading.text === before) reading.text += add(printed(element.attributes.get("w:instr") ?? ""), reading);
}

function readFormula(element: XmlElement, reading: Reading): void {
  reading.story.notes.count("formulas");
  reading.text += add(within(element, "m:t").map(textOf).join(""), reading);
}

function add(text: string, { story, hiddenStyle }: Reading, run?: XmlElement): string {
  if (story.fields.hidden()) return "";
  const properties = childOf(run, "w:rPr");
  const hidden = switchOf(properties, "w:vanish") ?? story.styles.hides(valueOf(properties, "w:rStyle")) ?? hiddenStyle;
  if (!hidden) return text;
  story.notes.count("hidden", lengthOf(text.replace(/\s/gu, "")));
  return "";
}

function readRun(run: XmlElement, reading: Reading): void {
  for (const child of childrenOf(run)) {
    if (child.name === "w:ruby") readRuby(child, reading);
    else if (child.name === "w:r" || child.name.startsWith("m:")) readInline(child, reading);
    else reading.text += add(runText(child, reading), reading, run);
  }
}

function readRuby(ruby: XmlElement, reading: Reading): void {
  reading.story.notes.count("ruby");
  for (const base of childrenOf(ruby, "w:rubyBase")) readInline(base, reading);
}

function runText(element: XmlElement, reading: Reading): string {
  const { story } = reading;
  const id = element.attributes.get("w:id") ?? "";
  switch (element.name) {
    case "w:t": return typed(element, story);
    case "w:tab": case "w:ptab": return "\t";
    case "w:br": case "w:cr": return "\n";
    case "w:noBreakHyphen": return "-";
    case "w:sym": return signed(Number.parseInt(element.attributes.get("w:char") ?? "", 16), story);
    case "w:footnoteReference": return story.markOf("footnote", id);
    case "w:endnoteReference": return story.markOf("endnote", id);
    case "w:drawing": case "w:pict": case "w:object": reading.boxes.push(...readDrawing(element, story)); return "";
    case "w:instrText": story.fields.instruct(textOf(element)); return "";
    case "w:fldChar": return fieldText(element, story);
    default: return "";
  }
}

function typed(element: XmlElement, story: Story): string {
  const raw = textOf(element).replace(/[\r\n\t]+/g, " ");
  const kept = element.attributes.get("xml:space") === "preserve" ? raw : withoutOuterSpaces(raw);
  return kept.replace(/[\uf000-\uf0ff]/g, (sign) => signed(sign.charCodeAt(0), story));
}

/** Only U+0020: ideographic spaces are typed on purpose. Not a pattern, which would take long over a million spaces. */
function withoutOuterSpaces(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && text[start] === " ") start += 1;
  while (end > start && text[end - 1] === " ") end -= 1;
  return text.slice(start, end);
}

function signed(code: number, { notes }: Story): string {
  const character = Number.isNaN(code) ? null : symbolOf(code);
  if (character === null) notes.count("symbols");
  return character ?? MISSING;
}

function fieldText(element: XmlElement, { fields }: Story): string {
  const kind = element.attributes.get("w:fldCharType");
  if (kind === "begin") fields.begin(tickOf(childOf(childOf(element, "w:ffData"), "w:checkBox")));
  if (kind === "separate") fields.separate();
  return kind === "end" ? fields.end() : "";
}

function tickOf(box: XmlElement | null): string {
  if (box === null) return "";
  return (switchOf(box, "w:checked") ?? switchOf(box, "w:default")) === true ? "☑" : "☐";
}
