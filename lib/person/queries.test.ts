import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { people, sessions } from "@/db/schema";
import { days, hours, minutes } from "@/lib/clock";
import { BEGINNING, makeWorld } from "@/lib/testing/world";
import { countFailure, endSession, outside, startSession, touchSession } from "./mutations";
import { actorOf, failuresOf, findAccount, membershipsOf } from "./queries";

const [IDLE, ABSOLUTE] = [minutes(30), hours(12)];

/** The village's filler signed in at the beginning; `at` reads the session so much later. */
function signedIn() {
  const world = makeWorld();
  const { db, filler } = world;
  const id = startSession(outside(db, BEGINNING, filler.id), "Firefox", []);
  const at = (later: number, sessionId = id) => actorOf(db, sessionId, { now: BEGINNING + later, idle: IDLE, absolute: ABSOLUTE });
  return { ...world, id, at };
}

describe("the person of a session", () => {
  test("is read whole from the database, with the roles in force", () => {
    const { at, id, filler, village, db } = signedIn();
    db.update(people).set({ locale: "en", textSize: "xl", contrast: true, mustChangePassword: true }).where(eq(people.id, filler.id)).run();
    expect(at(0)).toEqual({
      seenAt: BEGINNING,
      actor: {
        personId: filler.id, sessionId: id, account: filler.account, name: expect.stringMatching(/^人\d+$/), locale: "en", textSize: "xl", contrast: true, mustChangePassword: true,
        memberships: [{ unitId: village.id, unitName: "青柳村", path: village.path, role: "filler" }],
      },
    });
  });

  test("is nobody when it was idle too long, to the millisecond; being seen keeps it", () => {
    const { at, db, id } = signedIn();
    expect([at(IDLE)?.seenAt, at(IDLE + 1)]).toEqual([BEGINNING, null]);
    touchSession(db, id, BEGINNING + IDLE);
    expect([at(2 * IDLE)?.seenAt, at(2 * IDLE + 1)]).toEqual([BEGINNING + IDLE, null]);
  });

  test("is nobody after the longest time, however lately it was seen", () => {
    const { at, db, id } = signedIn();
    touchSession(db, id, BEGINNING + ABSOLUTE);
    expect([at(ABSOLUTE)?.seenAt, at(ABSOLUTE + 1)]).toEqual([BEGINNING + ABSOLUTE, null]);
  });

  test("is nobody when signed out, at once, and only in that session", () => {
    const { at, db, id, filler } = signedIn();
    const other = startSession(outside(db, BEGINNING, filler.id), "Edge", []);
    endSession(outside(db, BEGINNING, filler.id), id);
    expect([at(0), at(0, other)?.actor.sessionId]).toEqual([null, other]);
    expect(db.select({ revokedAt: sessions.revokedAt }).from(sessions).where(eq(sessions.id, other)).get()).toEqual({ revokedAt: null });
  });

  test("is nobody when the account is disabled, and for a session that never was", () => {
    const { at, db, filler } = signedIn();
    expect(at(0, "never")).toBeNull();
    db.update(people).set({ disabledAt: BEGINNING }).where(eq(people.id, filler.id)).run();
    expect(at(0)).toBeNull();
  });

  test("loses a role at the moment it ends, and stays signed in", () => {
    const { at, join, filler, secondVillage } = signedIn();
    join(filler, "signer", secondVillage, BEGINNING + 5, BEGINNING + 10);
    const roles = (later: number) => at(later)?.actor.memberships.map((m) => m.role).toSorted();
    expect([roles(4), roles(5), roles(9), roles(10)]).toEqual([["filler"], ["filler", "signer"], ["filler", "signer"], ["filler"]]);
  });
});

test("memberships are of this person only, and from their beginning to before their end", () => {
  const { db, person, join, county, township } = makeWorld();
  const someone = person("auditor", county);
  join(someone, "reviewer", township, BEGINNING + days(1), BEGINNING + days(2));
  const roles = (now: number) => membershipsOf(db, someone.id, now).map((m) => `${m.role} ${m.unitName}`).toSorted();
  expect(roles(BEGINNING)).toEqual(["auditor 柳溪县"]);
  expect(roles(BEGINNING + days(1))).toEqual(["auditor 柳溪县", "reviewer 南岸镇"]);
  expect(roles(BEGINNING + days(2))).toEqual(["auditor 柳溪县"]);
  expect(membershipsOf(db, "nobody", BEGINNING)).toEqual([]);
});

test("an account is found by its whole name, with what the sign-in needs and no more", () => {
  const { db, filler } = makeWorld();
  expect(findAccount(db, filler.account)).toEqual({ id: filler.id, account: filler.account, passwordHash: "hash", disabledAt: null });
  expect([findAccount(db, filler.account.slice(1)), findAccount(db, "%"), findAccount(db, "")]).toEqual([null, null, null]);
});

test("failures are found by their key, account and address apart", () => {
  const { db, filler } = makeWorld();
  countFailure(outside(db, BEGINNING), [{ key: `a:${filler.account}`, bucket: "account" }]);
  expect(failuresOf(db, `a:${filler.account}`)).toMatchObject({ count: 1, lastAt: BEGINNING, lockedUntil: null });
  expect([failuresOf(db, filler.account), failuresOf(db, `i:${filler.account}`)]).toEqual([null, null]);
});
