import { and, eq, isNotNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { reviews } from "@/db/schema";
import { begin, judge, keep, rowOf, verdictOf } from "@/lib/testing/deeds";
import { expectRefusal } from "@/lib/testing/dump";
import { makeWorld } from "@/lib/testing/world";
import { sendReview } from "./send.mutations";

function atTheOrganiser() {
  const world = makeWorld();
  const id = world.material(world.village, "submitted", { stage: 2 });
  const stage = () => rowOf(world, id).stage;
  const setAside = () => world.db.select({ stage: reviews.stage }).from(reviews).where(and(eq(reviews.materialId, id), isNotNull(reviews.setAsideAt))).all().map((row) => row.stage);
  return { ...world, id, stage, setAside };
}

test("sent down to come straight back: the screening is done again, the scores stand", () => {
  const { as, organiser, screener, id, stage, setAside } = atTheOrganiser();
  judge(as(organiser), id, "sendDown", { downTo: 0 });
  expect([stage(), setAside()]).toEqual([0, [0, 2]]);
  judge(as(screener), id, "pass");
  expect([stage(), setAside()]).toEqual([2, [0, 2]]);
  judge(as(organiser), id, "approve");
  expect(rowOf({ db: as(organiser).db }, id).state).toBe("approved");
});

test("sent down through every stage: what was scored before is kept and counts no more", () => {
  const { as, organiser, screener, scorers, id, stage, setAside } = atTheOrganiser();
  judge(as(organiser), id, "sendDown", { downTo: 0, resume: "first" });
  expect([stage(), setAside()]).toEqual([0, [0, 1, 1, 2]]);
  judge(as(screener), id, "pass");
  expect(stage()).toBe(1);
  judge(as(scorers[0]), id, "score");
  expect(stage()).toBe(1);
  judge(as(scorers[1]), id, "score");
  expect(stage()).toBe(2);
});

test("it goes to an earlier stage only, with a reason, and by who holds it", () => {
  const { as, organiser, scorers, sqlite, id } = atTheOrganiser();
  begin(as(organiser), id);
  keep(as(organiser), id, {}, "请重新核实。");
  const send = (downTo: number) => sendReview(as(organiser), verdictOf(as(organiser), id, "sendDown", { downTo }));
  expectRefusal(sqlite, () => send(2), { code: "invalid", problems: { downTo: { code: "choice" } } });
  keep(as(organiser), id, {}, " ");
  expectRefusal(sqlite, () => send(0), { code: "invalid", problems: { remark: { code: "reason_missing" } } });
  expectRefusal(sqlite, () => sendReview(as(scorers[0]), verdictOf(as(scorers[0]), id, "sendDown", { downTo: 0 })), { code: "forbidden", refusal: "not_assigned" });
});
