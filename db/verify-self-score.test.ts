import { expect, test } from "vitest";
import { openDatabase } from "@/db/open";
import { verify } from "@/db/verify";
import { SELF_CALL } from "@/lib/material/self-score-for-tests";
import { saveSelfScore } from "@/lib/material/self-score.mutations";
import { press } from "@/lib/testing/deeds";
import { makeWorld } from "@/lib/testing/world";

const world = makeWorld();
const id = world.material(world.village, "draft", { callId: world.call({ ...SELF_CALL }) });
saveSelfScore(world.as(world.filler), { materialId: id, version: 0, values: { work: "20", writing: "0", award: "5" } });
press(world.as(world.filler), id, "submit");
const other = world.material(world.secondVillage, "submitted");
const copy = world.sqlite.serialize();

/** What verify says after the frozen scores of a material were changed behind everyone's back. */
function afterwards(scores: string | null, materialId: string): string[] {
  const { db, sqlite } = openDatabase(copy);
  for (const name of sqlite.prepare("select name from sqlite_master where type = 'trigger'").pluck().all()) sqlite.exec(`drop trigger "${name}"`);
  if (scores !== null && sqlite.prepare("update revisions set self_scores = ? where material_id = ?").run(scores, materialId).changes === 0) throw new Error("nothing changed");
  return verify(db).map((sentence) => sentence.replace(/[\w-]{22}/g, "…"));
}

const WRONG = ["Revision … holds self-scores that its call does not ask for, or that its rubric does not have."];

test.each<[string, string | null, string, string[]]>([
  ["as they were filed", null, id, []],
  ["over the maximum", '{"work":41}', id, WRONG],
  ["below nothing", '{"work":-1}', id, WRONG],
  ["no half-points", '{"work":3.5}', id, WRONG],
  ["as typed", '{"work":"18"}', id, WRONG],
  ["of a criterion that is not there", '{"strange":1}', id, WRONG],
  ["of a veto", '{"accident":1}', id, WRONG],
  ["where the call does not ask", '{"work":1}', other, WRONG],
])("%s", (_, scores, materialId, sentences) => expect(afterwards(scores, materialId)).toEqual(sentences));
