import { expect, test } from "vitest";
import { openDatabase } from "@/db/open";
import { verify } from "@/db/verify";
import { newId } from "@/db/schema/columns";
import { filed, PASSAGES, workOff } from "@/lib/overlap/filed-for-tests";
import { addReference } from "@/lib/overlap/mutations";
import { makeWorld } from "@/lib/testing/world";

const world = makeWorld();
filed(world, world.village, PASSAGES[0]);
addReference(world.as(world.organiser), { unitId: world.county.id, title: "范文", kind: "model", year: null, text: PASSAGES[1], operationId: newId() });
workOff(world);
filed(world, world.secondVillage, `${PASSAGES[0]}${PASSAGES[1]}`);
workOff(world);
const copy = world.sqlite.serialize();

/** What verify says after one row was changed behind everyone's back. */
function afterwards(statement: string): string[] {
  const { db, sqlite } = openDatabase(copy);
  sqlite.pragma("foreign_keys = OFF");
  if (statement !== "" && sqlite.prepare(statement).run().changes === 0) throw new Error(`nothing changed by: ${statement}`);
  return verify(db).map((sentence) => sentence.replace(/[\w-]{22}/g, "…").replace(/Entry \d+/, "Entry …"));
}

test.each<[string, string, string[]]>([
  ["an untouched index", "", []],
  ["no index at all, as after an upgrade", "delete from fingerprints", []],
  ["a material that the index lost", "delete from fingerprints where id = (select min(id) from fingerprints where material_id is not null)", ["Material … is not in the index of copied text, and does not wait to be."]],
  ["an entry of another material", "update fingerprints set material_id = 'another' where id = (select min(id) from fingerprints where material_id is not null)", [
    "A row of fingerprints points to a row of materials that is not there.", "Entry … of the index of copied text is of another material, or of a text that was taken down."]],
  ["a text of the shelf that was taken down and is found still", "update reference_texts set removed_at = 1", ["Entry … of the index of copied text is of another material, or of a text that was taken down."]],
  ["a comparison that never comes to its end", "insert into comparisons_waiting select revision_id, 0, 3, 0 from comparisons limit 1", ["Revision … could not be compared with other texts in three tries."]],
  ["an overlap behind the end of its text", "update overlaps set runs = json_set(runs, '$[0].here.end', 9999) where kind = 'other'", ["Overlap … names a place that its text does not have."]],
  ["an overlap in a part that is not there", "update overlaps set runs = json_set(runs, '$[0].here.part', 'gone') where kind = 'template'", ["Overlap … names a place that its text does not have."]],
])("%s", (_, statement, sentences) => expect(afterwards(statement)).toEqual(sentences));
