/** declared 本人申请回避 · confirmed 经办人确认回避 */
export const RECUSAL_KINDS = ["declared", "confirmed"] as const;
export type RecusalKind = (typeof RECUSAL_KINDS)[number];

/** What the organiser is asked about before a person is given a material; none of it bars by itself. */
export const DOUBTS = ["former_post", "same_phone", "own_superior"] as const;
export type Doubt = (typeof DOUBTS)[number];

/** free 可分配 · ask 需确认 · recused 回避 (may be lifted by two organisers) · barred 本单位 (never lifted) */
export type Standing = "free" | "ask" | "recused" | "barred";

/** A post of a person: `path` is its unit's place in the tree, `untilAt` its end in ms UTC; null where none is set. */
export type Post = { unitId: string; path: string; untilAt: number | null };
/** Who might review; the telephone as `dialled`. */
export type Candidate = { phone: string; posts: readonly Post[] };
/** Where a material comes from; `phones`, as `dialled`, of the unit's people and as written in the material. */
export type Source = { unitId: string; unitPath: string; phones: readonly string[] };

const FORMER_YEARS = 3;

/** Three years before a moment by the calendar of UTC, in ms. */
function yearsBefore(now: number): number {
  const then = new Date(now);
  return then.setUTCFullYear(then.getUTCFullYear() - FORMER_YEARS);
}

/** A number as it is dialled: digits alone, without China's own code. Shorter than seven digits is none: "". */
export function dialled(phone: string): string {
  const digits = phone.normalize("NFKC").replace(/\D/g, "").replace(/^(?:00)?86(?=\d{10,})/, "");
  return digits.length >= 7 ? digits : "";
}

const isOver = (post: Post, now: number) => post.untilAt !== null && post.untilAt <= now;

/**
 * What speaks against giving this person this material: a post in its unit that ended within three years, the
 * same telephone, or that the material is of a unit above the person's own. Covering the unit from above is none.
 */
export function doubtsOf({ phone, posts }: Candidate, { unitId, unitPath, phones }: Source, now: number): Doubt[] {
  const found: Record<Doubt, boolean> = {
    former_post: posts.some((post) => post.unitId === unitId && isOver(post, now) && (post.untilAt ?? 0) >= yearsBefore(now)),
    same_phone: phone !== "" && phones.includes(phone),
    own_superior: posts.some((post) => post.unitId !== unitId && !isOver(post, now) && post.path.startsWith(unitPath)),
  };
  return DOUBTS.filter((doubt) => found[doubt]);
}

/** How a person stands to a material. `recused`: a recusal is in force that nobody has lifted. */
export function standingOf(candidate: Candidate, source: Source, recused: boolean, now: number): Standing {
  if (candidate.posts.some((post) => post.unitId === source.unitId && !isOver(post, now))) return "barred";
  if (recused) return "recused";
  return doubtsOf(candidate, source, now).length > 0 ? "ask" : "free";
}
