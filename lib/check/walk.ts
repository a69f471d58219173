import type { MaterialFinding } from "./queries";

/** A finding as one comes to it in its part: the how-many-eth of all that stand, and the ways to its neighbours. */
export type Arrived = { at: number; all: number; start: number; end: number; quote: string; previous: string | null; next: string | null };

/** Where a finding is put right: the text with the place selected, or the part; null for one of no part. */
export function hrefOf(materialId: string, { part, start, end }: { part: string | null; start: number; end: number }): string | null {
  if (part === null) return null;
  return `/materials/${materialId}/parts/${part}${end > start ? `?at=${start}-${end}` : ""}`;
}

/**
 * The finding that an address (?at=START-END, code points of the part) means: the nearest of the part, for the text
 * may have moved since. Null for an address that is none, or a part without findings.
 */
export function arrivedAt(materialId: string, findings: readonly MaterialFinding[], part: string, address: string): Arrived | null {
  const wanted = /^(\d{1,6})-(\d{1,6})$/.exec(address);
  if (!wanted) return null;
  const list = findings.filter((one) => one.part !== null && one.end > one.start && one.dismissal === null);
  const here = list.filter((one) => one.part === part);
  const far = ({ start, end }: { start: number; end: number }) => Math.abs(start - Number(wanted[1])) + Math.abs(end - Number(wanted[2]));
  const found = here.toSorted((a, b) => far(a) - far(b))[0];
  if (!found) return null;
  const index = list.indexOf(found);
  const [previous, next] = [list[index - 1], list[index + 1]];
  return {
    at: index + 1, all: list.length, start: found.start, end: found.end, quote: found.quote,
    previous: previous ? hrefOf(materialId, previous) : null, next: next ? hrefOf(materialId, next) : null,
  };
}
