import { countCharacters } from "./count";
import { normaliseText } from "./normalise";

/** What a paste brings: its text with "\n" between paragraphs, how many paragraphs, and the pictures that are not in it. */
export type Pasted = { text: string; paragraphs: number; pictures: number };

const BLOCKS = new Set(["p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "blockquote", "pre", "section", "article", "header", "footer", "title"]);
/** Elements whose content is no text of the document: Word's settings, styles, and what was deleted while changes are tracked. */
const UNSEEN = new Set(["style", "script", "xml", "del", "head", "template", "o:shapelayout"]);
const ENTITIES: Readonly<Record<string, string>> = { nbsp: " ", lt: "<", gt: ">", quot: '"', apos: "'", amp: "&", ldquo: "“", rdquo: "”", lsquo: "‘", rsquo: "’", mdash: "—", hellip: "…", middot: "·", ensp: " ", emsp: "\u3000" };

const TAG = /<!--[\s\S]*?-->|<!\[[^\]]*\]>|<![^>]*>|<\?[^>]*>|<(?<close>\/?)(?<name>[a-z][a-z0-9:-]*)(?<attributes>(?:\s[^<>]*)?)>/giu;

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/giu, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The part of Windows' HTML clipboard that was copied; its head tells of the rest. */
const fragmentOf = (html: string) => /<!--StartFragment-->([\s\S]*)<!--EndFragment-->/iu.exec(html)?.[1] ?? html;

/**
 * The text of copied HTML as Word, WPS and browsers put it into the clipboard: a line for each paragraph or row, cells
 * parted by tabs, automatic numbers (mso-list) kept, deleted and hidden text left out. Line breaks of the source are spaces.
 */
function readHtml(html: string): { text: string; pictures: number } {
  const source = fragmentOf(html).slice(0, 4_000_000);
  const out: string[] = [];
  const hidden: string[] = [];
  let [at, pictures] = [0, 0];
  const put = (raw: string) => { if (hidden.length === 0) out.push(decode(raw.replace(WRAPPED, "").replace(/\s+/gu, " "))); };
  for (const match of source.matchAll(TAG)) {
    put(source.slice(at, match.index));
    at = match.index + match[0].length;
    const { close, name: written, attributes = "" } = match.groups ?? {};
    const name = written?.toLowerCase();
    if (name === undefined) continue;
    if (hidden.length > 0) {
      if (name === hidden.at(-1)) hidden[close === "" ? "push" : "pop"](name);
      continue;
    }
    if (close === "" && (UNSEEN.has(name) || /mso-hide\s*:\s*all|display\s*:\s*none/iu.test(attributes)) && !/\/\s*$/u.test(attributes)) hidden.push(name);
    else if (name === "br") out.push("\n");
    else if ((name === "td" || name === "th") && close !== "") out.push("\t");
    else if (name === "img" || name === "v:imagedata") pictures += 1;
    else if (BLOCKS.has(name)) out.push("\n");
  }
  put(source.slice(at));
  return { text: out.join(""), pictures };
}

/** A line break of the source between signs of Chinese writing stands for nothing (CSS Text 3, segment breaks). */
const WRAPPED = /(?<=[\p{Script=Han}，。、；：？！”’）》〉])[^\S\n]*\n\s*(?=[\p{Script=Han}“‘（《〈])/gu;
/** What Word puts behind a number that it counts itself. */
const AFTER_NUMBER = /^((?:第?[一二三四五六七八九十]{1,3}[、章节]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]))\s+/u;

const tidy = (text: string) => normaliseText(text).split("\n").map((line) => line.replace(/ {2,}/gu, " ").trim().replace(AFTER_NUMBER, "$1")).filter((line) => line !== "").join("\n");
const bare = (text: string) => text.replace(/\s/gu, "");

/**
 * What to take of a paste: the plain text, unless there is none or the copied HTML holds all of it and more (numbers
 * that Word and WPS count by themselves). Both as the clipboard gives them, "" for none.
 */
export function readClipboard(plain: string, html: string): Pasted {
  const read = html === "" ? { text: "", pictures: 0 } : readHtml(html);
  const [typed, marked] = [normaliseText(plain), tidy(read.text)];
  const numbered = /mso-list\s*:\s*Ignore/iu.test(html) && countCharacters(marked) > countCharacters(typed) && bare(marked).endsWith(bare(typed).slice(-8));
  const text = typed.trim() === "" || numbered ? marked : typed;
  return { text, paragraphs: text.split("\n").filter((line) => line.trim() !== "").length, pictures: read.pictures };
}
