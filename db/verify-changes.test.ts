import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDatabase } from "@/db/open";
import { reviews } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { verify } from "@/db/verify";
import { changeScore } from "@/lib/review/score-change.mutations";
import { makeWorld } from "@/lib/testing/world";

const world = makeWorld();
const callId = world.call({ judging: { rule: "mean", discussion: true } });
const materialId = world.material(world.village, "submitted", { callId, stage: 2 });
const [first] = world.scorers;
for (const [work, writing] of [[33, 14], [31, 12]] as const) {
  const review = world.db.select().from(reviews).where(eq(reviews.personId, first.id)).get();
  changeScore(world.as(first), { materialId, reviewId: review?.id ?? "", version: review?.version ?? 0, scores: { work, writing }, reason: "会上核对了台账。", operationId: newId() });
}
const copy = world.sqlite.serialize();

/** What verify says after rows were changed behind everyone's back. */
function afterwards(...statements: string[]): string[] {
  const { db, sqlite } = openDatabase(copy);
  for (const statement of statements) if (sqlite.prepare(statement).run().changes === 0) throw new Error(`nothing changed by: ${statement}`);
  return verify(db).map((sentence) => sentence.replace(/[\w-]{22}/g, "…"));
}

const CHANGED = "(select distinct review_id from score_changes)";
const OFF = ["Review … does not have the scores that its last change gave it."];

test.each<[string, string[], string[]]>([
  ["two changes, one after the other", [], []],
  ["a score that is not what the last change gave", [`update scores set half_points = half_points + 1 where review_id = ${CHANGED} and criterion = 'work'`, `update reviews set total = total + 1 where id = ${CHANGED}`], OFF],
  ["a score that the last change did not give", ["update score_changes set after = json_remove(after, '$.work') where rowid = (select max(rowid) from score_changes)"], OFF],
  ["a last change that was taken out", ["delete from score_changes where rowid = (select max(rowid) from score_changes)"], OFF],
  ["a first change that was taken out", ["delete from score_changes where rowid = (select min(rowid) from score_changes)"], []],
])("%s", (_, statements, sentences) => expect(afterwards(...statements)).toEqual(sentences));
