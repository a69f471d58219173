import { readPoints } from "./points";

/** All that differs between two texts as one edit, in code points: `from`…`to` of the text before became so many more (`grown`). */
export type OneEdit = { from: number; to: number; grown: number };

const isHighHalf = (text: string, at: number) => /[\ud800-\udbff]/.test(text.charAt(at));
const isLowHalf = (text: string, at: number) => /[\udc00-\udfff]/.test(text.charAt(at));

/** The one edit that makes `after` of `before`; made for a keystroke in a long text: each is walked once, no character is cut in half. */
export function oneEdit(before: string, after: string): OneEdit {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  if (head > 0 && isHighHalf(before, head - 1)) head -= 1;
  let tail = 0;
  while (tail < shortest - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail += 1;
  if (tail > 0 && isLowHalf(before, before.length - tail)) tail -= 1;
  const [old, now] = [readPoints(before), readPoints(after)];
  return { from: old.toPoint(head), to: old.toPoint(before.length - tail), grown: now.toPoint(after.length) - old.toPoint(before.length) };
}
