import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { commentPlaces, comments } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { verify } from "@/db/verify";
import { addEvidence, describeEvidence, noteUpload, removeEvidence } from "@/lib/evidence/mutations";
import { saveFigures } from "@/lib/material/mutations";
import { loadMaterial } from "@/lib/material/subject.queries";
import { draftOf } from "@/lib/material/values.queries";
import { begin, judge, press, remark, rowOf, write } from "@/lib/testing/deeds";
import { expectRefusal } from "@/lib/testing/dump";
import { TEXTS } from "@/lib/testing/form";
import { makeWorld } from "@/lib/testing/world";
import { askedOf } from "./asked";
import { sectionOf } from "./hang";
import type { WriteCommentInput } from "./input";
import { answerComment, settleComment, writeComment } from "./mutations";
import { commentsForReviewer, commentsForUnit } from "./queries";

const hashOf = (n: number) => n.toString(16).padStart(64, "0");

/** A material with two photos, filed and being screened. */
function withPhotos() {
  const world = makeWorld();
  const id = world.material(world.village, "draft");
  const filler = world.as(world.filler);
  const photos = [1, 2].map((n) => {
    const { uploadId } = noteUpload(filler, { hash: hashOf(n), sentHash: hashOf(n), kind: "photo", bytes: 10, photo: { width: 4, height: 3, look: "0".repeat(16), thumb: hashOf(n) } }, `${n}.jpg`);
    return addEvidence(filler, { materialId: id, uploadId, purpose: "proof", caption: `照片${n}`, place: null, checkCode: "", operationId: newId() }).evidenceId;
  });
  press(filler, id, "submit");
  begin(world.as(world.screener), id);
  const input = (place: WriteCommentInput["place"]): WriteCommentInput =>
    ({ materialId: id, revisionId: rowOf(world, id).revisionId ?? "", commentId: newId(), place, level: "should", body: "请核对。", suggestion: null });
  const says = (place: WriteCommentInput["place"]) => writeComment(world.as(world.screener), input(place)).commentId;
  const loaded = () => { const found = loadMaterial(world.db, id, world.now()); if (!found) throw new Error("no material"); return found; };
  const seen = (commentId: string) => commentsForReviewer(world.as(world.screener), loaded(), rowOf(world, id).revisionId ?? "").find((one) => one.id === commentId);
  return { ...world, id, photos, input, says, loaded, seen, unit: filler };
}

describe("a figure or a file", () => {
  test("can be commented on where the frozen revision has it, and hangs there for reviewer and unit", () => {
    const { db, as, screener, id, photos, says, loaded, unit } = withPhotos();
    const [figure, photo] = [says({ target: "figure", figure: "activities" }), says({ target: "photo", evidenceId: photos[0] ?? "" })];
    const row = (commentId: string) => db.select().from(comments).where(eq(comments.id, commentId)).get();
    expect(row(figure)).toMatchObject({ target: "figure", part: null, figure: "activities", evidenceId: null });
    expect(row(photo)).toMatchObject({ target: "photo", part: null, figure: null, evidenceId: photos[0] });
    judge(as(screener), id, "return", { unlocked: ["figures", "evidence"] });
    const asked = askedOf(commentsForUnit(unit, loaded()), ["basics", "practices"]);
    expect(asked.map(({ part, on }) => [part, on])).toEqual([["figures", "activities"], ["evidence", photos[0]]]);
    expect(commentsForUnit(unit, loaded()).map(sectionOf).toSorted()).toEqual(["evidence", "figures"]);
    expect(verify(db)).toEqual([]);
  });

  test("that the form or the revision does not have is refused, and nothing is written", () => {
    const { sqlite, as, screener, photos, input, unit, id } = withPhotos();
    const refused = (place: WriteCommentInput["place"]) => expectRefusal(sqlite, () => writeComment(as(screener), input(place)), { code: "invalid", problems: { place: { code: "shape" } } });
    refused({ target: "figure", figure: "nothing" });
    refused({ target: "photo", evidenceId: newId() });
    judge(as(screener), id, "return", { unlocked: ["evidence"] });
    removeEvidence(unit, { materialId: id, evidenceId: photos[1] ?? "" });
    press(unit, id, "submit");
    begin(as(screener), id);
    refused({ target: "photo", evidenceId: photos[1] ?? "" });
  });

  test("that was changed shows both, and one that is gone is said to be", () => {
    const { as, screener, id, photos, says, seen, unit, db } = withPhotos();
    const [figure, kept, gone] = [says({ target: "figure", figure: "activities" }), says({ target: "photo", evidenceId: photos[0] ?? "" }), says({ target: "photo", evidenceId: photos[1] ?? "" })];
    expect([figure, kept, gone].map((one) => seen(one)?.changed)).toEqual([null, null, null]);
    judge(as(screener), id, "return", { unlocked: ["figures", "evidence"] });
    saveFigures(unit, { materialId: id, version: draftOf(db, id).versions.figures, values: { activities: { previous: "12", current: "21" } } });
    describeEvidence(unit, { materialId: id, evidenceId: photos[0] ?? "", caption: "樟树下的夜谈", place: null });
    removeEvidence(unit, { materialId: id, evidenceId: photos[1] ?? "" });
    press(unit, id, "submit");
    expect([figure, kept, gone].map((one) => seen(one)?.changed)).toEqual([
      { was: "2024年 12 场　2025年 19 场", is: "2024年 12 场　2025年 21 场" }, { was: "照片1", is: "樟树下的夜谈" }, { was: "照片2", is: null },
    ]);
  });
});

