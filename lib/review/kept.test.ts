import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reviews } from "@/db/schema";
import { record } from "@/lib/history/record";
import { begin, judge, press } from "@/lib/testing/deeds";
import { makeWorld } from "@/lib/testing/world";
import { queueOf } from "./kept.queries";

test("a queue is kept while nothing happens, and read anew after any verb of anybody", () => {
  const world = makeWorld();
  const id = world.material(world.village, "submitted");
  const screener = () => world.as(world.screener);
  const statuses = () => queueOf(screener()).map((row) => row.status);
  expect(queueOf(screener())).toBe(queueOf(screener()));
  expect(statuses()).toEqual(["todo"]);
  const before = queueOf(screener());
  record(world.as(world.filler), "person.signIn");
  expect(queueOf(screener())).toBe(before);
  press(world.as(world.filler), id, "withdraw");
  expect(statuses()).toEqual([]);
  press(world.as(world.filler), id, "submit");
  expect(statuses()).toEqual(["todo"]);
  begin(screener(), id);
  expect(statuses()).toEqual(["started"]);
  judge(screener(), id, "pass");
  expect(statuses()).toEqual(["done"]);
});

test("nobody is given another's queue, nor their own by roles they no longer hold", () => {
  const world = makeWorld();
  world.material(world.village, "submitted");
  expect(queueOf(world.as(world.screener))).toHaveLength(1);
  expect(queueOf(world.as(world.scorers[0]))).toHaveLength(0);
  const former = world.as(world.screener);
  expect(queueOf({ ...former, actor: { ...former.actor, memberships: [] } })).toHaveLength(0);
});

test("within a transaction the rows of that transaction are read", () => {
  const world = makeWorld();
  const id = world.material(world.village, "submitted");
  const ctx = world.as(world.screener);
  begin(ctx, id);
  expect(queueOf(ctx).map((row) => row.status)).toEqual(["started"]);
  const inside = ctx.db.transaction((tx) => {
    tx.delete(reviews).where(eq(reviews.materialId, id)).run();
    return queueOf({ ...ctx, db: tx }).map((row) => row.status);
  });
  expect(inside).toEqual(["todo"]);
});
