import { joined } from "./joined";
import { TONED } from "./pinyin-noise";
import { found, matches, type Found, type Reading, type Stretch } from "./reading";

const GLUED = `[(（]?[a-zü]*[${TONED}][a-zü]*[)）]`;
/** Marks of a text that was decoded wrongly once and saved. */
const SURE: readonly RegExp[] = [
  /\ufffd+/gu,
  /(?:锟斤拷|锟斤|斤拷)+|烫烫烫+|屯屯屯+/gu,
  /\p{Co}+/gu,
  // A converter that ate a character and its neighbour: 總?cè)丝?543人, ?,F(xiàn)居住, 。?!蔽鞅苯….
  new RegExp(`\\?[,，]?[A-Za-z]?${GLUED}`, "gu"),
  new RegExp(`\\?[,!！][\\p{Script=Han}]{1,10}\\^(?:${GLUED})?`, "gu"),
  new RegExp(`(?<=[\\p{Script=Han}，,。、；])[A-Z]${GLUED}`, "gu"),
  // UTF-8 read as Western: ä¸­å›½, â€œ; and UTF-8 read as GBK: 锛屽, 鐨勬.
  /(?:[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,3}){2,}/gu,
  /(?:锛[屽寸孩€]|銆[傦備€]|鈥[渓滄]|鐨勬|涓€|[鍥鏄鍚浜]\p{Script=Han}?[鐨勬棌缁浜]){2,}[\p{Script=Han}€]*/gu,
];
const LONE = /\?(?:[!！](?=[\p{Script=Han}“‘])|(?=\p{Script=Han}|\d))/gu;
const QUESTION = /[吗呢么何谁哪怎几多否啥]|为什|是不是|能不能|有没有/u;
const JOINS = 3;

/** Garbled characters. A figure beside one may have lost digits: it is part of the place and never repaired. */
export function mojibake({ text }: Reading): Found[] {
  const sure = SURE.flatMap((pattern) => matches(text, pattern));
  const lone = matches(text, LONE).filter((mark) => isLost(text, mark));
  return joined(text, [...sure, ...lone], JOINS).map((mark) => {
    const figure = /^[\d.,]*\d[\p{Script=Han}%℃]?/u.exec(text.slice(mark.end, mark.end + 12))?.[0] ?? "";
    const place = { start: mark.start, end: mark.end + figure.length };
    return found("mojibake", place, figure === "" ? { code: "mojibake" } : { code: "mojibakeFigure", figure });
  });
}

/** A half-width question mark inside a sentence that asks nothing. */
function isLost(text: string, mark: Stretch): boolean {
  const before = text.slice(Math.max(0, mark.start - 60), mark.start);
  return /[\p{Script=Han}”)）]$/u.test(before) && !QUESTION.test(/[^，,。；;！!？?\n]*$/u.exec(before)?.[0] ?? "");
}
