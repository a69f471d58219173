import { expect, test } from "vitest";
import { operations } from "@/db/schema";
import { days } from "@/lib/clock";
import { makeWorld, type Person } from "@/lib/testing/world";
import { once } from "./mutations";

function counter() {
  const world = makeWorld();
  let runs = 0;
  const press = (person: Person, action: string, id: string) => once(world.as(person), action, id, () => ({ run: (runs += 1) }));
  const kept = () => world.db.select({ id: operations.id }).from(operations).all().map((row) => row.id);
  return { ...world, press, kept };
}

test("a retry is given the first answer and is not done again", () => {
  const { press, filler, kept } = counter();
  expect([press(filler, "submit", "operation-000001"), press(filler, "submit", "operation-000001"), press(filler, "submit", "operation-000002")])
    .toEqual([{ run: 1 }, { run: 1 }, { run: 2 }]);
  expect(kept()).toEqual(["operation-000001", "operation-000002"]);
});

test("the same id from another person is another operation", () => {
  const { press, filler, signer } = counter();
  expect([press(filler, "submit", "operation-000001"), press(signer, "submit", "operation-000001")]).toEqual([{ run: 1 }, { run: 2 }]);
});

test("an id used for two different actions answers neither with the other's answer", () => {
  const { press, filler } = counter();
  press(filler, "submit", "operation-000001");
  expect(() => press(filler, "withdraw", "operation-000001")).toThrow("conflict");
});

test("what fails is not kept, so that it can be tried again", () => {
  const { as, filler, press, kept } = counter();
  expect(() => once(as(filler), "submit", "operation-000001", () => { throw new Error("no"); })).toThrow("no");
  expect([kept(), press(filler, "submit", "operation-000001")]).toEqual([[], { run: 1 }]);
});

test("answers are kept for thirty days", () => {
  const { press, filler, later, kept } = counter();
  press(filler, "submit", "operation-000001");
  later(days(30));
  press(filler, "submit", "operation-000002");
  expect(kept()).toEqual(["operation-000001", "operation-000002"]);
  later(1);
  press(filler, "submit", "operation-000003");
  expect(kept()).toEqual(["operation-000002", "operation-000003"]);
});
