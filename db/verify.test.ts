import { expect, test } from "vitest";
import { openDatabase } from "@/db/open";
import { seedDemo } from "@/db/seed";
import { verify } from "@/db/verify";
import { freshDatabase } from "@/lib/testing/world";

const seeded = freshDatabase();
seedDemo(seeded.db, Date.UTC(2026, 10, 21), "the hash");
const copy = seeded.sqlite.serialize();

/** What verify says of the demo world after rows were changed behind everyone's back. */
function afterwards(...statements: string[]): string[] {
  const { db, sqlite } = openDatabase(copy);
  sqlite.pragma("foreign_keys = OFF");
  sqlite.pragma("ignore_check_constraints = ON");
  const triggers = sqlite.prepare("select name from sqlite_master where type = 'trigger'").pluck().all();
  for (const name of triggers) sqlite.exec(`drop trigger "${name}"`);
  for (const statement of statements) {
    if (sqlite.prepare(statement).run().changes === 0) throw new Error(`nothing changed by: ${statement}`);
  }
  sqlite.pragma("ignore_check_constraints = OFF");
  return verify(db).map((sentence) => sentence.replace(/[\w-]{22}/g, "…"));
}

const APPROVED = "(select id from materials where number = 'TL-2025-0001')";
const FILED = "(select id from materials where number = 'TL-2026A-0006')";
const FILED_REVISION = `(select revision_id from materials where id = ${FILED})`;
const SENT = "(select id from reviews where total = 173)";
const MADE = `(select comment_id from comment_places where quote like '2025年三回共摆桌%')`;

const UNSUMMED = "Revision … does not have the characters that its parts have.";
const TWICE_FILED = "(select material_id from revisions where ordinal = 2 limit 1)";

