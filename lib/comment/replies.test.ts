import { expect, test } from "vitest";
import { commentReplies, events } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { loadMaterial } from "@/lib/material/subject.queries";
import { begin, judge, remark, rowOf } from "@/lib/testing/deeds";
import { expectRefusal } from "@/lib/testing/dump";
import { TEXTS } from "@/lib/testing/form";
import { makeWorld, type Person } from "@/lib/testing/world";
import { commentsForReviewer, commentsForUnit } from "./queries";
import { replyToComment } from "./replies.mutations";

/** A material before two scorers, the first of whom has commented; `replies` says something to that. */
function scored() {
  const world = makeWorld();
  const id = world.material(world.village, "submitted", { stage: 1 });
  const [first, second] = world.scorers;
  begin(world.as(first), id);
  begin(world.as(second), id);
  const commentId = remark(world.as(first), id, "practices", TEXTS.practices, "纠纷不过夜");
  const replies = (who: Person, body: string, replyId = newId()) => replyToComment(world.as(who), { materialId: id, commentId, replyId, body }).replyId;
  const loaded = () => { const found = loadMaterial(world.db, id, world.now()); if (!found) throw new Error("no material"); return found; };
  const seenBy = (who: Person) => commentsForReviewer(world.as(who), loaded(), rowOf(world, id).revisionId ?? "")[0]?.replies.map(({ body, mine }) => [body, mine]);
  return { ...world, id, first, second, commentId, replies, loaded, seenBy };
}

test("reviewers reply to a sent comment, each in turn, with one event and no words in it", () => {
  const { as, id, first, second, organiser, replies, seenBy, later, db } = scored();
  judge(as(first), id, "score");
  judge(as(second), id, "score");
  replies(second, "我也看到了。");
  later();
  replies(organiser, "会上再议。");
  expect(seenBy(second)).toEqual([["我也看到了。", true], ["会上再议。", false]]);
  const told = db.select().from(events).all().filter(({ kind }) => kind === "comment.reply");
  expect(told).toHaveLength(2);
  expect(JSON.stringify(told)).not.toContain("会上再议");
});

test("sent again it is one reply; the same id for another comment is refused", () => {
  const { as, id, first, replies, db, sqlite, second } = scored();
  judge(as(first), id, "score");
  const replyId = newId();
  expect([replies(first, "补充一句。", replyId), replies(first, "补充一句。", replyId)]).toEqual([replyId, replyId]);
  expect(db.select().from(commentReplies).all()).toHaveLength(1);
  judge(as(second), id, "score");
  expectRefusal(sqlite, () => replies(second, "乙", replyId), { code: "not_found" });
});

test("a comment that is not sent, or is sealed to one, is not found; the unit may not reply and never sees one", () => {
  const { as, id, first, second, filler, organiser, replies, sqlite, loaded } = scored();
  expectRefusal(sqlite, () => replies(first, "还没有发出"), { code: "not_found" });
  judge(as(first), id, "score");
  expectRefusal(sqlite, () => replies(second, "还没有评完"), { code: "not_found" });
  expectRefusal(sqlite, () => replies(filler, "单位的话"), { code: "forbidden", refusal: "role" });
  replies(first, "内部的话");
  judge(as(second), id, "score");
  begin(as(organiser), id);
  judge(as(organiser), id, "return");
  expect(JSON.stringify(commentsForUnit(as(filler), loaded()))).not.toContain("内部的话");
});
