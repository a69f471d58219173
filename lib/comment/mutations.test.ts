import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { commentPlaces, comments, events } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { verify } from "@/db/verify";
import { begin, judge, press, remark, rowOf, write } from "@/lib/testing/deeds";
import { expectRefusal } from "@/lib/testing/dump";
import { TEXTS } from "@/lib/testing/form";
import { makeWorld, type Person } from "@/lib/testing/world";
import { AnswerCommentInput, WriteCommentInput } from "./input";
import { answerComment, removeComment, settleComment, writeComment } from "./mutations";

/** A submitted material at its screening, which the township's reviewer has begun. */
function screening() {
  const world = makeWorld();
  const id = world.material(world.village, "submitted");
  begin(world.as(world.screener), id);
  const says = (quote: string, part: "basics" | "practices" = "practices") => remark(world.as(world.screener), id, part, TEXTS[part], quote);
  const row = (commentId: string) => world.db.select().from(comments).where(eq(comments.id, commentId)).get();
  const answers = (commentId: string, kind: "adopted" | "changed" | "explained", words = "", by: Person = world.filler) =>
    answerComment(world.as(by), { materialId: id, commentId, kind, words });
  const settles = (commentId: string, settled: boolean, by: Person = world.screener) => settleComment(world.as(by), { materialId: id, commentId, settled });
  const raw = (place: WriteCommentInput["place"], commentId = newId()): WriteCommentInput =>
    ({ materialId: id, revisionId: rowOf(world, id).revisionId ?? "", commentId, place, level: "must", body: "请改。", suggestion: null });
  return { ...world, id, says, row, answers, settles, raw };
}

describe("writing a comment", () => {
  test("keeps its words with 32 characters on each side, counted in code points", () => {
    const { db, says, screener, id, now, row } = screening();
    const said = says("纠纷不过夜");
    expect(row(said)).toMatchObject({
      materialId: id, personId: screener.id, ordinal: null, sentAt: null, target: "quote", part: "practices", level: "should", state: "open", createdAt: now(), body: "请写具体。",
    });
    expect(db.select().from(commentPlaces).all()).toEqual([{
      commentId: said, revisionId: rowOf({ db }, id).revisionId, how: "made", part: null, start: 36, end: 41, quote: "纠纷不过夜",
      before: "院坝夜谈，每月初八把凳子搬到樟树下，谁家有事当场说。\n二是田埂调解，".slice(-32), after: "，去年办结十九件。",
    }]);
  });

  test("a part or the whole can be commented on, without a place", () => {
    const { as, screener, raw, row, db } = screening();
    const [part, whole] = [raw({ target: "part", part: "basics" }), raw({ target: "whole" })];
    for (const input of [part, whole]) writeComment(as(screener), input);
    expect([row(part.commentId)?.part, row(whole.commentId)?.part, db.select().from(commentPlaces).all()]).toEqual(["basics", null, []]);
  });

  test("sent again under the same id it is the same comment, written anew", () => {
    const { as, screener, raw, row, db } = screening();
    const input = raw({ target: "part", part: "basics" });
    writeComment(as(screener), input);
    writeComment(as(screener), { ...input, body: "请改得更细。", level: "note", suggestion: "改法" });
    expect(row(input.commentId)).toMatchObject({ body: "请改得更细。", level: "note", suggestion: "改法" });
    expect(db.select().from(comments).all()).toHaveLength(1);
  });

  test("a place outside the text, in a part that was not filed, or on an older revision is refused, and nothing is written", () => {
    const { as, screener, raw, sqlite } = screening();
    const shape = { code: "invalid", problems: { place: { code: "shape" } } } as const;
    const refused = (place: WriteCommentInput["place"], why: Parameters<typeof expectRefusal>[2]) => expectRefusal(sqlite, () => writeComment(as(screener), raw(place)), why);
    refused({ target: "quote", part: "basics", start: 20, end: 24 }, shape);
    refused({ target: "quote", part: "basics", start: 5, end: 5 }, shape);
    refused({ target: "quote", part: "brief", start: 0, end: 1 }, shape);
    refused({ target: "part", part: "toString" }, shape);
    expectRefusal(sqlite, () => writeComment(as(screener), { ...raw({ target: "whole" }), revisionId: "older" }), { code: "conflict" });
    expect(WriteCommentInput.safeParse({ ...raw({ target: "whole" }), body: "  " }).success).toBe(false);
  });

  test("only one who has begun a review writes, and nobody writes over another's comment or a sent one", () => {
    const world = makeWorld();
    const id = world.material(world.village, "submitted", { stage: 1 });
    const [first, second] = world.scorers;
    const input = { materialId: id, revisionId: rowOf(world, id).revisionId ?? "", commentId: newId(), place: { target: "whole" as const }, level: "note" as const, body: "甲", suggestion: null };
    expectRefusal(world.sqlite, () => writeComment(world.as(first), input), { code: "forbidden", refusal: "not_started" });
    begin(world.as(first), id);
    begin(world.as(second), id);
    writeComment(world.as(first), input);
    expectRefusal(world.sqlite, () => writeComment(world.as(second), { ...input, body: "乙" }), { code: "not_found" });
    expectRefusal(world.sqlite, () => writeComment(world.as(world.filler), input), { code: "forbidden", refusal: "role" });
    const stranger = world.fillerOf(world.otherVillage);
    expectRefusal(world.sqlite, () => writeComment(world.as(stranger), input), { code: "not_found" });
    judge(world.as(first), id, "score");
    expectRefusal(world.sqlite, () => writeComment(world.as(first), { ...input, body: "改" }), { code: "forbidden", refusal: "already_sent" });
  });

  test("a pending one can be taken back with its place; another's or one that is not there is left alone", () => {
    const { as, screener, organiser, id, says, row, db } = screening();
    const said = says("每月初八");
    begin(as(organiser), id);
    for (const [who, commentId] of [[organiser, said], [screener, "none"]] as const) removeComment(as(who), { materialId: id, commentId });
    expect(row(said)?.body).toBe("请写具体。");
    removeComment(as(screener), { materialId: id, commentId: said });
    expect([db.select().from(comments).all(), db.select().from(commentPlaces).all()]).toEqual([[], []]);
  });
});

