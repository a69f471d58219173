import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reviews, scores } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { verify } from "@/db/verify";
import { findFor } from "@/lib/material/subject.queries";
import { begin, judge, keep, rowOf, verdictOf } from "@/lib/testing/deeds";
import { expectRefusal } from "@/lib/testing/dump";
import { makeWorld } from "@/lib/testing/world";
import { assignReviewers } from "./assign.mutations";
import { sendReview } from "./send.mutations";
import { othersReviews } from "./queries";
import { meanPoints } from "./sheet";

/** A material at the stage of two scorers. */
function scored() {
  const world = makeWorld();
  const id = world.material(world.village, "submitted", { stage: 1 });
  return { ...world, id, first: world.scorers[0], second: world.scorers[1] };
}

test("one who abstains has read it, is done, and is left out of the mean; what was filled in is dropped", () => {
  const { id, as, first, second, db, organiser } = scored();
  begin(as(first), id);
  keep(as(first), id, { work: 12 }, "与该村有帮扶关系，不便打分。");
  sendReview(as(first), verdictOf(as(first), id, "abstain"));
  expect(db.select({ verdict: reviews.verdict, total: reviews.total }).from(reviews).where(eq(reviews.personId, first.id)).all()).toEqual([{ verdict: "abstain", total: null }]);
  expect([db.select().from(scores).all(), rowOf({ db }, id).stage]).toEqual([[], 1]);

  judge(as(second), id, "score");
  expect([rowOf({ db }, id).stage, verify(db)]).toEqual([2, []]);
  const totals = (othersReviews(as(organiser), findFor(as(organiser), id, "material.read")) ?? []).map((row) => row.total);
  expect([totals.length, totals.filter((total) => total !== null)]).toEqual([3, [44]]);
  expect(meanPoints(totals.flatMap((total) => (total === null ? [] : [total])))).toBe("22");
});

test("to abstain needs a reason and a place on the panel, and nobody abstains from what is theirs alone", () => {
  const { id, as, first, organiser, sqlite } = scored();
  begin(as(first), id);
  expectRefusal(sqlite, () => sendReview(as(first), verdictOf(as(first), id, "abstain")), { code: "invalid", problems: { remark: { code: "reason_missing" } } });
  begin(as(organiser), id);
  keep(as(organiser), id, {}, "不便打分。");
  expectRefusal(sqlite, () => sendReview(as(organiser), verdictOf(as(organiser), id, "abstain")), { code: "forbidden", refusal: "not_assigned" });
  const alone = makeWorld();
  const other = alone.material(alone.village, "submitted");
  begin(alone.as(alone.screener), other);
  keep(alone.as(alone.screener), other, {}, "不便打分。");
  expectRefusal(alone.sqlite, () => sendReview(alone.as(alone.screener), verdictOf(alone.as(alone.screener), other, "abstain")), { code: "forbidden", refusal: "not_last" });
});

test("where everybody abstained the material waits for somebody who scores", () => {
  const { id, as, first, second, db, organiser, person, county } = scored();
  for (const scorer of [first, second]) judge(as(scorer), id, "abstain");
  const stage = () => rowOf({ db }, id).stage;
  expect(stage()).toBe(1);
  const third = person("reviewer", county);
  const assign = (people: string[]) => assignReviewers(as(organiser), { materialId: id, people, operationId: newId() });
  assign([first.id, second.id]);
  expect(stage()).toBe(1);
  assign([first.id, second.id, third.id]);
  judge(as(third), id, "score");
  expect(stage()).toBe(2);
});
