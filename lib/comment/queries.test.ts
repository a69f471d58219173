import { describe, expect, test } from "vitest";
import { days, minutes } from "@/lib/clock";
import { loadMaterial, type Loaded } from "@/lib/material/subject.queries";
import { begin, judge, press, remark, rowOf, write } from "@/lib/testing/deeds";
import { DECIDE, SCREEN, TEXTS } from "@/lib/testing/form";
import { makeWorld, type Person } from "@/lib/testing/world";
import { commentsForReviewer, commentsForUnit, newestReturn } from "./queries";

/** A submitted material at a stage; with who says what of it and what each may see. */
function at(stage: number, values: Parameters<ReturnType<typeof makeWorld>["call"]>[0] = {}) {
  const world = makeWorld();
  const id = world.material(world.village, "submitted", { stage, callId: world.call(values) });
  const loaded = (): Loaded => {
    const found = loadMaterial(world.db, id, world.now());
    if (!found) throw new Error("no material");
    return found;
  };
  const revision = () => rowOf(world, id).revisionId ?? "";
  const says = (person: Person, quote: string, body: string) => {
    begin(world.as(person), id);
    return remark(world.as(person), id, "practices", TEXTS.practices, quote, { body });
  };
  const seenBy = (person: Person, revisionId = revision()) => commentsForReviewer(world.as(person), loaded(), revisionId);
  const bodies = (person: Person) => seenBy(person).map((comment) => `${comment.ordinal ?? "–"} ${comment.body}${comment.mine ? " (mine)" : ""}`);
  return { ...world, id, loaded, revision, says, seenBy, bodies, unitSees: (revisionId?: string) => commentsForUnit(world.as(world.filler), loaded(), revisionId) };
}

const startOf = (text: string, quote: string) => Array.from(text.slice(0, text.indexOf(quote))).length;

describe("what a reviewer sees", () => {
  test("only the own comments while the own review is out, then everybody's sent ones, and never a pending one", () => {
    const { id, as, says, bodies, scorers: [first, second], screener } = at(1);
    says(first, "院坝夜谈", "甲说");
    says(second, "田埂调解", "乙说");
    expect([bodies(first), bodies(second)]).toEqual([["– 甲说 (mine)"], ["– 乙说 (mine)"]]);
    judge(as(first), id, "score");
    expect([bodies(first), bodies(second), bodies(screener)]).toEqual([["1 甲说 (mine)"], ["– 乙说 (mine)"], ["1 甲说"]]);
    judge(as(second), id, "score");
    expect([bodies(first), bodies(second)]).toEqual([["1 甲说 (mine)", "2 乙说"], ["1 甲说", "2 乙说 (mine)"]]);
  });

  test("a new revision seals the others' again until the own review of it is in", () => {
    const { id, as, says, bodies, scorers: [first, second], organiser, filler } = at(1);
    says(first, "院坝夜谈", "甲说");
    judge(as(first), id, "score");
    judge(as(second), id, "score");
    expect(bodies(second)).toEqual(["1 甲说"]);
    judge(as(organiser), id, "return", { resume: "here" });
    press(as(filler), id, "submit");
    expect(bodies(second)).toEqual([]);
  });

  test("no row says who wrote it: neither name, account nor id", () => {
    const { id, as, says, seenBy, scorers: [first, second] } = at(1);
    const commentId = says(first, "院坝夜谈", "甲说");
    for (const person of [first, second]) judge(as(person), id, "score");
    const [seen] = seenBy(second);
    expect(Object.keys(seen ?? {}).toSorted()).toEqual([
      "answer", "answerKind", "answeredAt", "body", "changed", "evidenceId", "figure", "id", "level", "mine", "ordinal", "part", "place", "replies", "revisionId", "sent", "stage", "state", "suggestion", "target",
    ]);
    expect(seen).toMatchObject({ id: commentId, mine: false, sent: true, stage: 1, level: "should", state: "open", target: "quote", part: "practices" });
    const said = JSON.stringify(seen);
    expect([first.id, first.account, as(first).actor.name].filter((word) => said.includes(`"${word}"`))).toEqual([]);
  });
});

describe("what the unit sees", () => {
  test("nothing before a return, and with it that return's comments only, nobody's own", () => {
    const { id, as, says, unitSees, scorers: [first, second], organiser } = at(1);
    says(first, "院坝夜谈", "评审的话");
    judge(as(first), id, "score");
    says(second, "院坝夜谈", "没有发出的话");
    says(organiser, "田埂调解", "退回的话");
    expect(unitSees()).toEqual([]);
    judge(as(organiser), id, "return");
    expect(unitSees().map(({ body, ordinal, mine, sent, stage }) => ({ body, ordinal, mine, sent, stage }))).toEqual([{ body: "退回的话", ordinal: 2, mine: false, sent: true, stage: 1 }]);
  });

  test("no reviewer's identity in any column", () => {
    const { id, as, says, unitSees, screener } = at(0);
    says(screener, "院坝夜谈", "退回的话");
    judge(as(screener), id, "return");
    const said = JSON.stringify(unitSees());
    expect([screener.id, screener.account, as(screener).actor.name].filter((word) => said.includes(`"${word}"`))).toEqual([]);
    expect(unitSees()).toHaveLength(1);
  });

  test("who wrote it and fills in for the unit since is not told that it is the own", () => {
    const { id, as, says, loaded, screener, join, village } = at(0);
    says(screener, "院坝夜谈", "退回的话");
    judge(as(screener), id, "return");
    join(screener, "filler", village);
    expect(commentsForUnit(as(screener), loaded()).map((comment) => comment.mine)).toEqual([false]);
  });
});

