import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { events, files, paperSheets, reviews, scores } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { days } from "@/lib/clock";
import { noteUpload, sweepUploads } from "@/lib/evidence/mutations";
import { begin, judge, keep, press, rowOf } from "@/lib/testing/deeds";
import { expectRefusal } from "@/lib/testing/dump";
import { makeWorld, type Person } from "@/lib/testing/world";
import { differencesOf } from "./paper-sheet";
import { checkPaper, keyPaper } from "./paper-sheet.mutations";
import { paperPage, paperScan } from "./paper-sheet.queries";

const GOOD = { work: 30, writing: 14 };

/** A material before two scorers, and two organisers with a pile of paper. */
function office() {
  const world = makeWorld();
  const second = world.person("organiser", world.county);
  const id = world.material(world.village, "submitted", { stage: 1 });
  const [expert, other] = world.scorers;
  let sent = 0;
  const scan = (by: Person) => {
    const hash = String((sent += 1)).padStart(64, "0");
    return noteUpload(world.as(by), { hash, sentHash: hash, kind: "pdf", bytes: 10, photo: null }, "签字.pdf").uploadId;
  };
  const at = (personId: string) => ({ materialId: id, revisionId: rowOf(world, id).revisionId ?? "", personId, operationId: newId() });
  const key = (by: Person, sheet: Record<string, number> = GOOD, uploadId: string | null = scan(by), remark = "做法具体。", of = expert.id) =>
    keyPaper(world.as(by), { ...at(of), uploadId, scores: sheet, remark });
  const check = (by: Person, keyedAt: number, sheet: Record<string, number> = GOOD, of = expert.id) => checkPaper(world.as(by), { ...at(of), keyedAt, scores: sheet });
  const reviewOf = (person: Person) => world.db.select().from(reviews).where(eq(reviews.personId, person.id)).all();
  const states = () => paperPage(world.as(world.organiser), world.theCall, { material: "", person: "" }).rows[0]?.people.map(({ id: of, state, mine }) => [of === expert.id ? "expert" : "other", state, mine]).toSorted();
  return { ...world, second, id, expert, other, scan, key, check, reviewOf, states };
}

describe("keyed by one and by another the same", () => {
  test("the expert's review is sent with both people on record, and the stage is passed when the last comes in", () => {
    const world = office();
    const { keyedAt } = world.key(world.organiser);
    expect(world.reviewOf(world.expert)).toEqual([]);
    expect(world.states()).toEqual([["expert", "keyed", true], ["other", "none", false]]);
    world.later();
    expect(world.check(world.second, keyedAt)).toEqual({ differences: [] });
    const [review] = world.reviewOf(world.expert);
    expect(review).toMatchObject({ verdict: "score", total: 44, remark: "做法具体。", submittedAt: world.now() });
    expect(world.db.select().from(scores).where(eq(scores.reviewId, review?.id ?? "")).all().map(({ criterion, halfPoints }) => [criterion, halfPoints])).toEqual([["work", 30], ["writing", 14]]);
    expect(world.states()).toEqual([["expert", "counted", false], ["other", "none", false]]);
    expect(world.db.select().from(paperSheets).get()).toMatchObject({ keyedBy: world.organiser.id, checkedBy: world.second.id });
    const told = world.db.select().from(events).all().filter(({ kind }) => kind.startsWith("paper."));
    expect(told.map(({ kind, personId, data }) => [kind, personId, JSON.parse(data)])).toEqual([
      ["paper.key", world.organiser.id, { person: world.expert.id, stage: 1 }], ["paper.check", world.second.id, { person: world.expert.id, keyedBy: world.organiser.id, stage: 1 }],
    ]);
    expect(rowOf(world, world.id).stage).toBe(1);
    judge(world.as(world.other), world.id, "score");
    expect(rowOf(world, world.id).stage).toBe(2);
  });

  test("the last paper passes the stage itself", () => {
    const world = office();
    judge(world.as(world.other), world.id, "score");
    const { keyedAt } = world.key(world.organiser);
    world.check(world.second, keyedAt);
    expect(rowOf(world, world.id)).toMatchObject({ stage: 2, state: "submitted" });
  });

  test("a review that the expert has only opened is filled in", () => {
    const world = office();
    begin(world.as(world.expert), world.id);
    world.check(world.second, world.key(world.organiser).keyedAt);
    expect(world.reviewOf(world.expert).map(({ verdict, version }) => [verdict, version])).toEqual([["score", 1]]);
  });
});

describe("keyed differently", () => {
  test("nothing counts, the differences are told, and either may correct theirs", () => {
    const world = office();
    const { keyedAt } = world.key(world.organiser);
    expect(world.check(world.second, keyedAt, { work: 30, writing: 15 })).toEqual({ differences: [{ key: "writing", label: "材料", first: 14, second: 15 }] });
    expect(world.reviewOf(world.expert)).toEqual([]);
    world.later();
    const again = world.key(world.second, { work: 30, writing: 15 }, null);
    expectRefusal(world.sqlite, () => world.check(world.organiser, keyedAt, { work: 30, writing: 15 }), { code: "conflict" });
    expect(world.check(world.organiser, again.keyedAt, { work: 30, writing: 15 })).toEqual({ differences: [] });
    expect(world.reviewOf(world.expert)[0]?.total).toBe(45);
    expect(world.db.select().from(events).all().filter(({ kind }) => kind === "paper.differ")).toHaveLength(1);
  });

  test("a criterion that one of them left empty is a difference", () => {
    expect(differencesOf([{ key: "a", label: "甲", standard: "", max: 9, method: "", bands: [] }], { a: 0 }, {})).toEqual([{ key: "a", label: "甲", first: 0, second: null }]);
  });
});

