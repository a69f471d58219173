import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { people } from "@/db/schema";
import { days, minutes } from "@/lib/clock";
import { loadMaterial } from "@/lib/material/subject.queries";
import { begin, judge, keep, press, rowOf } from "@/lib/testing/deeds";
import { makeWorld, type Person } from "@/lib/testing/world";
import { assignable } from "./choice.queries";
import { lastScores, newestDecision, othersReviews, ownReview, revisionBefore } from "./queries";

function at(stage: number) {
  const world = makeWorld();
  const id = world.material(world.village, "submitted", { stage });
  const loaded = () => {
    const found = loadMaterial(world.db, id, world.now());
    if (!found) throw new Error("no material");
    return found;
  };
  const asked = (person: Person) => [world.as(person), loaded()] as const;
  return { ...world, id, loaded, asked, others: (person: Person) => othersReviews(...asked(person)) };
}

describe("one's own review", () => {
  test("is none before it is begun, then has the scores kept, and is of this person only", () => {
    const { id, as, asked, scorers: [first, second], now } = at(1);
    expect(ownReview(...asked(first))).toBeNull();
    keep(as(first), id, { work: 33 }, "看过");
    expect(ownReview(...asked(first))).toMatchObject({ personId: first.id, stage: 1, version: 1, savedAt: now(), submittedAt: null, total: null, remark: "看过", scores: { work: 33 } });
    expect(ownReview(...asked(second))).toBeNull();
  });

  test("of two stages it is the later one, and of an older revision it is none", () => {
    const { id, as, asked, screener, organiser, filler } = at(0);
    judge(as(organiser), id, "return");
    press(as(filler), id, "submit");
    expect(ownReview(...asked(organiser))).toBeNull();
    begin(as(organiser), id);
    judge(as(screener), id, "pass");
    expect(ownReview(...asked(organiser))?.stage).toBe(0);
    begin(as(organiser), id);
    expect(ownReview(...asked(organiser))?.stage).toBe(1);
  });
});

describe("the scores of the round before", () => {
  test("are the person's own, sent, of an older revision, and none in the first round", () => {
    const { id, as, asked, scorers: [first, second], organiser, filler, later } = at(1);
    judge(as(first), id, "score");
    keep(as(second), id, { work: 1 });
    expect([lastScores(...asked(first)), lastScores(...asked(second))]).toEqual([{}, {}]);
    judge(as(organiser), id, "return");
    press(as(filler), id, "submit");
    expect([lastScores(...asked(first)), lastScores(...asked(second)), lastScores(...asked(organiser))]).toEqual([{ work: 30, writing: 14 }, {}, {}]);
    later();
    keep(as(first), id, { work: 31, writing: 15 });
    expect(lastScores(...asked(first))).toEqual({ work: 30, writing: 14 });
  });
});

describe("others' reviews", () => {
  test("are sealed until the own is in, then without names, in the order sent; drafts never", () => {
    const { id, as, others, scorers: [first, second], screener, filler, signer, later } = at(1);
    expect([first, second].map(others)).toEqual([null, null]);
    keep(as(second), id, { work: 1, writing: 1 }, "还没交");
    later();
    judge(as(first), id, "score");
    expect(others(second)).toBeNull();
    const screened = { id: expect.any(String), stage: 0, total: null, remark: "请看意见。", verdict: "pass", mine: false, scores: {} };
    const scored = { id: expect.any(String), stage: 1, total: 44, remark: "请看意见。", verdict: "score", mine: true, scores: { work: 30, writing: 14 } };
    expect(others(first)).toEqual([screened, scored]);
    expect(others(screener)).toEqual([{ ...screened, mine: true }, { ...scored, mine: false }]);
    expect([others(filler), others(signer)]).toEqual([null, null]);
    later();
    judge(as(second), id, "score");
    expect(others(first)).toEqual([screened, scored, { ...scored, mine: false }]);
    expect(others(second)).toEqual([screened, { ...scored, mine: false }, scored]);
  });

  test("the organiser reads them, unless it scores itself and has not sent", () => {
    const { id, as, others, scorers: [first], organiser, join, county } = at(1);
    judge(as(first), id, "score");
    expect(others(organiser)?.map((review) => [review.stage, review.mine])).toEqual([[0, false], [1, false]]);
    join(first, "organiser", county);
    expect(others(first)).toHaveLength(2);
    const own = at(1);
    own.join(own.scorers[0], "organiser", own.county);
    judge(own.as(own.scorers[1]), own.id, "score");
    expect(own.others(own.scorers[0])).toBeNull();
  });

  test("are of the newest revision only", () => {
    const { id, as, others, scorers: [first], organiser, filler } = at(1);
    judge(as(first), id, "score");
    judge(as(organiser), id, "return");
    press(as(filler), id, "submit");
    expect([others(first), others(organiser)]).toEqual([null, []]);
  });
});

