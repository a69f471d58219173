import { sql } from "drizzle-orm";
import { noneOf, type Rule } from "./rule";

/** Where there is an index at all: a restored or upgraded database has none until a server runs. */
const indexed = noneOf(sql`
  select m.id as who from materials m where m.revision_id is not null and exists (select 1 from fingerprints)
    and not exists (select 1 from fingerprints f where f.revision_id = m.revision_id)
    and not exists (select 1 from comparisons_waiting w where w.revision_id = m.revision_id)`,
  (who) => `Material ${who} is not in the index of copied text, and does not wait to be.`);

const ofItsOwn = noneOf(sql`
  select f.id as who from fingerprints f join revisions r on r.id = f.revision_id where r.material_id <> f.material_id
  union all select f.id from fingerprints f join reference_texts t on t.id = f.reference_id where t.removed_at is not null`,
  (who) => `Entry ${who} of the index of copied text is of another material, or of a text that was taken down.`);

const triedInVain = noneOf(sql`select revision_id as who from comparisons_waiting where tries >= 3`,
  (who) => `Revision ${who} could not be compared with other texts in three tries.`);

const withinItsText = noneOf(sql`
  select o.id as who from overlaps o, json_each(o.runs) e
  left join revision_parts k on k.revision_id = o.revision_id and k.key = e.value ->> '$.here.part' left join part_versions v on v.id = k.version_id
  where v.id is null or (e.value ->> '$.here.start') < 0 or (e.value ->> '$.here.end') > length(v.text) or (e.value ->> '$.here.start') >= (e.value ->> '$.here.end')
  group by o.id`,
  (who) => `Overlap ${who} names a place that its text does not have.`);

/** What must hold of the index of copied text and of what was found with it. */
export const OVERLAP_RULES: readonly Rule[] = [indexed, ofItsOwn, triedInVain, withinItsText];