describe("refused", () => {
  test("the same person twice, no scan, missing or strange points, no reason for an extreme one", () => {
    const world = office();
    const refused = (write: () => unknown, problems: Record<string, object>) => expectRefusal(world.sqlite, write, { code: "invalid", problems: problems as never });
    refused(() => world.key(world.organiser, GOOD, null), { uploadId: { code: "paper_scan" } });
    const foreign = world.scan(world.second);
    refused(() => world.key(world.organiser, GOOD, foreign), { uploadId: { code: "paper_scan" } });
    const own = world.scan(world.organiser);
    refused(() => world.key(world.organiser, { work: 30 }, own), { "scores.writing": { code: "score_missing", name: "材料" } });
    refused(() => world.key(world.organiser, { work: 41, writing: 14, no: 1 }, own), { "scores.work": { code: "score_over", max: 20 }, "scores.no": { code: "shape" } });
    refused(() => world.key(world.organiser, { work: 40, writing: 14 }, own, " "), { remark: { code: "score_reason", name: "做法" } });
    const { keyedAt } = world.key(world.organiser);
    refused(() => world.check(world.organiser, keyedAt), { personId: { code: "paper_second" } });
    expectRefusal(world.sqlite, () => world.check(world.second, keyedAt + 1), { code: "conflict" });
  });

  test("for an expert who has begun in the system, has sent, is recused or is none", () => {
    const world = office();
    keep(world.as(world.expert), world.id, { work: 20 });
    const own = world.scan(world.organiser);
    const refused = (of: string, code: string) => expectRefusal(world.sqlite, () => world.key(world.organiser, GOOD, own, "好。", of), { code: "invalid", problems: { personId: { code } } });
    refused(world.expert.id, "paper_begun");
    judge(world.as(world.other), world.id, "score");
    refused(world.other.id, "paper_expert");
    refused(world.filler.id, "paper_expert");
    refused(world.screener.id, "paper_expert");
  });

  test("to everybody but an organiser who may judge it and has no scores of their own to give", () => {
    const world = office();
    for (const person of [world.filler, world.expert, world.screener, world.assistant]) {
      const own = world.scan(person);
      expect(() => world.key(person, GOOD, own)).toThrow("forbidden: role");
    }
    world.join(world.other, "organiser", world.county);
    const sealed = world.scan(world.other);
    expectRefusal(world.sqlite, () => world.key(world.other, GOOD, sealed), { code: "forbidden", refusal: "own_review_first" });
    world.join(world.second, "filler", world.village);
    const partial = world.scan(world.second);
    expect(() => world.key(world.second, GOOD, partial)).toThrow("recused");
  });

  test("a keying of an older revision counts for nothing", () => {
    const world = office();
    const { keyedAt } = world.key(world.organiser);
    world.later();
    judge(world.as(world.organiser), world.id, "return");
    world.later();
    press(world.as(world.filler), world.id, "submit");
    expect(world.states()).toEqual([["expert", "none", false], ["other", "none", false]]);
    expectRefusal(world.sqlite, () => world.check(world.second, keyedAt), { code: "conflict" });
  });
});

describe("on the screen", () => {
  test("the second person is given neither the points nor more than they check; the first corrects their own", () => {
    const world = office();
    world.key(world.organiser, { work: 31, writing: 13 });
    const form = (by: Person) => paperPage(world.as(by), world.theCall, { material: world.id, person: world.expert.id }).form;
    expect(form(world.second)).toMatchObject({ again: false, check: { keyedAt: world.now(), remark: "做法具体。" } });
    expect(JSON.stringify(form(world.second))).not.toMatch(/"work":31|"scores"/);
    expect(form(world.organiser)).toMatchObject({ again: true, check: null });
    judge(world.as(world.other), world.id, "score");
    expect(paperPage(world.as(world.second), world.theCall, { material: world.id, person: world.other.id }).form).toBeNull();
  });

  test("the scan is for who may key in; the swept folder keeps it", () => {
    const world = office();
    world.key(world.organiser);
    world.later(days(3));
    expect(sweepUploads(world.as(world.organiser))).toEqual([]);
    expect(world.db.select().from(files).all()).toHaveLength(1);
    expect(paperScan(world.as(world.second), world.id, world.expert.id)).toMatchObject({ kind: "pdf" });
    for (const person of [world.expert, world.filler]) expect(() => paperScan(world.as(person), world.id, world.expert.id)).toThrow();
    expect(() => paperPage(world.as(world.expert), world.theCall, { material: "", person: "" })).toThrow("not_found");
  });
});
