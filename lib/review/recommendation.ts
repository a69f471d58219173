import type { Problem } from "@/lib/errors";

/** A quota: how many may go up, of one kind of unit or ("") of all together. */
export type Quota = { kind: string; places: number };
/** A material on a list in order of rank; `up` whether it goes up. */
export type Ranked = { kind: string; up: boolean };

const ofKind = (rows: readonly Ranked[], kind: string) => rows.filter((row) => kind === "" || row.kind === kind);

/** How many places each quota has left, after what went up before. */
export function placesLeft(quotas: readonly Quota[], before: readonly Ranked[]): Quota[] {
  return quotas.map(({ kind, places }) => ({ kind, places: Math.max(0, places - ofKind(before, kind).filter(({ up }) => up).length) }));
}

/**
 * What is wrong with a list (推荐名单), or null: more go up than a quota has places, or one goes up before a
 * better-ranked one that no quota of its own kind holds back.
 */
export function listProblem(quotas: readonly Quota[], before: readonly Ranked[], list: readonly Ranked[]): Problem | null {
  const left = placesLeft(quotas, before);
  for (const { kind, places } of left) {
    const asked = ofKind(list, kind).filter(({ up }) => up).length;
    if (asked > places) return { code: kind === "" ? "over_quota" : "over_kind_quota", kind, places, asked };
  }
  const passedOver = list.findIndex((row, index) => !row.up && ofKind(list, "").some((later, at) => at > index && later.up && later.kind === row.kind));
  return passedOver < 0 ? null : { code: "rank_skipped", rank: passedOver + 1 };
}

/** Who goes up if the best-ranked do as long as there are places. */
export function usualList(quotas: readonly Quota[], before: readonly Ranked[], kinds: readonly string[]): boolean[] {
  const list: Ranked[] = [];
  for (const kind of kinds) {
    const up = listProblem(quotas, before, [...list, { kind, up: true }]) === null;
    list.push({ kind, up });
  }
  return list.map(({ up }) => up);
}
