import { isBoilerplate, isCourtesy, isSalutation, pointsElsewhere } from "@/lib/text/boilerplate";
import { endsSentence } from "@/lib/text/heading";
import type { Paragraph } from "@/lib/text/outline";

/** A paragraph of the material with its text. */
export type Block = Paragraph & { text: string };

const CAPTION_MAX = 30;
const DATE_LINE = /^[12二][\d×xX*〇○零一二三四五六七八九]{3}年\s*[\d×xX*一二三四五六七八九十]{1,3}月(?:\s*[\d×xX*一二三四五六七八九十]{1,3}日)?$/u;

/**
 * Which blocks are the body of a material: not a greeting, not what a web page left behind, not a
 * caption or page head that comes again word for word, not the signature and date at the foot.
 */
export function findOwnText(blocks: readonly Block[]): boolean[] {
  const captions = repeatedCaptions(blocks);
  const own = blocks.map(({ text }) => isWords(text) && !captions.has(text));
  const tail = blocks.findLastIndex((block) => !isLoose(block) && !isBoilerplate(block.text)) + 1;
  const foot = blocks.slice(tail).some((block, index) => !own[tail + index] || DATE_LINE.test(block.text));
  const end = endOfText(blocks);
  return own.map((mine, index) => mine && index < end && !(foot && index >= tail));
}

/** Index of the page's list of other texts, when most of the characters stand before it; else the length. */
function endOfText(blocks: readonly Block[]): number {
  const at = blocks.findIndex(({ text }) => pointsElsewhere(text));
  const size = (some: readonly Block[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  return at >= 0 && size(blocks.slice(0, at)) > size(blocks) / 2 ? at : blocks.length;
}

function isWords(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && !isBoilerplate(text) && !isSalutation(text) && !isCourtesy(text);
}

function isLoose({ text, level }: Block): boolean {
  return level === null && text.length <= CAPTION_MAX && !endsSentence(text);
}

function repeatedCaptions(blocks: readonly Block[]): Set<string> {
  const seen = new Set<string>();
  const loose = blocks.filter(isLoose).map(({ text }) => text);
  return new Set(loose.filter((text) => seen.size === seen.add(text).size));
}