test("the revision before is the next older one, and none before the first", () => {
  const { id, as, filler, screener, otherVillage, material, person, otherTownship, ...world } = at(0);
  material(otherVillage, "returned", { screenedBy: person("reviewer", otherTownship) });
  const made = [rowOf(world, id).revisionId];
  for (let round = 0; round < 2; round += 1) {
    judge(as(screener), id, "return");
    press(as(filler), id, "submit");
    made.push(rowOf(world, id).revisionId);
  }
  expect([1, 2, 3, 9].map((ordinal) => revisionBefore(as(screener), id, ordinal))).toEqual([null, made[0], made[1], made[2]]);
});

test("the decision is none before it is made, and then is this material's", () => {
  const { id, as, organiser, material, secondVillage, later, now } = at(2);
  material(secondVillage, "rejected");
  expect(newestDecision(as(organiser), id)).toBeNull();
  later(minutes(4));
  judge(as(organiser), id, "approve", { meeting: "第一次集体审议会" });
  expect(newestDecision(as(organiser), id)).toMatchObject({ materialId: id, outcome: "approved", decidedAt: now(), meeting: "第一次集体审议会" });
});

describe("who may be given a material", () => {
  test("reviewers below the organiser, by name, with their post and whether they have it", () => {
    const { as, asked, organiser, scorers, screener, person, township, prefecture, otherTownship } = at(1);
    const [beside, above] = [person("reviewer", otherTownship), person("reviewer", prefecture)];
    person("assistant", township);
    const offered = assignable(...asked(organiser));
    const told = Object.fromEntries(offered.map(({ id, unit, given }) => [id, `${unit} ${given}`]));
    expect(told).toEqual({ [scorers[0].id]: "柳溪县 true", [scorers[1].id]: "柳溪县 true", [screener.id]: "南岸镇 false", [beside.id]: "北坡乡 false" });
    expect(above.id in told).toBe(false);
    expect(offered.map(({ name }) => name)).toEqual([...scorers, screener, beside].map((each) => as(each).actor.name).toSorted());
  });

  test("nobody whose post is over or not begun, who is disabled, or who has a post in the material's unit", () => {
    const { asked, organiser, scorers, screener, person, join, county, village, secondVillage, otherVillage, db, now } = at(1);
    const [former, future, disabled, own, formerlyOwn, neighbour] = [
      person("filler", otherVillage), person("filler", otherVillage), person("reviewer", county), person("reviewer", county), person("reviewer", county), person("reviewer", county),
    ] as const;
    join(former, "reviewer", county, now() - days(9), now());
    join(future, "reviewer", county, now() + 1);
    db.update(people).set({ disabledAt: now() }).where(eq(people.id, disabled.id)).run();
    join(own, "auditor", village);
    join(formerlyOwn, "filler", village, now() - days(9), now() - days(1));
    join(neighbour, "filler", secondVillage);
    expect(assignable(...asked(organiser)).map((each) => each.id).toSorted()).toEqual([...scorers, screener, formerlyOwn, neighbour].map((each) => each.id).toSorted());
  });

  test("one with several posts is offered once, by the post below the organiser", () => {
    const { asked, organiser, join, prefecture, otherTownship, screener, person, county } = at(0);
    const twice = person("reviewer", county);
    join(twice, "reviewer", otherTownship);
    join(screener, "reviewer", prefecture, 0);
    const offered = assignable(...asked(organiser));
    expect(offered.filter(({ id }) => id === screener.id)).toMatchObject([{ unit: "南岸镇", given: false }]);
    expect(offered.filter(({ id }) => id === twice.id)).toHaveLength(1);
  });
});
