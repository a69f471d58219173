import { expect, test } from "vitest";
import { events } from "@/db/schema";
import { verify } from "@/db/verify";
import { inTransaction } from "@/lib/context";
import { outside } from "@/lib/person/mutations";
import { begin } from "@/lib/testing/deeds";
import { makeWorld } from "@/lib/testing/world";
import { eventHash, record } from "./record";

const rows = ({ db }: ReturnType<typeof makeWorld>) => db.select().from(events).orderBy(events.seq).all();

test("each event carries the hash of the one before, the first an empty one", () => {
  const world = makeWorld();
  const ctx = world.as(world.organiser);
  record(ctx, "call.open", { callId: world.theCall });
  record(outside(world.db, world.now()), "person.lock");
  record(ctx, "material.assign", { data: { stage: 1, people: ["a", "b"] } });
  const [first, second, third] = rows(world);
  expect([first?.previousHash, second?.previousHash, third?.previousHash]).toEqual(["", first?.hash, second?.hash]);
  expect([first?.personId, second?.personId, first?.callId, third?.data]).toEqual([world.organiser.id, null, world.theCall, '{"stage":1,"people":["a","b"]}']);
  expect(verify(world.db)).toEqual([]);
});

test("the hash changes with every field", () => {
  const row = { at: 1, personId: "p", materialId: "m", callId: "c", kind: "k", data: "{}", previousHash: "h" };
  const changed = [{ at: 2 }, { personId: "q" }, { personId: null }, { materialId: "n" }, { callId: "d" }, { kind: "l" }, { data: "[]" }, { previousHash: "i" }];
  const hashes = [row, ...changed.map((change) => ({ ...row, ...change }))].map(eventHash);
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
});

test("an event goes with the change it tells of: rolled back, it did not happen", () => {
  const world = makeWorld();
  expect(() => inTransaction(world.as(world.organiser), (tx) => {
    record(tx, "call.release", { callId: world.theCall });
    throw new Error("the power fails");
  })).toThrow("the power fails");
  expect(rows(world)).toEqual([]);
});

test("history, revisions and saved texts cannot be rewritten, and history and revisions not taken out", () => {
  const world = makeWorld();
  begin(world.as(world.screener), world.material(world.village, "submitted"));
  const refused: [statement: string, why: string][] = [
    ["update events set data = '{}'", "events are append-only"], ["delete from events", "events are append-only"],
    ["update revisions set title = 'x'", "a revision is frozen"], ["delete from revisions", "a revision is frozen"],
    ["update revision_parts set key = 'x'", "a revision is frozen"],
    ["update part_versions set text = 'x'", "a saved text is never rewritten"], ["delete from part_versions", "FOREIGN KEY constraint failed"],
  ];
  for (const [statement, why] of refused) expect(() => world.sqlite.exec(statement), statement).toThrow(why);
});
