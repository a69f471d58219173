import { lengthOf } from "./normalise";

/** Characters as people count them (字数, 不计空格): code points that are not white space. */
export function countCharacters(text: string): number {
  return lengthOf(text.replace(/\s/gu, ""));
}
