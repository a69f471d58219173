import { readPoints } from "./points";

type Spot = { start: number; end: number };

/**
 * Where places of `before` lie in `after`, taking all that differs as one edit: what lies behind it moves along, what
 * it touches is dropped. Offsets are code points; made for a keystroke in a long text: the texts are compared once.
 */
export function followSpots<S extends Spot>(before: string, after: string, spots: readonly S[]): S[] {
  if (before === after) return [...spots];
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (tail < shortest - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail += 1;
  const [old, now] = [readPoints(before), readPoints(after)];
  const [from, to] = [old.toPoint(head), old.toPoint(before.length - tail)];
  const grown = now.toPoint(after.length) - old.toPoint(before.length);
  return spots.flatMap((spot) => {
    if (spot.end <= from) return [spot];
    return spot.start >= to ? [{ ...spot, start: spot.start + grown, end: spot.end + grown }] : [];
  });
}
