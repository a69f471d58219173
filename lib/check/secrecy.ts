import type { Finding } from "./finding";
import { slice } from "@/lib/text/normalise";
import { found, matches, type Found, type Reading } from "./reading";
import { readPoints } from "@/lib/text/points";

/** Marks as GB/T 9704-2012 7.2.2 and the offices set them: 秘密★1年, 机密 alone on its line, 内部资料 注意保存. */
const MARKS: readonly RegExp[] = [
  /(?:绝\s?密|机\s?密|秘\s?密)\s*[★☆*＊]\s*(?:长期|\d{1,2}\s?(?:年|个月))?/gu,
  /^[^\S\n]*[【[（(]?(?:密级[：:]\s*)?(?:绝\s?密|机\s?密|秘\s?密)[】\]）)]?[^\S\n]*$/gmu,
  /密\s?级\s*[：:]\s*(?:绝密|机密|秘密|内部)/gu,
  /[【[（(](?:绝密|机密|秘密|工作秘密|内部(?:资料|文件|材料|使用|参考)|涉密(?:文件|资料|材料)?)[^】\]）)\n]{0,12}[】\]）)]/gu,
  /^[^\S\n]*(?:内部(?:资料|文件|材料|参考|刊物)|涉密(?:文件|资料|材料)|工作秘密)[^\S\n]*(?:[，,、：:；;！!]?[^\S\n]*(?:注意保[存密]|妥善保管|请?勿外传|不得外传|严禁外传|禁止外传|不得公开|编号.{0,10}|第?\d{1,6}号?))*[^\S\n]*[。！!]?[^\S\n]*$/gmu,
  /(?:内部(?:资料|文件|材料|使用)|仅供内部(?:使用|参考|传阅))\s*[，,、；;]?\s*(?:注意保[存密]|妥善保管|请?勿外传|不得外传|严禁外传|禁止外传|不得公开)/gu,
  /(?<=^|[，,。；;（(\s])(?:请勿|不得|严禁|禁止|切勿)外传(?=$|[，,。；;！!）)\s])/gmu,
];

/** Finds marks of secrecy (密级标志): marks only, not the ordinary words of 做好保密工作. Offsets are UTF-16 units. */
export function secrecyRule({ text }: Pick<Reading, "text">): Found[] {
  const marks = MARKS.flatMap((pattern) => matches(text, pattern)).map(({ start, end, text: mark }) => {
    const trimmed = mark.trim();
    const from = start + mark.indexOf(trimmed);
    return { start: from, end: Math.min(end, from + trimmed.length), text: trimmed };
  });
  const first = marks.filter((mark, index) => !marks.some((other, at) => at < index && other.start < mark.end && mark.start < other.end));
  return first.map((mark) => found("secrecy_mark", mark, { code: "secrecyMark", mark: mark.text.replace(/\s+/gu, " ") }));
}

/**
 * The marks of secrecy in any text, asked before it is stored: this system has no clearance for secrets. Offsets are
 * code points.
 */
export function secrecyMarks(text: string): Finding[] {
  const { toPoint } = readPoints(text);
  return secrecyRule({ text }).map((mark) => ({ ...mark, start: toPoint(mark.start), end: toPoint(mark.end) })).toSorted((a, b) => a.start - b.start);
}

/** The marks of a text that nobody has said to be no secret, as quoted in it; `acknowledged` are the quotes that somebody has. */
export function openMarks(text: string, acknowledged: readonly string[]): { start: number; end: number; quote: string }[] {
  if (!/密|内部|外传/u.test(text)) return [];
  return secrecyMarks(text).map(({ start, end }) => ({ start, end, quote: slice(text, start, end) })).filter(({ quote }) => !acknowledged.includes(quote));
}
