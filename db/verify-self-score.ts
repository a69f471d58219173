import { sql } from "drizzle-orm";
import { noneOf, type Rule } from "./rule";

const withinReach = noneOf(sql`
  select r.id as who from revisions r join materials m on m.id = r.material_id join calls c on c.id = m.call_id
  where r.self_scores is not null and (coalesce(c.judging ->> 'selfScore', 0) <> 1 or exists (
    select 1 from json_each(r.self_scores) s where s.type <> 'integer' or not exists (
      select 1 from json_each(c.rubric, '$.criteria') k
      where k.value ->> 'key' = s.key and coalesce(k.value ->> 'kind', '') <> 'veto' and s.value between 0 and k.value ->> 'max')))`,
  (who) => `Revision ${who} holds self-scores that its call does not ask for, or that its rubric does not have.`);

/** What must hold of the scores that units gave themselves. */
export const SELF_SCORE_RULES: readonly Rule[] = [withinReach];
