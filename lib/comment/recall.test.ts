import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { comments, events } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { submitMaterial } from "@/lib/material/filing.mutations";
import { begin, judge, press, remark, rowOf } from "@/lib/testing/deeds";
import { dump, expectRefusal } from "@/lib/testing/dump";
import { TEXTS } from "@/lib/testing/form";
import { makeWorld } from "@/lib/testing/world";
import { answerComment, recallAnswer, settleComment } from "./mutations";

/** A material that came back with a comment that must be answered and one that need not be. */
function returned() {
  const world = makeWorld();
  const id = world.material(world.village, "submitted");
  begin(world.as(world.screener), id);
  const say = (quote: string, level: "must" | "should") => remark(world.as(world.screener), id, "practices", TEXTS.practices, quote, { level });
  const [must, should] = [say("纠纷不过夜", "must"), say("谁家有事当场说", "should")];
  judge(world.as(world.screener), id, "return");
  const filler = world.as(world.filler);
  const file = () => submitMaterial(filler, { materialId: id, version: rowOf(filler, id).version, operationId: newId() });
  const row = (commentId: string) => world.db.select().from(comments).where(eq(comments.id, commentId)).get();
  return { ...world, id, must, should, filler, file, row };
}

test("必须修改 without an answer stops the material; the others do not", () => {
  const { file, filler, id, must } = returned();
  expect(file).toThrow("invalid");
  answerComment(filler, { materialId: id, commentId: must, kind: "explained", words: "台账里就是这样写的。" });
  file();
  expect(rowOf(filler, id).state).toBe("submitted");
});

test("an answer taken back leaves the comment as it came, with an event, and stops the material again", () => {
  const { file, filler, id, must, row, db } = returned();
  const before = row(must);
  answerComment(filler, { materialId: id, commentId: must, kind: "changed", words: "" });
  recallAnswer(filler, { materialId: id, commentId: must });
  expect(row(must)).toEqual(before);
  expect(db.select({ kind: events.kind }).from(events).all().map(({ kind }) => kind).slice(-2)).toEqual(["comment.answer", "comment.recall"]);
  expect(file).toThrow("invalid");
});

test("taking back what was never said changes nothing", () => {
  const { filler, id, must, sqlite } = returned();
  const before = dump(sqlite);
  recallAnswer(filler, { materialId: id, commentId: must });
  expect(dump(sqlite)).toEqual(before);
});

test("nobody else takes it back, nor anyone once it is filed or accepted", () => {
  const { as, screener, filler, id, must, sqlite } = returned();
  answerComment(filler, { materialId: id, commentId: must, kind: "changed", words: "" });
  expectRefusal(sqlite, () => recallAnswer(as(screener), { materialId: id, commentId: must }), { code: "forbidden", refusal: "role" });
  expectRefusal(sqlite, () => recallAnswer(filler, { materialId: id, commentId: newId() }), { code: "not_found" });
  press(filler, id, "submit");
  expectRefusal(sqlite, () => recallAnswer(filler, { materialId: id, commentId: must }), { code: "forbidden", refusal: "wrong_state" });
  settleComment(as(screener), { materialId: id, commentId: must, settled: true });
  judge(as(screener), id, "return");
  expectRefusal(sqlite, () => recallAnswer(filler, { materialId: id, commentId: must }), { code: "conflict" });
});
