import { oneEdit } from "@/lib/text/one-edit";

type Spot = { start: number; end: number };

/**
 * Where places of `before` lie in `after`, taking all that differs as one edit: what lies behind it moves along, what
 * it touches is dropped. Offsets are code points.
 */
export function followSpots<S extends Spot>(before: string, after: string, spots: readonly S[]): S[] {
  if (before === after) return [...spots];
  const { from, to, grown } = oneEdit(before, after);
  return spots.flatMap((spot) => {
    if (spot.end <= from) return [spot];
    return spot.start >= to ? [{ ...spot, start: spot.start + grown, end: spot.end + grown }] : [];
  });
}