describe("where a comment stands", () => {
  const returned = () => {
    const world = at(0);
    world.says(world.screener, "院坝夜谈", "一");
    world.later();
    world.says(world.screener, "去年办结十九件", "二");
    const first = world.revision();
    judge(world.as(world.screener), world.id, "return");
    const text = `第一段是新的。\n${TEXTS.practices.replace("去年办结十九件", "今年又添新事")}`;
    write(world.as(world.filler), world.id, "practices", text);
    press(world.as(world.filler), world.id, "submit");
    return { ...world, first, text };
  };

  test("in each revision at its own place, and where its words are gone as lost with the old wording", () => {
    const { seenBy, screener, first, revision, text } = returned();
    const places = (revisionId: string) => seenBy(screener, revisionId).map(({ place }) => place && [place.how, place.start, place.end, place.quote]);
    const [one, two] = [startOf(TEXTS.practices, "院坝夜谈"), startOf(TEXTS.practices, "去年办结十九件")];
    expect(places(first)).toEqual([["made", one, one + 4, "院坝夜谈"], ["made", two, two + 7, "去年办结十九件"]]);
    const moved = startOf(text, "院坝夜谈");
    expect(places(revision())).toEqual([["quote", moved, moved + 4, "院坝夜谈"], ["lost", null, null, "去年办结十九件"]]);
  });

  test("the unit sees its newest place, or that in the revision it asks for", () => {
    const { unitSees, first, revision } = returned();
    const hows = (revisionId?: string) => unitSees(revisionId).map(({ place }) => place?.how);
    expect([hows(), hows(first), hows(revision())]).toEqual([["quote", "lost"], ["made", "made"], ["quote", "lost"]]);
  });

  test("in a revision it has no place in it is lost; one on the whole has none anywhere", () => {
    const world = returned();
    const { as, id, screener, first, revision, seenBy } = world;
    begin(as(screener), id);
    const onNew = remark(as(screener), id, "practices", world.text, "第一段是新的");
    remark(as(screener), id, "practices", world.text, "第一段", { place: { target: "whole" } });
    const newest = (revisionId: string) => seenBy(screener, revisionId).filter((comment) => comment.revisionId === revision()).map(({ id: own, place }) => [own === onNew, place?.how ?? null, place?.quote ?? null]);
    expect(newest(first).toSorted()).toEqual([[false, null, null], [true, "lost", "第一段是新的"]]);
    expect(newest(revision()).toSorted()).toEqual([[false, null, null], [true, "made", "第一段是新的"]]);
  });
});

describe("the newest return", () => {
  test("is none before one, and then says its reason, when, at which stage, and for the covering unit", () => {
    const { id, as, screener, filler, loaded, later, now } = at(0);
    expect(newestReturn(as(filler), loaded())).toBeNull();
    judge(as(screener), id, "return");
    const first = { reason: "请看意见。", at: now(), stage: "乡镇初审", by: "南岸镇" };
    expect(newestReturn(as(filler), loaded())).toEqual(first);
    press(as(filler), id, "submit");
    expect(newestReturn(as(filler), loaded())).toEqual(first);
    later(minutes(9));
    judge(as(screener), id, "return");
    expect(newestReturn(as(filler), loaded())).toEqual({ ...first, at: now() });
  });

  test.each([1, 2])("from stage %i it is signed by nobody", (stage) => {
    const { id, as, organiser, filler, loaded } = at(stage);
    judge(as(organiser), id, "return");
    expect(newestReturn(as(filler), loaded())?.by).toBeNull();
  });

  test("where the organiser, or a reviewer named for it, returns from the screening, the covering unit does not sign", () => {
    const stepped = at(0);
    stepped.join(stepped.organiser, "assistant", stepped.township);
    judge(stepped.as(stepped.organiser), stepped.id, "return");
    expect(newestReturn(stepped.as(stepped.filler), stepped.loaded())).toMatchObject({ stage: "乡镇初审", by: null });
    const named = at(0, { stages: [{ ...SCREEN, panel: ["reviewer-4"] }, DECIDE] });
    judge(named.as(named.scorers[0]), named.id, "return");
    expect(newestReturn(named.as(named.filler), named.loaded())?.by).toBeNull();
  });

  test("the covering unit has signed also when its reviewer has left since", () => {
    const { id, as, now, later, person, join, filler, township, otherTownship, loaded } = at(0);
    const leaving = person("reviewer", otherTownship);
    join(leaving, "reviewer", township, now() - days(1), now() + days(1));
    judge(as(leaving), id, "return");
    later(days(2));
    expect(newestReturn(as(filler), loaded())?.by).toBe("南岸镇");
  });
});
