import { sql } from "drizzle-orm";
import { events } from "@/db/schema";
import type { Db } from "@/db/open";
import { eventHash } from "@/lib/history/record";
import { countCharacters } from "@/lib/text/count";
import { lengthOf, slice } from "@/lib/text/normalise";
import { noneOf, type Rule } from "./rule";
import { CHANGE_RULES } from "./verify-changes";
import { ORDER_RULES } from "./verify-order";
import { OVERLAP_RULES } from "./verify-overlap";
import { SELF_SCORE_RULES } from "./verify-self-score";

const sound: Rule = (db) => db.all<{ integrity_check: string }>(sql`pragma integrity_check`)
  .flatMap(({ integrity_check: found }) => (found === "ok" ? [] : [`The file is damaged: ${found}.`]));

const pointing: Rule = (db) => db.all<{ table: string; parent: string }>(sql`pragma foreign_key_check`)
  .map(({ table, parent }) => `A row of ${table} points to a row of ${parent} that is not there.`);

const chained: Rule = (db) => {
  let previousHash = "";
  return db.select().from(events).orderBy(events.seq).all().flatMap((row) => {
    const whole = row.previousHash === previousHash && row.hash === eventHash(row);
    previousHash = row.hash;
    return whole ? [] : [`The event chain breaks at event ${row.seq}.`];
  });
};

const counted: Rule = (db) => db.all<{ who: string; count: number; text: string }>(sql`select id as who, count, text from part_versions`)
  .flatMap(({ who, count, text }) => (countCharacters(text) === count ? [] : [`Saved text ${who} does not have the ${count} characters it was counted at.`]));

type PlaceRow = { who: string; start: number; end: number; quote: string; text: string | null };
const quoted: Rule = (db) => db.all<PlaceRow>(sql`
  select p.comment_id as who, p.start as start, p."end" as "end", p.quote as quote, v.text as text
  from comment_places p join comments c on c.id = p.comment_id
  left join revision_parts r on r.revision_id = p.revision_id and r.key = coalesce(p.part, c.part)
  left join part_versions v on v.id = r.version_id where p.how <> 'lost' order by who`)
  .flatMap(({ who, start, end, text }) => (text !== null && end <= lengthOf(text) ? [] : [`Comment ${who} stands outside its text, at ${start} to ${end}.`]));

const worded: Rule = (db) => db.all<PlaceRow>(sql`
  select p.comment_id as who, p.start as start, p."end" as "end", p.quote as quote, v.text as text
  from comment_places p join comments c on c.id = p.comment_id
  join revision_parts r on r.revision_id = p.revision_id and r.key = coalesce(p.part, c.part)
  join part_versions v on v.id = r.version_id where p.how in ('made', 'exact', 'quote') order by who`)
  .flatMap(({ who, start, end, quote, text }) => (slice(text ?? "", start, end) === quote ? [] : [`Comment ${who} quotes other words than stand at its place.`]));

const filed = noneOf(sql`
  select m.id as who from materials m left join revisions r on r.id = m.revision_id and r.material_id = m.id
  where m.state in ('submitted', 'returned', 'approved') and (m.number is null or r.id is null)`,
  (who) => `Material ${who} is filed without a number or a revision of its own.`);

const complete = noneOf(sql`
  select r.id as who from revisions r join materials m on m.id = r.material_id join calls c on c.id = m.call_id
  where exists (select 1 from json_each(c.form, '$.parts') p where p.value ->> 'required' and not exists (
    select 1 from revision_parts k join part_versions v on v.id = k.version_id
    where k.revision_id = r.id and k.key = p.value ->> 'key' and v.key = k.key and v.material_id = r.material_id))`,
  (who) => `Revision ${who} lacks a required part, or holds another's text.`);

const newest = noneOf(sql`
  select p.material_id || ' ' || p.key as who from parts p left join part_versions v on v.id = p.version_id
  where v.id is null or v.material_id <> p.material_id or v.key <> p.key or v.version <> p.version`,
  (who) => `Part ${who} does not point to its own newest text.`);

const decidedOnce = noneOf(sql`
  select m.id as who from materials m where m.state = 'approved' and 1 <> (
    select count(*) from decisions d where d.material_id = m.id and d.outcome = 'approved' and d.revision_id = m.revision_id)`,
  (who) => `Approved material ${who} does not have exactly one decision that approves its revision.`);

const refused = noneOf(sql`
  select m.id as who from materials m where m.state = 'rejected' and not exists (
    select 1 from decisions d where d.material_id = m.id and d.outcome <> 'approved')`,
  (who) => `Rejected material ${who} has no decision that says so.`);

const numbered = noneOf(sql`
  select coalesce(m.number, '') as who from materials m join calls c on c.id = m.call_id where m.number is not null
    and (substr(m.number, 1, length(c.prefix) + 1) <> c.prefix || '-' or cast(substr(m.number, length(c.prefix) + 2) as integer) not between 1 and c.last_number)`,
  (who) => `Number ${who} was never given out by its call.`);

const staged = noneOf(sql`
  select m.id as who from materials m join calls c on c.id = m.call_id
  where m.stage >= json_array_length(c.stages) or m.resume_stage >= json_array_length(c.stages)`,
  (who) => `Material ${who} stands at a stage that its call does not have.`);

const reviewed = noneOf(sql`
  select v.id as who from reviews v join revisions r on r.id = v.revision_id where r.material_id <> v.material_id`,
  (who) => `Review ${who} judges a revision of another material.`);

/** As lib/review/scoring.ts reckons it: bonuses up to their cap, vetoes not at all. */
const totalled = noneOf(sql`
  select v.id as who from reviews v join materials m on m.id = v.material_id join calls c on c.id = m.call_id where v.submitted_at is not null and v.total is not (
    select sum(case when k.value ->> 'kind' is null then s.half_points else 0 end)
      + min(sum(case when k.value ->> 'kind' = 'bonus' then s.half_points else 0 end), coalesce(c.rubric ->> 'bonusCap', 1000000000))
    from scores s left join json_each(c.rubric, '$.criteria') k on k.value ->> 'key' = s.criterion where s.review_id = v.id)`,
  (who) => `Review ${who} was sent with a total that is not the sum of its scores.`);

const sealed = noneOf(sql`
  select c.id as who from comments c join reviews v on v.id = c.review_id
  where c.material_id <> v.material_id or c.person_id <> v.person_id or (c.sent_at is not null and v.submitted_at is null)`,
  (who) => `Comment ${who} is not its reviewer's own, or was sent before the review.`);

const answered = noneOf(sql`
  select o.id as who from operations o where not json_valid(o.answer) or trim(o.action) = '' or length(o.id) < 16`,
  (who) => `Operation ${who} holds no answer that a retry could be given.`);

const RULES: readonly Rule[] = [
  sound, pointing, chained, counted, newest, filed, complete, numbered, staged, reviewed, totalled, sealed, quoted, worded, decidedOnce, refused, answered, ...ORDER_RULES, ...OVERLAP_RULES, ...CHANGE_RULES, ...SELF_SCORE_RULES,
];

/** How many rules `verify` asks. */
export const RULE_COUNT = RULES.length;

/** How many rows all tables have together. */
export function countRows(db: Db): number {
  const tables = db.all<{ name: string }>(sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`);
  return tables.reduce((sum, { name }) => sum + (db.get<{ rows: number }>(sql`select count(*) as rows from ${sql.identifier(name)}`)?.rows ?? 0), 0);
}

/** Everything in the database that must not be, each as one English sentence; empty where all is well. */
export function verify(db: Db): string[] {
  return RULES.flatMap((rule) => rule(db));
}
