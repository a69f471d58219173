import { beforeEach, expect, test } from "vitest";
import { verify } from "@/db/verify";
import { hours } from "@/lib/clock";
import { expectRefusal } from "@/lib/testing/dump";
import { freshDatabase, makeWorld } from "@/lib/testing/world";
import { FirstInput } from "./first-input";
import { enterFirst, inviteFirst, type First } from "./invitation.mutations";
import { isInvited, tokenHash } from "./invitation.queries";
import { outside } from "./mutations";
import { membershipsOf } from "./queries";

const NOW = Date.UTC(2026, 10, 21, 2);
const FIRST: First = { unitName: "柳溪县", level: "county", kind: "县", account: "wei-admin", name: "韦春霖", passwordHash: "hash" };

let { db, sqlite } = freshDatabase();
beforeEach(() => { ({ db, sqlite } = freshDatabase()); });

const invited = () => inviteFirst(db, NOW) ?? "";

test("an empty database gives a token, of which only the hash is kept, and a new one kills the old", () => {
  const [first, second] = [invited(), invited()];
  expect([first.length, second.length, first === second]).toEqual([22, 22, false]);
  expect(sqlite.prepare("select token_hash as hash from invitations").all()).toEqual([{ hash: tokenHash(second) }]);
  expect([first, second, "", "x".repeat(22)].map((token) => isInvited(db, token, NOW))).toEqual([false, true, false, false]);
});

test("a database with somebody in it gives none", () => {
  expect(inviteFirst(makeWorld().db, NOW)).toBeNull();
});

test("the first administrator and the top unit are made, with one event, and the database is sound", () => {
  const token = invited();
  enterFirst(outside(db, NOW), token, FIRST);
  const person = sqlite.prepare("select * from people").get() as { id: string };
  expect(person).toMatchObject({ account: "wei-admin", name: "韦春霖", password_hash: "hash", must_change_password: 0, contrast: 0 });
  expect(membershipsOf(db, person.id, NOW)).toMatchObject([{ unitName: "柳溪县", role: "admin" }]);
  expect(sqlite.prepare("select parent_id, level, kind, path = id || '/' as top from units").all()).toEqual([{ parent_id: null, level: "county", kind: "县", top: 1 }]);
  expect(sqlite.prepare("select kind, person_id as who from events").all()).toEqual([{ kind: "person.first", who: person.id }]);
  expect(sqlite.prepare("select used_at as at, used_by as who from invitations").get()).toEqual({ at: NOW, who: person.id });
  expect(verify(db)).toEqual([]);
});

test("a token works once, for 24 hours, and a wrong one not at all: one answer for all, and nothing is written", () => {
  const token = invited();
  expectRefusal(sqlite, () => enterFirst(outside(db, NOW), "wrong", FIRST), { code: "not_found" });
  expectRefusal(sqlite, () => enterFirst(outside(db, NOW + hours(24)), token, FIRST), { code: "not_found" });
  expect([isInvited(db, token, NOW + hours(24) - 1), isInvited(db, token, NOW + hours(24))]).toEqual([true, false]);
  enterFirst(outside(db, NOW), token, FIRST);
  expectRefusal(sqlite, () => enterFirst(outside(db, NOW), token, { ...FIRST, account: "another" }), { code: "not_found" });
  expect(inviteFirst(db, NOW)).toBeNull();
});

test("a token is dead as soon as anybody is there, however they came", () => {
  const world = makeWorld();
  world.sqlite.prepare("insert into invitations (token_hash, created_at, expires_at) values (?, ?, ?)").run(tokenHash("a token"), NOW, NOW + 1000);
  expect(isInvited(world.db, "a token", NOW)).toBe(false);
});

const TYPED = { token: "t", unitName: "柳溪县", level: "county", account: " Wei-Admin ", name: "韦春霖", password: "渠水清清绕三寨走一遍" };

test.each([
  [{}, true], [{ account: "韦春霖" }, true], [{ account: "w" }, false], [{ account: "wei admin" }, false], [{ account: "a".repeat(41) }, false],
  [{ unitName: " " }, false], [{ unitName: "县" }, false], [{ name: "" }, false], [{ level: "grassroots" }, false], [{ role: "admin" }, false], [{ token: "" }, false],
])("what is typed, with %j: %s", (other, good) => {
  expect(FirstInput.safeParse({ ...TYPED, ...other }).success).toBe(good);
});

test("the account is kept in its normalised form", () => {
  expect(FirstInput.parse({ ...TYPED, account: "　ＷＥＩ．Admin " }).account).toBe("wei.admin");
});
