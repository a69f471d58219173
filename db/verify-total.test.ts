import { expect, test } from "vitest";
import { verify } from "@/db/verify";
import type { Rubric } from "@/lib/call/rubric";
import { begin, keep, verdictOf } from "@/lib/testing/deeds";
import { RUBRIC } from "@/lib/testing/form";
import { makeWorld } from "@/lib/testing/world";
import { sendReview } from "@/lib/review/send.mutations";

const WIDER: Rubric = {
  ...RUBRIC, bonusCap: 4,
  criteria: [...RUBRIC.criteria, { key: "extra", label: "创新", standard: "", max: 10, method: "", bands: [], kind: "bonus" }, { key: "fraud", label: "弄虚作假", standard: "", max: 1, method: "", bands: [], kind: "veto" }],
};

test("a total with a capped bonus and a veto is the total of its scores", () => {
  const world = makeWorld();
  const id = world.material(world.village, "submitted", { callId: world.call({ rubric: WIDER }), stage: 1 });
  const ctx = world.as(world.scorers[0]);
  begin(ctx, id);
  keep(ctx, id, { work: 30, writing: 14, extra: 10, fraud: 1 }, "有弄虚作假。");
  sendReview(ctx, verdictOf(ctx, id, "score"));
  expect(verify(world.db)).toEqual([]);
  world.sqlite.prepare("update scores set half_points = 31 where criterion = 'work'").run();
  expect(verify(world.db).map((sentence) => sentence.replace(/[\w-]{22}/g, "…"))).toEqual(["Review … was sent with a total that is not the sum of its scores."]);
});
