import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDatabase } from "@/db/open";
import { unfit } from "@/db/ready";
import { people } from "@/db/schema";
import { seedDemo } from "@/db/seed";
import { DEMO_PASSWORD } from "@/lib/person/demo";
import { hashPassword } from "@/lib/person/password";
import { freshDatabase } from "@/lib/testing/world";

const DEMO = /^This is a demo world/;
const seeded = freshDatabase();
seedDemo(seeded.db, Date.UTC(2026, 10, 21), await hashPassword(DEMO_PASSWORD));
const demo = () => openDatabase(seeded.sqlite.serialize());

test("an empty database may be served, a demo world may not", async () => {
  expect(await unfit(freshDatabase().db)).toEqual([]);
  expect(await unfit(demo().db)).toEqual([expect.stringMatching(DEMO)]);
});

test("one demo account that still has its password is enough, and others' names do not hide it", async () => {
  const { db } = demo();
  const own = await hashPassword("渠水清清绕三寨走一遍");
  db.update(people).set({ passwordHash: own }).run();
  const unlike = await unfit(db);
  db.update(people).set({ passwordHash: await hashPassword(DEMO_PASSWORD) }).where(eq(people.account, "lu-admin")).run();
  const one = await unfit(db);
  db.update(people).set({ passwordHash: await hashPassword(DEMO_PASSWORD), account: "someone-else" }).where(eq(people.account, "tan-auditor")).run();
  expect([unlike, one, await unfit(db)]).toEqual([[], [expect.stringMatching(DEMO)], [expect.stringMatching(DEMO)]]);
});

test("renamed demo accounts are still known, by the hash that they share", async () => {
  const { db, sqlite } = demo();
  sqlite.exec("update people set account = 'renamed-' || rowid");
  expect(await unfit(db)).toEqual([expect.stringMatching(DEMO)]);
});

test("rows that point nowhere are told", async () => {
  const { db, sqlite } = freshDatabase();
  sqlite.pragma("foreign_keys = OFF");
  sqlite.exec("insert into sessions (id, person_id, created_at, seen_at, device) values ('s', 'nobody', 1, 1, '')");
  expect(await unfit(db)).toEqual(["1 rows point to rows that are not there. See: npm run verify"]);
});
