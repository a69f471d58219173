import { describe, expect, test } from "vitest";
import { discussions, events } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { verify } from "@/db/verify";
import { loadMaterial } from "@/lib/material/subject.queries";
import { judge, press } from "@/lib/testing/deeds";
import { expectRefusal } from "@/lib/testing/dump";
import { DECIDE, SCORE, SCREEN } from "@/lib/testing/form";
import { makeWorld, type Person } from "@/lib/testing/world";
import { concludeDiscussion, discuss } from "./discussion.mutations";
import { discussionCount, discussionPage } from "./discussion.queries";

/** A material before three scorers who discuss what they have scored; the first two have sent. */
function panel(judging: { discussion?: boolean } = { discussion: true }) {
  const world = makeWorld();
  const third = world.person("reviewer", world.county);
  const [first, second] = world.scorers;
  const panelled = { ...SCORE, reviewers: 3, panel: [first, second, third].map(({ account }) => account) };
  const callId = world.call({ stages: [SCREEN, panelled, DECIDE], judging: { rule: "mean", reasons: true, ...judging } });
  const id = world.material(world.village, "submitted", { callId, stage: 1 });
  for (const scorer of [first, second]) {
    judge(world.as(scorer), id, "score");
    world.later();
  }
  const say = (by: Person, body = "数据有出入，请大家看第二部分。", wordId = newId()) => discuss(world.as(by), { materialId: id, wordId, body });
  const conclude = (by: Person, wordId: string, before: string | null, pinned = true) => concludeDiscussion(world.as(by), { materialId: id, wordId, pinned, before });
  const words = () => world.db.select().from(discussions).all();
  const page = (by: Person) => discussionPage(world.as(by), id);
  const seen = (by: Person) => page(by).open?.words.map(({ body, speaker, name, pinned }) => ({ body, speaker, named: name !== null, pinned }));
  return { ...world, first, second, third, id, say, conclude, words, page, seen };
}

describe("a word", () => {
  test("is kept as said and told of by its id alone; the same sent again is one", () => {
    const { say, first, words, db, id, now } = panel();
    const { wordId } = say(first, " 二〇二五年的数\r\n与表不符。 ");
    expect(say(first, "说的不是这句。", wordId)).toEqual({ wordId });
    expect(words()).toEqual([{ id: wordId, materialId: id, personId: first.id, at: now(), pinned: false, body: "二〇二五年的数\n与表不符。" }]);
    const told = db.select().from(events).all().filter(({ kind }) => kind === "discussion.write");
    expect(told.map(({ materialId, personId, data }) => [materialId, personId, JSON.parse(data)])).toEqual([[id, first.id, { word: wordId }]]);
    expect(verify(db)).toEqual([]);
  });
  test("is refused with nothing in it or too much", () => {
    const { say, first, sqlite } = panel();
    expectRefusal(sqlite, () => say(first, " \n "), { code: "invalid", problems: { body: { code: "required" } } });
    expectRefusal(sqlite, () => say(first, "字".repeat(2001)), { code: "invalid", problems: { body: { code: "too_long", over: 1, max: 2000 } } });
  });
  test("is not written under another's id, nor into another material", () => {
    const { say, first, second, sqlite } = panel();
    const { wordId } = say(first);
    expectRefusal(sqlite, () => say(second, "我的话。", wordId), { code: "not_found" });
  });
  test("is for those who have sent theirs and for the organiser; to the unit and strangers there is nothing", () => {
    const { say, third, organiser, screener, filler, signer, assistant, person, county, sqlite } = panel();
    expectRefusal(sqlite, () => say(third), { code: "forbidden", refusal: "own_review_first" });
    for (const one of [filler, signer, assistant]) expectRefusal(sqlite, () => say(one), { code: "forbidden", refusal: "role" });
    const stranger = person("reviewer", county);
    expectRefusal(sqlite, () => say(stranger), { code: "not_found" });
    say(organiser);
    say(screener);
  });
  test("comes too late after the decision, and is not asked for in a call without a discussion", () => {
    const without = panel({});
    expectRefusal(without.sqlite, () => without.say(without.first), { code: "forbidden", refusal: "no_discussion" });
    const { as, say, first, third, organiser, id, sqlite } = panel();
    judge(as(third), id, "score");
    say(first);
    judge(as(organiser), id, "approve");
    expectRefusal(sqlite, () => say(first), { code: "forbidden", refusal: "wrong_state" });
  });
});

