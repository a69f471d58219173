import { plainRole } from "./synonyms";

/** Ends of a sentence; a half-width stop counts only between words, never inside a figure. */
const SENTENCE_END = /[。！？!?]|(?<=[\p{Script=Han}”’"）)])\.(?![0-9A-Za-z])/u;
/** Words with which the text behind a heading begins when nothing parts the two. */
const BODY_OPENERS =
  /(?<=\p{Script=Han})(?:我[们村乡镇县市区局校院社街单]|本[校村院局]|[该全][村乡镇校县区院局社]|近年来|多年来|几年来|长期以来|首先|一是|一方面)/u;

const RUN_IN_MAX = 40;
const WHOLE_LINE_MAX = 45;

/** Whether a sentence ends anywhere in the text. */
export function hasSentenceEnd(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Whether the text ends like a finished sentence, closing quotes and brackets allowed. */
export function endsSentence(text: string): boolean {
  return /[。！？!?：:；;.…][”’"』」）)]*$/u.test(text.trimEnd());
}

/** UTF-16 offset behind the first sentence with its closing quotes, or -1 when none ends. */
export function firstSentenceEnd(text: string): number {
  const found = SENTENCE_END.exec(text);
  if (!found) return -1;
  const end = found.index + found[0].length;
  return end + (/^[”’"』」）)*]*/u.exec(text.slice(end))?.[0].length ?? 0);
}

/**
 * Where the heading ends in `rest`, the text behind a heading's number: UTF-16 offset in `rest`, its
 * full stop included; the whole length for a heading that fills its line; 0 when nothing tells.
 */
export function headingExtent(rest: string): number {
  const sentence = firstSentenceEnd(rest);
  const [colon, gap] = [colonEnd(rest), gapEnd(rest)];
  if (colon !== null && sentence > colon) return colon;
  if (gap !== null && plainRole(rest.slice(0, gap))) return gap;
  if ((sentence < 0 || sentence === rest.length) && rest.length <= WHOLE_LINE_MAX) return rest.length;
  if (sentence > 0 && sentence <= RUN_IN_MAX / 2) return sentence;
  if (gap !== null) return gap;
  if (sentence > 0 && sentence <= RUN_IN_MAX) return sentence;
  const opener = BODY_OPENERS.exec(rest.slice(0, RUN_IN_MAX));
  return opener && opener.index >= 4 ? opener.index : 0;
}

function colonEnd(rest: string): number | null {
  const colon = /^[^，,。；;：:]{2,16}[：:](?=.{10})/u.exec(rest);
  return colon ? colon[0].length : null;
}

/** A heading parted from its text by white space only: 一、加强领导 我村成立了…. */
function gapEnd(rest: string): number | null {
  const gap = /(?<=[\p{Script=Han}”’"』」）)])\s+(?=[\p{Script=Han}“‘"『「《（(])/u.exec(rest);
  return gap && gap.index >= 4 && gap.index <= RUN_IN_MAX ? gap.index : null;
}