describe("sending", () => {
  test("numbers comments in the order they were written, and a second return goes on counting", () => {
    const { as, screener, filler, id, says, row, later } = screening();
    const first = ["每月初八", "田埂调解"].map((quote) => {
      later();
      return says(quote);
    });
    judge(as(screener), id, "return");
    press(as(filler), id, "submit");
    begin(as(screener), id);
    const second = says("谁家有事");
    expect([...first, second].map((each) => row(each)?.ordinal)).toEqual([1, 2, null]);
    judge(as(screener), id, "return");
    expect([...first, second].map((each) => row(each)?.ordinal)).toEqual([1, 2, 3]);
  });
});

describe("answering", () => {
  test("a returned comment is answered, and answered again, with one event each", () => {
    const { as, screener, filler, assistant, id, says, row, answers, db, now } = screening();
    const said = says("纠纷不过夜");
    judge(as(screener), id, "return");
    answers(said, "adopted");
    expect(row(said)).toMatchObject({ state: "answered", answerKind: "adopted", answer: "", answeredBy: filler.id, answeredAt: now() });
    answers(said, "explained", "指当日调解。", assistant);
    expect(row(said)).toMatchObject({ state: "answered", answerKind: "explained", answer: "指当日调解。", answeredBy: assistant.id });
    const told = db.select({ kind: events.kind, data: events.data }).from(events).all().filter((event) => event.kind === "comment.answer");
    expect(told).toEqual([{ kind: "comment.answer", data: JSON.stringify({ comment: said, kind: "adopted" }) }, { kind: "comment.answer", data: JSON.stringify({ comment: said, kind: "explained" }) }]);
  });

  test("an explanation needs words, and blanks are none", () => {
    const { as, screener, id, says, answers, sqlite } = screening();
    const said = says("纠纷不过夜");
    judge(as(screener), id, "return");
    expectRefusal(sqlite, () => answers(said, "explained"), { code: "invalid", problems: { words: { code: "explain_missing" } } });
    expect(AnswerCommentInput.parse({ materialId: id, commentId: said, kind: "explained", words: " \n " }).words).toBe("");
  });

  test("what was not sent, came without a return, or is another unit's, is not found; what is settled is a conflict", () => {
    const { as, screener, organiser, scorers, filler, id, says, answers, settles, sqlite, ...world } = screening();
    const passed = says("纠纷不过夜");
    judge(as(screener), id, "pass");
    const [scorer] = scorers;
    begin(as(scorer), id);
    const pending = remark(as(scorer), id, "practices", TEXTS.practices, "每月初八");
    begin(as(organiser), id);
    const returned = remark(as(organiser), id, "practices", TEXTS.practices, "樟树下");
    judge(as(organiser), id, "return");
    for (const each of [passed, pending, "none"]) expectRefusal(sqlite, () => answers(each, "adopted"), { code: "not_found" });
    const neighbour = world.material(world.secondVillage, "returned");
    const theirs = world.fillerOf(world.secondVillage);
    expectRefusal(sqlite, () => answers(returned, "adopted", "", theirs), { code: "not_found" });
    expectRefusal(sqlite, () => answerComment(as(theirs), { materialId: neighbour, commentId: returned, kind: "adopted", words: "" }), { code: "not_found" });
    expectRefusal(sqlite, () => answers(returned, "adopted", "", screener), { code: "forbidden", refusal: "role" });
    press(as(filler), id, "submit");
    expectRefusal(sqlite, () => answers(returned, "adopted"), { code: "forbidden", refusal: "wrong_state" });
    settles(returned, true, organiser);
    judge(as(organiser), id, "return");
    expectRefusal(sqlite, () => answers(returned, "adopted"), { code: "conflict" });
  });
});