describe("the conclusion", () => {
  test("is one word, in place of the one before, by the organiser", () => {
    const { say, conclude, first, second, organiser, words, seen, db } = panel();
    const [one, other] = [say(first, "可以推荐。").wordId, say(second, "数据改好再推荐。").wordId];
    expect(conclude(organiser, one, null)).toEqual({ pinned: true });
    conclude(organiser, other, one);
    expect(words().map(({ id, pinned }) => [id === other, pinned]).toSorted()).toEqual([[false, false], [true, true]]);
    expect(conclude(organiser, other, other)).toEqual({ pinned: true });
    conclude(organiser, other, other, false);
    expect(seen(organiser)?.map(({ pinned }) => pinned)).toEqual([false, false]);
    expect(db.select().from(events).all().filter(({ kind }) => kind.includes("pin")).map(({ kind }) => kind)).toEqual(["discussion.pin", "discussion.pin", "discussion.unpin"]);
  });
  test("of two at once the second is told that another stands", () => {
    const { say, conclude, first, organiser, sqlite, person, county } = panel();
    const colleague = person("organiser", county);
    const [one, other] = [say(first, "甲。").wordId, say(first, "乙。").wordId];
    conclude(organiser, one, null);
    expectRefusal(sqlite, () => conclude(colleague, other, null), { code: "conflict" });
  });
  test("is not for one of several scorers, and only for words that are there", () => {
    const { say, conclude, first, organiser, sqlite } = panel();
    const { wordId } = say(first);
    expectRefusal(sqlite, () => conclude(first, wordId, null), { code: "forbidden", refusal: "not_last" });
    expectRefusal(sqlite, () => conclude(organiser, newId(), null), { code: "not_found" });
  });
  test("is for the scorer who holds the last stage", () => {
    const world = makeWorld();
    const [first, second] = world.scorers;
    const callId = world.call({
      judging: { rule: "mean", discussion: true }, stages: [SCREEN, { ...SCORE, panel: [first.account, second.account] }, { ...DECIDE, panel: [second.account] }],
    });
    const id = world.material(world.village, "submitted", { callId, stage: 2 });
    const { wordId } = discuss(world.as(first), { materialId: id, wordId: newId(), body: "可以。" });
    expectRefusal(world.sqlite, () => concludeDiscussion(world.as(first), { materialId: id, wordId, pinned: true, before: null }), { code: "forbidden", refusal: "not_assigned" });
    expect(concludeDiscussion(world.as(second), { materialId: id, wordId, pinned: true, before: null })).toEqual({ pinned: true });
  });
});

describe("what is read", () => {
  test("scorers are not named to each other, to the organiser they are", () => {
    const { say, first, second, organiser, seen, page } = panel();
    say(first, "甲的话。");
    say(organiser, "请各位再核。");
    expect(seen(second)).toEqual([
      { body: "甲的话。", speaker: "reviewer", named: false, pinned: false }, { body: "请各位再核。", speaker: "organiser", named: false, pinned: false },
    ]);
    expect(seen(first)?.map(({ speaker }) => speaker)).toEqual(["me", "organiser"]);
    expect(seen(organiser)?.map(({ speaker, named }) => [speaker, named])).toEqual([["reviewer", true], ["me", true]]);
    const scorers = (by: Person) => page(by).open?.spreads.flatMap((one) => one.scorers.map(({ number, mine, name }) => [number, mine, name !== null]));
    expect(scorers(second)).toEqual([[1, false, false], [2, true, false]]);
    expect(scorers(organiser)).toEqual([[1, false, true], [2, false, true]]);
  });
  test("nothing of it while one's own is due: no word, no score, no count", () => {
    const { say, first, third, page, as, db, id, now } = panel();
    say(first);
    expect(page(third).open).toBeNull();
    const loaded = loadMaterial(db, id, now());
    if (!loaded) throw new Error("no material");
    expect([discussionCount(as(third), loaded), discussionCount(as(first), loaded)]).toEqual([null, 1]);
    judge(as(third), id, "score");
    expect(page(third).open?.words).toHaveLength(1);
    expect(page(third).open?.spreads[0]?.scorers).toHaveLength(3);
  });
  test("for the unit, for strangers and in a call without it there is no such page", () => {
    const { page, filler, signer, assistant, sqlite, person, county, otherTownship } = panel();
    for (const one of [filler, signer, assistant, person("reviewer", otherTownship), person("auditor", county)]) expectRefusal(sqlite, () => page(one), { code: "not_found" });
    const without = panel({});
    for (const one of [without.first, without.third, without.organiser]) expectRefusal(without.sqlite, () => without.page(one), { code: "not_found" });
  });
  test("after the decision it is there to be read, and while it is with the unit", () => {
    const { as, page, say, first, third, organiser, id, fillerOf, village } = panel();
    say(first, "先退回。");
    judge(as(organiser), id, "return");
    expect(page(organiser).open).toMatchObject({ writes: false, concludes: false, own: [], words: [{ body: "先退回。" }], spreads: [{ scorers: [{ number: 1 }, { number: 2 }] }] });
    press(as(fillerOf(village)), id, "submit");
    expect(page(organiser).open).toMatchObject({ writes: true, spreads: [], words: [{ body: "先退回。" }] });
    expect(page(first).open).toBeNull();
    expect(page(third).open).toBeNull();
  });
});
