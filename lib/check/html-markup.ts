import { found, matches, type Found, type Reading, type Stretch } from "./reading";

const TAG = "<!--[^>]{0,400}-->|<\\/?(?:p|br|div|span|a|b|i|u|em|strong|font|table|tbody|thead|tr|td|th|ul|ol|li|img|h[1-6]|script|style|center|section|article|html|body|head|meta|link|input|form|iframe|hr|sup|sub|o:p|st1:\\w+|w:\\w+|v:\\w+|\\?xml[^>]*)(?:\\s[^<>\\n]{0,400})?\\/?>";
const ENTITY = "&(?:[a-z]{2,8}|#\\d{2,6}|#x[0-9a-f]{2,6});";
const CSS = "(?<![\\w.#-])[.#@]?[a-z][\\w.#:,\\s-]{0,60}\\{[^{}]{0,300}:[^{}]{0,300}\\}";
const STYLE = "(?:font-(?:family|size|weight)|line-height|text-(?:align|indent)|margin(?:-\\w+)?|mso-[\\w-]+)\\s*:\\s*[^;\"\\n，。]{1,40};";
const CODE = new RegExp(`(?:${TAG}|${ENTITY}|${CSS}|${STYLE}|javascript:\\S*|&nbsp)+`, "giu");
/** Marks of Markdown at the head of a line, and its bold where both halves hug one phrase. */
const MARKDOWN = /^#{1,6} +|^`{3}\w*$|\[[^\]\n]{1,30}\]\(https?:[^)\s]{1,200}\)/gmu;

const CHARACTERS: Readonly<Record<string, string>> = {
  nbsp: " ", lt: "<", gt: ">", amp: "&", quot: "\"", apos: "'", ldquo: "“", rdquo: "”", lsquo: "‘", rsquo: "’", mdash: "—", ndash: "–",
  middot: "·", hellip: "…", times: "×", ensp: " ", emsp: " ", copy: "©",
};
const PARAGRAPH = /<\/(?:p|div|li|tr|h[1-6])>\s*<|<br\s*\/?>/iu;

/** Tags, entities and style rules of a web page; the repair is what the page would have shown. */
export function htmlMarkup({ text }: Reading): Found[] {
  const code = matches(text, CODE).map((mark) => found("html_markup", mark, { code: "markup" }, shown(mark)));
  const markdown = matches(text, MARKDOWN).map((mark) => found("html_markup", mark, { code: "markup" }, /^\[(.*?)\]/u.exec(mark.text)?.[1] ?? ""));
  return [...code, ...markdown];
}

function shown({ text }: Stretch): string {
  const bare = text.replace(new RegExp(TAG, "giu"), "").replace(new RegExp(CSS, "giu"), "").replace(new RegExp(STYLE, "giu"), "").replace(/javascript:\S*/giu, "").replace(/&nbsp(?!;)/giu, " ");
  const characters = bare.replace(/&(#x?)?([0-9a-z]+);/giu, (whole, code: string | undefined, name: string) => character(whole, code, name));
  return (PARAGRAPH.test(text) ? "\n" : "") + (/^ +$/u.test(characters) ? "" : characters);
}

function character(whole: string, code: string | undefined, name: string): string {
  if (code === undefined) return CHARACTERS[name.toLowerCase()] ?? whole;
  const point = code === "#" ? Number(name) : Number.parseInt(name, 16);
  return point > 31 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : whole;
}
