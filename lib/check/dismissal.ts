import type { Kind } from "./kinds";

/** A finding that the unit says does not apply, and why; `part` is "" for one of the whole material. */
export type Dismissal = { id: string; kind: Kind; part: string; quote: string; reason: string };

/** What a dismissal and a finding know each other by: the place may move, kind and quote stay. */
const keyOf = ({ kind, part, quote }: { kind: Kind; part: string | null; quote: string }) => JSON.stringify([kind, part ?? "", quote]);

/** Every finding with the dismissal that covers it, or null. */
export function withDismissals<F extends { kind: Kind; part: string | null; quote: string }>(findings: readonly F[], dismissals: readonly Dismissal[]): (F & { dismissal: Dismissal | null })[] {
  const known = new Map(dismissals.map((one) => [keyOf(one), one]));
  return findings.map((finding) => ({ ...finding, dismissal: known.get(keyOf(finding)) ?? null }));
}

/** The findings that stand in the way of a submit: of a kind on which the call blocks, and neither put right nor explained. */
export const blocking = <F extends { kind: Kind; dismissal: Dismissal | null }>(findings: readonly F[], kinds: readonly Kind[] = []): F[] =>
  findings.filter(({ kind, dismissal }) => dismissal === null && kinds.includes(kind));
