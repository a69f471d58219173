import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { actorOfAccount } from "@/db/demo/actor";
import { PEOPLE } from "@/db/demo/people";
import { STORIES } from "@/db/demo/stories";
import { calls, commentPlaces, comments, decisions, events, materials, people, reviews, revisions, scores, units } from "@/db/schema";
import { openDatabase } from "@/db/open";
import { seedDemo } from "@/db/seed";
import { verify } from "@/db/verify";
import { days, hours } from "@/lib/clock";
import { STATES } from "@/lib/material/workflow";
import { DEMO_DESK } from "@/lib/person/demo";
import { press, rowOf } from "@/lib/testing/deeds";
import { dump } from "@/lib/testing/dump";
import { freshDatabase } from "@/lib/testing/world";

const NOW = Date.UTC(2026, 10, 21, 23, 6);
const { db, sqlite } = freshDatabase();
seedDemo(db, NOW, "the hash");

const at = (unit: string, call: string) => db.select({ id: materials.id, state: materials.state, stage: materials.stage, number: materials.number })
  .from(materials).innerJoin(units, eq(units.id, materials.unitId)).innerJoin(calls, eq(calls.id, materials.callId))
  .where(and(eq(units.name, unit), eq(calls.prefix, call))).get();
const order = (rows: { unit: string | undefined }[]) => rows.toSorted((a, b) => (a.unit ?? "").localeCompare(b.unit ?? ""));
const count = (table: string, where: string) => sqlite.prepare(`select count(*) from ${table} where ${where}`).pluck().get();

test("every story stands where it should, and all states occur", () => {
  const found = db.select({ state: materials.state, stage: materials.stage, unit: units.name }).from(materials).innerJoin(units, eq(units.id, materials.unitId)).all();
  const told = STORIES.map(({ end, stage, text }) => ({ state: end, stage, unit: text.fields.fullName }));
  expect(order(found)).toEqual(order(told));
  expect(new Set(found.map((row) => row.state))).toEqual(new Set(STATES));
});

test("twenty-four materials stand in two counties, and each county has them in many states", () => {
  const tallied = (county: string) => {
    const top = db.select({ path: units.path }).from(units).where(eq(units.name, county)).get()?.path ?? "";
    const found = db.select({ state: materials.state, path: units.path }).from(materials).innerJoin(units, eq(units.id, materials.unitId)).all();
    const inside = found.filter(({ path }) => path.startsWith(top)).map(({ state }) => state);
    return Object.fromEntries(STATES.map((state) => [state, inside.filter((one) => one === state).length]));
  };
  expect([tallied("棠垭县"), tallied("岑坪县")]).toEqual([
    { draft: 2, signing: 1, submitted: 3, returned: 0, approved: 3, rejected: 1 },
    { draft: 3, signing: 0, submitted: 5, returned: 2, approved: 2, rejected: 2 },
  ]);
});

test("every refusal has been given once", () => {
  const outcomes = db.select({ outcome: decisions.outcome }).from(decisions).all().map((row) => row.outcome);
  expect(outcomes.filter((outcome) => outcome !== "approved").toSorted()).toEqual(["not_eligible", "not_recommended", "not_selected"]);
  expect(outcomes.filter((outcome) => outcome === "approved")).toHaveLength(5);
});

test("the database it leaves breaks no rule", () => {
  expect(verify(db)).toEqual([]);
});

test("a second seeding of the same database is refused and leaves nothing behind", () => {
  const before = dump(sqlite);
  expect(() => seedDemo(db, NOW, "the hash")).toThrow("UNIQUE constraint failed");
  expect(dump(sqlite)).toEqual(before);
});

test("its history runs forward in time and ends before now", () => {
  const times = db.select({ at: events.at }).from(events).orderBy(events.seq).all().map((row) => row.at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times.at(-1)).toBeLessThan(NOW);
});

