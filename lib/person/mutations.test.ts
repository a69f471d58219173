import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { events, people, sessions, signInFailures } from "@/db/schema";
import { days, hours, minutes } from "@/lib/clock";
import { dump, expectRefusal } from "@/lib/testing/dump";
import { makeWorld } from "@/lib/testing/world";
import { changePassword, countFailure, endSession, outside, savePreferences, signOutDevices, startSession, touchSession } from "./mutations";
import { actorOf, failuresOf, findAccount, membershipsOf } from "./queries";

const LIMITS = { idle: minutes(30), absolute: hours(12) };

function office() {
  const world = makeWorld();
  const { filler, db, now } = world;
  const enter = (person = filler) => startSession(outside(db, now(), person.id), "x".repeat(300), [`a:${person.account}`]);
  const who = (session: string, at = now()) => actorOf(db, session, { now: at, ...LIMITS })?.actor.account ?? null;
  const kinds = () => db.select({ kind: events.kind, personId: events.personId }).from(events).all();
  return { ...world, enter, who, kinds };
}

describe("a session", () => {
  test("starts with a new id each time, is the person's, keeps a short name of the device, and forgets the failures", () => {
    const { enter, who, db, filler, now, kinds } = office();
    countFailure(outside(db, now()), [{ key: `a:${filler.account}`, bucket: "account" }, { key: "i:everyone", bucket: "everyone" }]);
    const [one, two] = [enter(), enter()];
    expect([one === two, who(one), who(two)]).toEqual([false, filler.account, filler.account]);
    expect(db.select().from(sessions).where(eq(sessions.id, one)).get()).toMatchObject({ device: "x".repeat(200), createdAt: now(), seenAt: now(), revokedAt: null });
    expect(db.select({ key: signInFailures.key }).from(signInFailures).all()).toEqual([{ key: "i:everyone" }]);
    expect(kinds()).toEqual([{ kind: "person.signIn", personId: filler.id }, { kind: "person.signIn", personId: filler.id }]);
  });

  test("ends once, with one event, and is nobody's after; another goes on", () => {
    const { enter, who, db, now, kinds, sqlite } = office();
    const [one, two] = [enter(), enter()];
    endSession(outside(db, now()), one);
    const before = dump(sqlite);
    endSession(outside(db, now()), one);
    endSession(outside(db, now()), "none");
    expect(dump(sqlite)).toEqual(before);
    expect([who(one), who(two) === null, kinds().at(-1)?.kind]).toEqual([null, false, "person.signOut"]);
  });

  test("lapses when idle for half an hour and, however busy, after twelve hours", () => {
    const { enter, who, db, now } = office();
    const session = enter();
    expect([who(session, now() + minutes(30)), who(session, now() + minutes(30) + 1)].map((each) => each === null)).toEqual([false, true]);
    touchSession(db, session, now() + hours(12));
    expect([who(session, now() + hours(12)), who(session, now() + hours(12) + 1)].map((each) => each === null)).toEqual([false, true]);
  });

  test("is nobody's the moment the account is disabled, and of nobody's id there is none", () => {
    const { enter, who, db, filler, now } = office();
    const session = enter();
    db.update(people).set({ disabledAt: now() }).where(eq(people.id, filler.id)).run();
    expect([who(session), who("none")]).toEqual([null, null]);
  });

  test("brings the rights in force at this moment, with the names of the units", () => {
    const { enter, db, filler, county, otherVillage, village, join, now } = office();
    const session = enter();
    join(filler, "auditor", county, now() + 1);
    join(filler, "signer", otherVillage, now() - days(2), now());
    join(filler, "reviewer", county, now(), now() + 1);
    const memberships = actorOf(db, session, { now: now(), ...LIMITS })?.actor.memberships;
    expect(memberships?.toSorted((a, b) => a.role.localeCompare(b.role))).toEqual([
      { unitId: village.id, unitName: "青柳村", path: village.path, role: "filler" }, { unitId: county.id, unitName: "柳溪县", path: county.path, role: "reviewer" },
    ]);
    expect(membershipsOf(db, filler.id, now() + 1).map((m) => m.role).toSorted()).toEqual(["auditor", "filler"]);
  });
});

