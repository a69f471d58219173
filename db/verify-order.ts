import { sql } from "drizzle-orm";
import { noneOf, type Rule } from "./rule";

/** Texts may only be missing where thinning (lib/material/thin.ts) lets them go: a save over 24 hours later, and one of the same hour kept. */
const thinnedOnly = noneOf(sql`
  select distinct who from (
    select v.material_id || ' ' || v.key as who, v.version as version, v.saved_at as at,
      lag(v.version, 1, 0) over one as before, lag(v.saved_at) over one as before_at,
      max(v.saved_at) over (partition by v.material_id, v.key) as newest
    from part_versions v window one as (partition by v.material_id, v.key order by v.version))
  where version > before + 1 and newest - coalesce(before_at, at - 3600000) <= 86400000 or at < before_at order by who`,
  (who) => `The saved texts of part ${who} are not all there.`);

const newestKept = noneOf(sql`
  select p.material_id || ' ' || p.key as who from parts p
  where p.version <> (select max(v.version) from part_versions v where v.material_id = p.material_id and v.key = p.key)`,
  (who) => `Part ${who} points to an older text than the last one saved.`);

const revisionsInOrder = noneOf(sql`
  select material_id as who from revisions group by material_id having min(ordinal) <> 1 or max(ordinal) <> count(*)`,
  (who) => `The revisions of material ${who} are not all there.`);

const lastRevision = noneOf(sql`
  select m.id as who from materials m join revisions r on r.id = m.revision_id
  where r.ordinal <> (select max(o.ordinal) from revisions o where o.material_id = m.id)`,
  (who) => `Material ${who} does not stand on its last revision.`);

const summed = noneOf(sql`
  select r.id as who from revisions r
  where r.count <> (select coalesce(sum(v.count), 0) from revision_parts k join part_versions v on v.id = k.version_id where k.revision_id = r.id)`,
  (who) => `Revision ${who} does not have the characters that its parts have.`);

const inRange = noneOf(sql`
  select s.review_id || ' ' || s.criterion as who from scores s join reviews v on v.id = s.review_id
  join materials m on m.id = v.material_id join calls c on c.id = m.call_id
  where not exists (select 1 from json_each(c.rubric, '$.criteria') k where k.value ->> 'key' = s.criterion and s.half_points <= k.value ->> 'max')`,
  (who) => `Score ${who} is not of its call's rubric, or over its maximum.`);

const commentsInOrder = noneOf(sql`
  select material_id as who from comments where ordinal is not null group by material_id having min(ordinal) <> 1 or max(ordinal) <> count(*)`,
  (who) => `The numbered comments of material ${who} are not all there.`);

const atAStage = noneOf(sql`
  select 'Review ' || v.id as who from reviews v join materials m on m.id = v.material_id join calls c on c.id = m.call_id
  where v.stage not between 0 and json_array_length(c.stages) - 1
  union all select 'Assignment ' || a.id from assignments a join materials m on m.id = a.material_id join calls c on c.id = m.call_id
  where a.stage not between 0 and json_array_length(c.stages) - 1`,
  (who) => `${who} is at a stage that its call does not have.`);

const inTheTree = noneOf(sql`
  select u.id as who from units u left join units p on p.id = u.parent_id where u.path <> coalesce(p.path, '') || u.id || '/'`,
  (who) => `Unit ${who} does not stand below its parent.`);

const toldOf = noneOf(sql`
  select e.seq as who from events e where not json_valid(e.data)
    or (e.material_id is not null and e.call_id is not null and not exists (select 1 from materials m where m.id = e.material_id and m.call_id = e.call_id))
    or (e.data ->> 'revision' is not null and not exists (select 1 from revisions r where r.id = e.data ->> 'revision' and r.material_id = e.material_id))
    or (e.data ->> 'comment' is not null and not exists (select 1 from comments c where c.id = e.data ->> 'comment' and c.material_id = e.material_id))`,
  (who) => `Event ${who} tells of something that is not there.`);

/** What must hold of orders, sums and ranges: nothing is missing in a row of numbers, nothing beyond its bounds. */
export const ORDER_RULES: readonly Rule[] = [
  thinnedOnly, newestKept, revisionsInOrder, lastRevision, summed, inRange, commentsInOrder, atAStage, inTheTree, toldOf,
];