test("at any hour of the day nothing is done in the future, and the calls stand in time as they should", () => {
  for (const hour of [0, 17]) {
    const now = NOW + hours(hour);
    const fresh = freshDatabase().db;
    seedDemo(fresh, now, "the hash");
    const last = fresh.select({ at: events.at }).from(events).all().reduce((latest, row) => Math.max(latest, row.at), 0);
    const rows = fresh.select({ prefix: calls.prefix, state: calls.state, due: calls.dueAt, opens: calls.opensAt, released: calls.releasedAt }).from(calls).all();
    expect(last).toBeLessThan(now);
    expect(rows.map(({ prefix, state, due, opens, released }) => [prefix, state, due < now, opens < now, released !== null && released < now])).toEqual([
      ["TL-2025", "concluded", true, true, true], ["CP-2025", "concluded", true, true, true], ["CP-2026", "open", false, true, false],
      ["TL-2026A", "open", true, true, false], ["TY-2026B", "open", false, true, false],
    ]);
    for (const { due } of rows) expect((due + hours(8)) % days(1)).toBe(hours(17.5));
  }
});

test("numbers are given in the order of filing", () => {
  expect([at("岑坪县人民医院", "TL-2026A"), at("棠垭县锦织坊工艺有限公司", "TL-2026A"), at("枣树垭村", "TL-2026A")].map((row) => row?.number))
    .toEqual(["TL-2026A-0001", "TL-2026A-0002", "TL-2026A-0005"]);
});

test("the second revision answers every comment of the first, and each keeps a place or is said to have lost it", () => {
  const school = at("云岔镇中心小学", "TL-2026A")?.id ?? "";
  const said = db.select({ ordinal: comments.ordinal, state: comments.state, kind: comments.answerKind }).from(comments)
    .where(eq(comments.materialId, school)).orderBy(comments.ordinal).all();
  expect(said).toEqual([
    { ordinal: 1, state: "answered", kind: "changed" }, { ordinal: 2, state: "answered", kind: "changed" },
    { ordinal: 3, state: "answered", kind: "adopted" }, { ordinal: 4, state: "answered", kind: "adopted" },
    { ordinal: 5, state: "answered", kind: "explained" },
  ]);
  const places = db.select({ how: commentPlaces.how }).from(commentPlaces).innerJoin(comments, eq(comments.id, commentPlaces.commentId))
    .where(eq(comments.materialId, school)).all().map((row) => row.how).toSorted();
  expect(places.filter((how) => how === "made")).toHaveLength(5);
  expect(places).toHaveLength(10);
  expect(places.filter((how) => how === "lost").length).toBeGreaterThanOrEqual(2);
});

test("one reviewer of the community on the old street is done and the other is half way", () => {
  const street = at("河街社区", "TL-2026A")?.id ?? "";
  const found = db.select({ account: people.account, verdict: reviews.verdict, total: reviews.total }).from(reviews)
    .innerJoin(people, eq(people.id, reviews.personId)).where(and(eq(reviews.materialId, street), eq(reviews.stage, 1))).all();
  expect(found.toSorted((a, b) => a.account.localeCompare(b.account))).toEqual([
    { account: "su-reviewer", verdict: null, total: null }, { account: "tao-reviewer", verdict: "score", total: 173 },
  ]);
  const half = db.select({ criterion: scores.criterion }).from(scores).innerJoin(reviews, eq(reviews.id, scores.reviewId))
    .where(and(eq(reviews.materialId, street), eq(reviews.total, 173))).all();
  expect(half).toHaveLength(5);
  expect(count("scores", `review_id in (select id from reviews where material_id = '${street}' and total is null and stage = 1)`)).toBe(2);
});

test("the returned village can still answer, and its comments have not been answered", () => {
  const village = at("枣树垭村", "TL-2026A");
  const due = db.select({ due: materials.ownDueAt }).from(materials).where(eq(materials.id, village?.id ?? "")).get()?.due ?? 0;
  expect(due).toBeGreaterThan(NOW);
  expect(count("comments", `material_id = '${village?.id}' and state = 'open'`)).toBe(6);
  expect(count("comments", `material_id = '${village?.id}' and target = 'whole'`)).toBe(1);
});

test("everyone signs in with the one password, and only one account must change it first", () => {
  const found = db.select({ account: people.account, hash: people.passwordHash, must: people.mustChangePassword }).from(people).all();
  expect(found).toHaveLength(PEOPLE.length);
  expect(new Set(found.map((row) => row.hash))).toEqual(new Set(["the hash"]));
  expect(found.filter((row) => row.must).map((row) => row.account)).toEqual(["bai-assistant"]);
});