describe("failures to sign in", () => {
  test("are counted by account and by address, and the fifth locks the account with one event", () => {
    const { db, now, kinds } = office();
    const keys = [{ key: "a:x", bucket: "account" }, { key: "i:everyone", bucket: "everyone" }] as const;
    const answers = [1, 2, 3, 4, 5].map(() => countFailure(outside(db, now()), keys));
    expect(answers.map((each) => [each?.count, each?.lockedUntil])).toEqual([[1, null], [2, null], [3, null], [4, null], [5, now() + minutes(15)]]);
    expect(failuresOf(db, "i:everyone")).toMatchObject({ count: 5, lockedUntil: null });
    expect(kinds()).toEqual([{ kind: "person.lock", personId: null }]);
  });

  test("of an address alone answer nothing of an account", () => {
    const { db, now } = office();
    expect(countFailure(outside(db, now()), [{ key: "i:10.0.0.1", bucket: "address" }])).toBeNull();
  });
});

describe("a new password", () => {
  test("is kept, ends the person's other sessions, and clears the duty to change it", () => {
    const { enter, who, db, as, filler, signer, kinds } = office();
    const [mine, other, theirs] = [enter(), enter(), enter(signer)];
    db.update(people).set({ mustChangePassword: true }).where(eq(people.id, filler.id)).run();
    const ctx = as(filler);
    changePassword({ ...ctx, actor: { ...ctx.actor, sessionId: mine } }, { from: "hash", to: "new hash" });
    expect(findAccount(db, filler.account)?.passwordHash).toBe("new hash");
    expect([who(mine), who(other), who(theirs)]).toEqual([filler.account, null, signer.account]);
    expect([db.select({ must: people.mustChangePassword }).from(people).where(eq(people.id, filler.id)).get()?.must, kinds().at(-1)?.kind]).toEqual([false, "person.password"]);
  });

  test("over one that was changed meanwhile is a conflict, and nothing is written", () => {
    const { as, filler, sqlite, enter } = office();
    enter();
    expectRefusal(sqlite, () => changePassword(as(filler), { from: "older hash", to: "new hash" }), { code: "conflict" });
  });
});

describe("signing out devices", () => {
  test("ends one of one's own, then all; somebody else's stays", () => {
    const { enter, who, as, filler, signer } = office();
    const [one, two, theirs] = [enter(), enter(), enter(signer)];
    expect(signOutDevices(as(filler), { sessionId: theirs })).toEqual({ ended: 0 });
    expect(signOutDevices(as(filler), { sessionId: one })).toEqual({ ended: 1 });
    expect([who(one), who(two), who(theirs)]).toEqual([null, filler.account, signer.account]);
    expect(signOutDevices(as(filler), { sessionId: null })).toEqual({ ended: 1 });
    expect([who(two), who(theirs)]).toEqual([null, signer.account]);
  });

  test("is one event where something ended, and none where nothing did", () => {
    const { enter, as, filler, kinds } = office();
    enter();
    signOutDevices(as(filler), { sessionId: null });
    signOutDevices(as(filler), { sessionId: null });
    expect(kinds().filter(({ kind }) => kind === "person.signOut")).toHaveLength(1);
  });
});

test("preferences are kept one by one, and an empty choice changes nothing", () => {
  const { as, filler, signer, db, sqlite } = office();
  savePreferences(as(filler), { locale: "en" });
  savePreferences(as(filler), { textSize: "xl" });
  savePreferences(as(filler), { contrast: true });
  const chosen = db.select({ id: people.id, locale: people.locale, textSize: people.textSize, contrast: people.contrast }).from(people).all();
  expect(chosen.find((row) => row.id === filler.id)).toMatchObject({ locale: "en", textSize: "xl", contrast: true });
  expect(chosen.find((row) => row.id === signer.id)).toMatchObject({ locale: "zh-CN", textSize: "s", contrast: false });
  const before = dump(sqlite);
  savePreferences(as(filler), {});
  expect(dump(sqlite)).toEqual(before);
});
