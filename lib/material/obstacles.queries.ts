import { findingsOf, type MaterialFinding } from "@/lib/check/queries";
import { dayOf } from "@/lib/clock";
import { askedOf, groupOf } from "@/lib/comment/asked";
import { commentsForUnit } from "@/lib/comment/queries";
import type { Ctx } from "@/lib/context";
import type { Problem } from "@/lib/errors";
import { obstaclesOf, type OpenComment } from "./obstacles";
import { selfRubric, selfScoreProblems } from "./self-score";
import { SELF_SCORE_KEY } from "./unlocked";
import type { Loaded } from "./subject.queries";
import type { Draft } from "./values.queries";

/** The comments of a return that the unit must answer before it files again, in the order of the text. */
function openComments(ctx: Ctx, loaded: Loaded): OpenComment[] {
  if (loaded.material.state !== "returned") return [];
  return askedOf(commentsForUnit(ctx, loaded), loaded.call.form.parts.map(({ key }) => key))
    .filter((one) => one.level === "must" && groupOf(one) === "open").map(({ id, number }) => ({ id, number }));
}

/** What is missing or wrong in the unit's own scores, by "selfScore.KEY". */
function selfScoreObstacles({ call }: Loaded, { selfScores }: Draft): Record<string, Problem> {
  const rubric = selfRubric(call);
  return rubric ? Object.fromEntries(Object.entries(selfScoreProblems(rubric, selfScores)).map(([key, problem]) => [`${SELF_SCORE_KEY}.${key}`, problem])) : {};
}

/**
 * What stands in the way of filing a draft now, by path. `findings` are those of its check where it was done already;
 * else its text is checked, and only where the call blocks on a finding.
 */
export function obstacles(ctx: Ctx, loaded: Loaded, draft: Draft, findings?: readonly MaterialFinding[]): Record<string, Problem> {
  const { form } = loaded.call;
  const found = findings ?? ((form.blocking ?? []).length > 0 ? findingsOf(ctx.db, loaded, draft) : []);
  return { ...obstaclesOf(form, draft, dayOf(ctx.now), found, openComments(ctx, loaded)), ...selfScoreObstacles(loaded, draft) };
}