test("the accounts printed on the sign-in page exist and hold the roles printed beside them", () => {
  const held = DEMO_DESK.map(({ account, role }) => actorOfAccount(db, account, NOW).memberships.some((m) => m.role === role));
  expect(held).toEqual(DEMO_DESK.map(() => true));
});

test("the unit in the open call can take its material back and file it again under its number", () => {
  const copy = openDatabase(sqlite.serialize());
  const ctx = { db: copy.db, now: NOW, actor: actorOfAccount(copy.db, "luo-filler", NOW) };
  const id = at("云岔镇卫生院", "TY-2026B")?.id ?? "";
  press(ctx, id, "withdraw");
  press(ctx, id, "submit");
  expect([rowOf(ctx, id).state, rowOf(ctx, id).number]).toEqual(["submitted", "TY-2026B-0002"]);
  expect(verify(copy.db)).toEqual([]);
});

const filings = (unit: string, call: string) => db.select({ ordinal: revisions.ordinal, by: people.account, onBehalf: revisions.onBehalf })
  .from(revisions).innerJoin(people, eq(people.id, revisions.submittedBy)).where(eq(revisions.materialId, at(unit, call)?.id ?? "")).orderBy(revisions.ordinal).all();

test("the village without a clerk is filed by the township's assistant, and its revision says so", () => {
  expect(filings("跳石村", "CP-2026")).toEqual([{ ordinal: 1, by: "kuang-assistant", onBehalf: true }]);
  expect(db.select({ n: revisions.id }).from(revisions).where(eq(revisions.onBehalf, true)).all()).toHaveLength(1);
});

test("what was taken back has two revisions and one number, and its panel is half done", () => {
  const road = at("青栎古驿道景区", "CP-2026");
  expect([road?.number, road?.stage]).toEqual(["CP-2026-0001", 2]);
  expect(filings("青栎古驿道景区", "CP-2026").map(({ ordinal, by }) => [ordinal, by])).toEqual([[1, "guan-filler"], [2, "guan-filler"]]);
  expect(count("events", `kind = 'material.withdraw' and material_id = '${road?.id}'`)).toBe(1);
  expect(count("reviews", `material_id = '${road?.id}' and stage = 2 and verdict = 'score'`)).toBe(1);
  expect(count("reviews", `material_id = '${road?.id}' and stage = 2 and submitted_at is null`)).toBe(1);
});

test("a visit is under way, with remarks that nobody has been sent", () => {
  const street = at("盐店口社区", "CP-2026");
  expect(street?.stage).toBe(1);
  expect(count("reviews", `material_id = '${street?.id}' and stage = 1 and submitted_at is null`)).toBe(1);
  expect(count("comments", `material_id = '${street?.id}' and sent_at is null`)).toBe(2);
});

test("the returned school has answered three comments of four and has rewritten, but not filed again", () => {
  const school = at("碓窝镇民族小学", "CP-2026");
  expect(count("comments", `material_id = '${school?.id}' and state = 'answered'`)).toBe(3);
  expect(count("comments", `material_id = '${school?.id}' and state = 'open'`)).toBe(1);
  expect(filings("碓窝镇民族小学", "CP-2026")).toHaveLength(1);
  expect(count("part_versions", `material_id = '${school?.id}' and key in ('practices', 'results') and version = 2`)).toBe(2);
});

test("one draft holds nothing but what the form filled in, one is whole, and one is past its deadline", () => {
  const empty = at("岑坪县篾韵竹业有限公司", "CP-2026")?.id;
  expect([count("parts", `material_id = '${empty}'`), count("sheets", `material_id = '${empty}'`), count("fields", `material_id = '${empty}'`)]).toEqual([0, 0, 3]);
  expect(count("parts", `material_id = '${at("青栎乡卫生院", "CP-2026")?.id}'`)).toBe(5);
  const copy = openDatabase(sqlite.serialize());
  const ask = (account: string, unit: string, call: string) => () => press({ db: copy.db, now: NOW, actor: actorOfAccount(copy.db, account, NOW) }, at(unit, call)?.id ?? "", "submit");
  expect(ask("ai-filler", "青栎乡卫生院", "CP-2026")).not.toThrow();
  expect(ask("xia-signer", "岑坪县半坡茶业有限公司", "TL-2026A")).toThrow("forbidden: late");
});
