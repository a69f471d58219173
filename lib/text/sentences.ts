import { firstSentenceEnd } from "./heading";
import { lengthOf } from "./normalise";

/** A sentence without the white space around it; offsets in code points from the beginning of its paragraph; `title` for one that a copy left there. */
export type Sentence = { start: number; end: number; text: string; title: boolean };

/** A quotation longer than this, in UTF-16 units, is one that was never closed. */
const LONGEST_QUOTE = 200;
/** A title that a bad copy left before the first sentence, parted from it by white space. */
const STUCK_TITLE = /^[^。！？；，\s]{6,70}(?:材料|汇报|总结|报告|事迹|经验|发言)\s+/u;

/** The sentences of a paragraph, in order; what a quotation holds stays in one piece. A paragraph with no end gives one. */
export function readSentences(paragraph: string): Sentence[] {
  const sentences: Sentence[] = [];
  const stuck = STUCK_TITLE.exec(paragraph)?.[0].length ?? 0;
  let [from, at] = [0, 0];
  for (let end = stuck > 0 ? stuck : nextEnd(paragraph, 0); from < paragraph.length; end = nextEnd(paragraph, end)) {
    const text = paragraph.slice(from, end);
    const [words, start] = [text.trim(), at + text.length - text.trimStart().length];
    if (words !== "") sentences.push({ start, end: start + lengthOf(words), text: words, title: end === stuck });
    [from, at] = [end, at + lengthOf(text)];
  }
  return sentences;
}

/** UTF-16 offset behind the next sentence end that lies outside a quotation; the length where none follows. */
function nextEnd(paragraph: string, from: number): number {
  for (let at = from; ; ) {
    const end = firstSentenceEnd(paragraph.slice(at));
    if (end < 0) return paragraph.length;
    at += end;
    if (!insideQuote(paragraph.slice(Math.max(0, at - LONGEST_QUOTE), at))) return at;
  }
}

function insideQuote(before: string): boolean {
  return before.lastIndexOf("“") > before.lastIndexOf("”");
}