describe("settling", () => {
  test("a reviewer accepts an answer or opens it again; the unit cannot, nor can anyone a comment that is not sent", () => {
    const { as, screener, filler, id, says, row, settles, answers, sqlite } = screening();
    const said = says("纠纷不过夜");
    expectRefusal(sqlite, () => settles(said, true), { code: "not_found" });
    judge(as(screener), id, "return");
    answers(said, "changed");
    expectRefusal(sqlite, () => settles(said, true), { code: "forbidden", refusal: "wrong_state" });
    press(as(filler), id, "submit");
    expectRefusal(sqlite, () => settles(said, true, filler), { code: "forbidden", refusal: "role" });
    settles(said, true);
    expect([row(said)?.state, row(said)?.settledAt]).toEqual(["settled", expect.any(Number)]);
    settles(said, false);
    expect([row(said)?.state, row(said)?.settledAt]).toEqual(["open", null]);
  });

  test("a fellow scorer's comment is not theirs to settle", () => {
    const world = makeWorld();
    const id = world.material(world.village, "submitted", { stage: 1 });
    const [first, second] = world.scorers;
    begin(world.as(first), id);
    const said = remark(world.as(first), id, "basics", TEXTS.basics, "青柳村");
    judge(world.as(first), id, "score");
    expectRefusal(world.sqlite, () => settleComment(world.as(second), { materialId: id, commentId: said, settled: true }), { code: "not_found" });
  });
});

describe("the next revision", () => {
  test("each sent comment, settled or not, keeps its place where the words still stand, and is said to be lost where they do not", () => {
    const { as, screener, filler, id, says, db, settles } = screening();
    const quotes = { stays: "每月初八把凳子搬到樟树下", moves: "谁家有事当场说", edited: "纠纷不过夜，去年办结十九件", gone: "全村一百二十户，四百三十人", settled: "田埂调解" };
    const said = Object.entries(quotes).map(([name, quote]) => [name, says(quote, name === "gone" ? "basics" : "practices")] as const);
    judge(as(screener), id, "return");
    press(as(filler), id, "submit");
    settles(said.find(([name]) => name === "settled")?.[1] ?? "", true);
    judge(as(screener), id, "return");
    write(as(filler), id, "practices", "一是院坝夜谈，每月初八把凳子搬到樟树下，老少都来，谁家有事当场说。\n二是田埂调解，纠纷不过夜，今年办结二十一件。");
    write(as(filler), id, "basics", "本村情况另见附表，数字以台账为准，此处从略。");
    press(as(filler), id, "submit");
    const revisionId = rowOf({ db }, id).revisionId ?? "";
    const found = said.map(([name, commentId]) => {
      const place = db.select().from(commentPlaces).where(eq(commentPlaces.revisionId, revisionId)).all().find((each) => each.commentId === commentId);
      return [name, place ? [place.how, place.start, place.end, place.quote === quotes[name as keyof typeof quotes]] : null];
    });
    expect(Object.fromEntries(found)).toEqual({
      stays: ["exact", 7, 19, true], moves: ["quote", 25, 32, true], edited: ["fuzzy", 41, 55, true], gone: ["lost", null, null, true], settled: ["quote", 36, 40, true],
    });
    expect(verify(db)).toEqual([]);
  });

  test("a place that was lost is found again from where it last stood, when the words come back", () => {
    const { as, screener, filler, id, says, db } = screening();
    says("全村一百二十户，四百三十人", "basics");
    const hows = ["另一段完全不同的话，写的是别处的事情。", TEXTS.basics].map((text) => {
      judge(as(screener), id, "return");
      write(as(filler), id, "basics", text);
      press(as(filler), id, "submit");
      return db.select().from(commentPlaces).where(eq(commentPlaces.revisionId, rowOf({ db }, id).revisionId ?? "")).get()?.how;
    });
    expect(hows).toEqual(["lost", "exact"]);
  });
});