describe("a quote", () => {
  test("that was reworded shows both wordings, that was only marked otherwise none, and a lost one its old words", () => {
    const { as, screener, id, seen, unit } = withPhotos();
    const quotes = ["纠纷不过夜，去年办结十九件", "谁家有事当场说"].map((quote) => remark(as(screener), id, "practices", TEXTS.practices, quote));
    const lost = remark(as(screener), id, "basics", TEXTS.basics, "全村一百二十户");
    judge(as(screener), id, "return");
    write(unit, id, "practices", TEXTS.practices.replace("十九件", "二十一件").replaceAll("，", ","));
    write(unit, id, "basics", "本村情况另见附表，数字以台账为准，此处从略。");
    press(unit, id, "submit");
    expect([...quotes, lost].map((one) => seen(one)?.changed)).toEqual([
      { was: "纠纷不过夜，去年办结十九件", is: "纠纷不过夜,去年办结二十一件" }, null, { was: "全村一百二十户", is: null },
    ]);
  });

  test("that was moved to another part is found there, and its comment stands there", () => {
    const { db, as, screener, id, seen, unit, loaded } = withPhotos();
    const said = remark(as(screener), id, "practices", TEXTS.practices, "去年办结十九件");
    judge(as(screener), id, "return");
    const [first = "", second = ""] = TEXTS.practices.split("\n");
    write(unit, id, "practices", `${first}\n三是赶场宣讲，逢五逢十在桥头摆摊。`);
    write(unit, id, "basics", `${TEXTS.basics}${second}`);
    press(unit, id, "submit");
    expect(seen(said)).toMatchObject({ part: "basics", place: { how: "quote" } });
    expect(db.select().from(commentPlaces).where(eq(commentPlaces.commentId, said)).all().map(({ part, how }) => `${how} ${part}`).toSorted()).toEqual(["made null", "quote basics"]);
    expect(askedOf(commentsForUnit(unit, loaded()), ["basics", "practices"])[0]).toMatchObject({ part: "basics" });
    expect(verify(db)).toEqual([]);
  });
});

test("over three revisions a comment is answered, raised again, answered, accepted, and raised once more", () => {
  const { as, screener, id, seen, unit } = withPhotos();
  const said = remark(as(screener), id, "practices", TEXTS.practices, "纠纷不过夜，去年办结十九件", { level: "must" });
  const states: (string | undefined)[] = [];
  const told = () => states.push(seen(said)?.state);
  const settles = (settled: boolean) => settleComment(as(screener), { materialId: id, commentId: said, settled });
  judge(as(screener), id, "return");
  answerComment(unit, { materialId: id, commentId: said, kind: "changed", words: "" });
  write(unit, id, "practices", TEXTS.practices.replace("十九件", "二十一件"));
  press(unit, id, "submit");
  told();
  settles(false);
  told();
  judge(as(screener), id, "return");
  answerComment(unit, { materialId: id, commentId: said, kind: "explained", words: "以台账为准。" });
  write(unit, id, "practices", `先讲来历。\n${TEXTS.practices.replace("十九件", "二十一件")}`);
  press(unit, id, "submit");
  told();
  settles(true);
  told();
  settles(false);
  told();
  expect(states).toEqual(["answered", "open", "answered", "settled", "open"]);
  expect(seen(said)).toMatchObject({ place: { how: "fuzzy" }, changed: { was: "纠纷不过夜，去年办结十九件", is: "纠纷不过夜，去年办结二十一件" } });
});
