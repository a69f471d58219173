import { sql } from "drizzle-orm";
import { noneOf, type Rule } from "./rule";

/** The newest change of a review's scores, by time and then by the order of writing. */
const newest = sql`c.rowid = (select n.rowid from score_changes n where n.review_id = c.review_id order by n.at desc, n.rowid desc limit 1)`;

const asChanged = noneOf(sql`
  select c.review_id as who from score_changes c where ${newest} and (
    (select count(*) from json_each(c.after)) <> (select count(*) from scores s where s.review_id = c.review_id)
    or exists (select 1 from json_each(c.after) e where not exists (
      select 1 from scores s where s.review_id = c.review_id and s.criterion = e.key and s.half_points = e.value)))`,
  (who) => `Review ${who} does not have the scores that its last change gave it.`);

/** What must hold of scores that were changed after they were sent. */
export const CHANGE_RULES: readonly Rule[] = [asChanged];
