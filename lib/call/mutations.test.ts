import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { calls } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { expectRefusal } from "@/lib/testing/dump";
import { makeWorld } from "@/lib/testing/world";
import { releaseCall } from "./mutations";

const releasedAt = (world: ReturnType<typeof makeWorld>) =>
  world.db.select({ at: calls.releasedAt }).from(calls).where(eq(calls.id, world.theCall)).get()?.at;

test("the organiser publishes the outcomes once; a retry is given the same answer, a second press a reason", () => {
  const world = makeWorld();
  world.material(world.village, "approved");
  const input = { callId: world.theCall, decided: 1, operationId: newId() };
  expect(releaseCall(world.as(world.organiser), input)).toEqual({});
  expect(releasedAt(world)).toBe(world.now());
  world.later();
  expect(releaseCall(world.as(world.organiser), input)).toEqual({});
  expectRefusal(world.sqlite, () => releaseCall(world.as(world.organiser), { ...input, operationId: newId() }), { code: "forbidden", refusal: "already_released" });
});

test("publishing another number of outcomes than was read is a conflict", () => {
  const world = makeWorld();
  world.material(world.village, "rejected");
  expectRefusal(world.sqlite, () => releaseCall(world.as(world.organiser), { callId: world.theCall, decided: 0, operationId: newId() }), { code: "conflict" });
});

test("for everyone else, and for a call that is not there, there is nothing to publish", () => {
  const world = makeWorld();
  const stranger = world.person("organiser", world.otherTownship);
  for (const person of [world.filler, world.signer, world.screener, world.scorers[0], world.assistant, stranger]) {
    expectRefusal(world.sqlite, () => releaseCall(world.as(person), { callId: world.theCall, decided: 0, operationId: newId() }), { code: "not_found" });
  }
  expectRefusal(world.sqlite, () => releaseCall(world.as(world.organiser), { callId: newId(), decided: 0, operationId: newId() }), { code: "not_found" });
});
