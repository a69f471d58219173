import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { calls } from "@/db/schema";
import { makeWorld } from "@/lib/testing/world";
import { outside } from "@/lib/person/mutations";
import { filingCalls, filingForm } from "./queries";

test("anyone is shown the calls that may be filed for, and no other", () => {
  const world = makeWorld();
  const nobody = outside(world.db, world.as(world.filler).now);
  const [open] = filingCalls(nobody);
  expect(filingCalls(nobody)).toHaveLength(1);
  expect(filingForm(nobody, open?.id ?? "").form.parts.length).toBeGreaterThan(0);
  for (const change of [{ state: "draft" }, { state: "concluded" }, { dueAt: world.as(world.filler).now - 1 }, { opensAt: world.as(world.filler).now + 1 }] as const) {
    const id = world.call(change);
    expect(filingCalls(nobody).map((call) => call.id)).not.toContain(id);
    expect(() => filingForm(nobody, id)).toThrow("not_found");
  }
  world.db.update(calls).set({ state: "concluded" }).where(eq(calls.id, open?.id ?? "")).run();
  expect(filingCalls(nobody)).toEqual([]);
});