const faults: [name: string, statements: string[], sentences: string[]][] = [
  ["an untouched database", [], []],
  ["an event that was rewritten", ["update events set data = '{\"stage\":9}' where seq = 50"], ["The event chain breaks at event 50."]],
  ["an event that was taken out", ["delete from events where seq = 50"], ["The event chain breaks at event 51."]],
  ["an event whose hash was made anew", ["update events set hash = 'forged' where seq = 50"],
    ["The event chain breaks at event 50.", "The event chain breaks at event 51."]],
  ["a row that points nowhere", ["update memberships set unit_id = 'gone' where rowid = 1"],
    ["A row of memberships points to a row of units that is not there."]],
  ["a state that no code knows", [`update materials set state = 'lost' where id = ${FILED}`], ["The file is damaged: CHECK constraint failed in materials."]],
  ["a filed material without a number", [`update materials set number = null where id = ${FILED}`],
    ["The file is damaged: CHECK constraint failed in materials.", "Material … is filed without a number or a revision of its own."]],
  ["a filed material with another's revision", [`update materials set revision_id = (select revision_id from materials where id = ${APPROVED}) where id = ${FILED}`],
    ["Material … is filed without a number or a revision of its own."]],
  ["a revision without a required part", [`delete from revision_parts where revision_id = ${FILED_REVISION} and key = 'results'`],
    ["Revision … lacks a required part, or holds another's text.", UNSUMMED]],
  ["a revision with the text of another part", [`update revision_parts set version_id = (select version_id from revision_parts where revision_id = ${FILED_REVISION} and key = 'next') where revision_id = ${FILED_REVISION} and key = 'results'`],
    ["Revision … lacks a required part, or holds another's text.", UNSUMMED]],
  ["a saved text that was rewritten", ["update part_versions set text = '改写', count = 3 where rowid = 1"],
    ["Saved text … does not have the 3 characters it was counted at.", UNSUMMED]],
  ["a part that points to an older text", [`update parts set version = version + 1 where material_id = ${FILED} and key = 'next'`],
    ["Part … next does not point to its own newest text.", "Part … next points to an older text than the last one saved."]],
  ["an approved material without a decision", [`delete from decisions where material_id = ${APPROVED}`],
    ["Approved material … does not have exactly one decision that approves its revision."]],
  ["an approved material decided twice", [`insert into decisions select 'twice', material_id, revision_id, outcome, decided_by, decided_at, reason, meeting, document_number from decisions where material_id = ${APPROVED}`],
    ["Approved material … does not have exactly one decision that approves its revision."]],
  ["a rejected material without a decision", ["delete from decisions where outcome = 'not_selected'"], ["Rejected material … has no decision that says so."]],
  ["a number beyond the last one given", ["update calls set last_number = 5 where prefix = 'TL-2026A'"], ["Number TL-2026A-0006 was never given out by its call."]],
  ["a number with the head of another call", [`update materials set number = 'TY-2026B-0001' where id = ${FILED}`], ["Number TY-2026B-0001 was never given out by its call."]],
  ["a stage beyond the last", [`update materials set stage = 3 where id = ${FILED}`], ["Material … stands at a stage that its call does not have."]],
  ["a review of another's revision", [`update reviews set revision_id = ${FILED_REVISION} where id = ${SENT}`], ["Review … judges a revision of another material."]],
  ["a score changed after it was sent", [`update scores set half_points = 31 where review_id = ${SENT} and criterion = 'organisation'`],
    ["Review … was sent with a total that is not the sum of its scores."]],
  ["a comment sent before its review", [`update reviews set submitted_at = null, verdict = null, total = null where id = ${SENT}`],
    ["Comment … is not its reviewer's own, or was sent before the review.", "Comment … is not its reviewer's own, or was sent before the review."]],
  ["a comment beyond the end of its text", [`update comment_places set start = 90000, "end" = 90013 where comment_id = ${MADE}`],
    ["Comment … stands outside its text, at 90000 to 90013.", "Comment … quotes other words than stand at its place."]],
  ["a comment one character beside its words", [`update comment_places set start = start + 1, "end" = "end" + 1 where comment_id = ${MADE}`],
    ["Comment … quotes other words than stand at its place."]],
  ["an operation without an answer", ["update operations set answer = '{' where rowid = (select min(rowid) from operations)"],
    ["Operation … holds no answer that a retry could be given."]],
  ["a saved text that was taken out", [`update part_versions set version = 2 where material_id = ${FILED} and key = 'next'`, `update parts set version = 2 where material_id = ${FILED} and key = 'next'`],
    ["The saved texts of part … next are not all there."]],
  ["a part that was set back", [`update parts set version = 1, version_id = (select id from part_versions v where v.material_id = parts.material_id and v.key = parts.key and v.version = 1)
    where rowid = (select rowid from parts where version > 1 order by rowid limit 1)`], ["Part … practices points to an older text than the last one saved."]],
  ["a revision out of order", [`update revisions set ordinal = 3 where ordinal = 2 and material_id = ${TWICE_FILED}`], ["The revisions of material … are not all there."]],
  ["a material on its first revision again", [`update materials set revision_id = (select r.id from revisions r where r.material_id = materials.id and r.ordinal = 1) where id = ${TWICE_FILED}`],
    ["Material … does not stand on its last revision."]],
  ["a score over its maximum", [`update scores set half_points = 1999 where review_id = ${SENT} and criterion = 'organisation'`, `update reviews set total = (select sum(half_points) from scores where review_id = reviews.id) where id = ${SENT}`],
    ["Score … organisation is not of its call's rubric, or over its maximum."]],
  ["a score of no rubric", [`update scores set criterion = 'charm' where review_id = ${SENT} and criterion = 'organisation'`], ["Score … charm is not of its call's rubric, or over its maximum."]],
  ["a numbered comment that was taken out", [`update comments set ordinal = 99 where ordinal = 1 and material_id = ${TWICE_FILED}`], ["The numbered comments of material … are not all there."]],
  ["a review at no stage", [`update reviews set stage = 7 where id = ${SENT}`], ["Review … is at a stage that its call does not have."]],
  ["an assignment at no stage", ["update assignments set stage = 7 where rowid = 1"], ["Assignment … is at a stage that its call does not have."]],
  ["an event of a revision that never was", ["update events set data = json_set(data, '$.revision', 'gone') where seq = (select min(seq) from events where kind = 'material.submit')"],
    ["The event chain breaks at event 5.", "Event 5 tells of something that is not there."]],
  ["a unit below another than its parent", ["update units set parent_id = (select id from units where name = '岑坪县') where name = '云岔镇'"], ["Unit … does not stand below its parent."]],
];

test.each(faults)("%s", (_, statements, sentences) => {
  expect(afterwards(...statements)).toEqual(sentences);
});
