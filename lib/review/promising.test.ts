import { expect, test } from "vitest";
import { events, promises } from "@/db/schema";
import { begin, rowOf } from "@/lib/testing/deeds";
import { expectRefusal } from "@/lib/testing/dump";
import { makeWorld } from "@/lib/testing/world";
import { startReview } from "./mutations";
import { givePromise } from "./promise.mutations";

test("a call that asks for the promise lets nobody begin without it; it is given once for the whole call", () => {
  const world = makeWorld();
  const callId = world.call({ judging: { rule: "mean", promise: true } });
  const [first, second] = [world.material(world.village, "submitted", { callId }), world.material(world.secondVillage, "submitted", { callId })];
  const screener = world.as(world.screener);
  expectRefusal(world.sqlite, () => startReview(screener, { materialId: first, revisionId: rowOf(world, first).revisionId ?? "" }), { code: "forbidden", refusal: "promise_first" });
  givePromise(screener, { materialId: first });
  givePromise(screener, { materialId: second });
  begin(screener, first);
  begin(screener, second);
  expect(world.db.select({ personId: promises.personId }).from(promises).all()).toEqual([{ personId: world.screener.id }]);
  expect(world.db.select({ kind: events.kind }).from(events).all().filter(({ kind }) => kind === "review.promise")).toHaveLength(1);
});

test("nobody promises where they may not judge", () => {
  const world = makeWorld();
  const id = world.material(world.village, "submitted", { callId: world.call({ judging: { rule: "mean", promise: true } }) });
  expectRefusal(world.sqlite, () => givePromise(world.as(world.filler), { materialId: id }), { code: "forbidden", refusal: "role" });
  expectRefusal(world.sqlite, () => givePromise(world.as(world.scorers[0]), { materialId: id }), { code: "not_found" });
});
