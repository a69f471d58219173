import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { makeWorld } from "@/lib/testing/world";
import { prepared } from "./prepared";
import { units } from "./schema";

test("a query is built once for a connection, whichever handle asks, and answers what its transaction has written", () => {
  let built = 0;
  const nameOf = prepared((db) => { built += 1; return db.select({ name: units.name }).from(units).where(eq(units.id, sql.placeholder("id"))).prepare(); });
  const [one, other] = [makeWorld(), makeWorld()];
  const id = one.village.id;
  expect(nameOf(one.db).get({ id })).toEqual({ name: one.village.name });
  expect(() => one.db.transaction((tx) => {
    tx.update(units).set({ name: "改名村" }).where(eq(units.id, id)).run();
    expect(nameOf(tx).get({ id })).toEqual({ name: "改名村" });
    throw new Error("taken back");
  })).toThrow("taken back");
  expect(nameOf(one.db).get({ id })).toEqual({ name: one.village.name });
  expect(built).toBe(1);
  expect(nameOf(other.db).get({ id: other.village.id })).toEqual({ name: other.village.name });
  expect(built).toBe(2);
  // The same text asked for otherwise, in between, turns the statement it shares to rows of another shape.
  expect(one.sqlite.prepare("select count(*) as n from units where id = ?").get(id)).toEqual({ n: 1 });
  expect(one.db.select({ name: units.name }).from(units).where(eq(units.id, id)).get()).toEqual({ name: one.village.name });
  expect(nameOf(one.db).all({ id })).toEqual([{ name: one.village.name }]);
});
