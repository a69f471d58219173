import { and, eq, exists, inArray, isNotNull, isNull, not, notInArray, or, sql, type SQL } from "drizzle-orm";
import { assignments, calls, materials, units } from "@/db/schema";
import type { Db } from "@/db/open";
import { recusedFrom } from "@/lib/review/recused.queries";
import { ANONYMOUS } from "@/lib/review/redaction";
import type { Actor, Membership } from "./actor";

/** Units of the subtree at `path`, its top included. No LIKE: an id may hold "_". The query must join units. */
export const within = (path: string): SQL => sql`substr(${units.path}, 1, ${path.length}) = ${path}`;

/** Units that an assistant fills in for: those below its own. The query must join units. */
export const helpedBy = ({ path, unitId }: Membership): SQL => sql`(${within(path)} and ${units.id} <> ${unitId})`;

const none = sql`0`;
/** Depends on no row, so SQLite reads the calls' stages once. */
const screened = sql`${materials.callId} in (select c.id from calls c, json_each(c.stages) s where s.value ->> 'kind' = 'screen')`;
/** A person of the unit itself judges nothing of it, nor one who is recused. The query must join materials. */
export const impartial = (db: Db, { personId, memberships }: Actor): SQL | undefined =>
  and(notInArray(materials.unitId, memberships.map((mine) => mine.unitId)), not(recusedFrom(db, personId)));
const any = (conditions: (SQL | undefined)[]): SQL => or(...conditions) ?? none;

function asMember(db: Db, actor: Actor, m: Membership): SQL | undefined {
  const takenBack = and(eq(materials.origin, "draft"), inArray(materials.state, ["draft", "signing"])) ?? none;
  const filed = and(isNotNull(materials.revisionId), not(takenBack));
  const fair = impartial(db, actor);
  switch (m.role) {
    case "filler":
    case "signer":
      return eq(materials.unitId, m.unitId);
    case "assistant":
      return helpedBy(m);
    case "organiser":
      return and(filed, fair, eq(calls.unitId, m.unitId));
    case "reviewer": {
      const given = db.select({ one: sql`1` }).from(assignments)
        .where(and(eq(assignments.materialId, materials.id), eq(assignments.personId, actor.personId), isNull(assignments.endedAt)));
      return and(filed, fair, or(and(screened, eq(units.parentId, m.unitId)), exists(given)));
    }
    case "admin":
    case "auditor":
      return undefined;
  }
}

function knownByName(db: Db, actor: Actor): SQL {
  const openly = db.select({ one: sql`1` }).from(assignments).where(and(
    eq(assignments.materialId, materials.id), eq(assignments.personId, actor.personId), isNull(assignments.endedAt),
    sql`(${materials.callId}, ${assignments.stage}) in (select c.id, s.key from calls c, json_each(c.stages) s where s.value ->> 'kind' <> 'score')`));
  return any(actor.memberships.map((m) => (m.role === "reviewer" ? or(and(screened, eq(units.parentId, m.unitId)), exists(openly)) : asMember(db, actor, m))));
}

/**
 * The unit's name as this person may know it: `material.readName` of the policy said again as SQL, for lists and for
 * what is looked for in them. The query must join materials with its unit and its call.
 */
export function nameOfUnit(db: Db, actor: Actor, now: number): SQL<string> {
  const blind = sql`${materials.callId} in (select c.id from calls c where c.judging ->> 'blind' = 1 and coalesce(c.released_at > ${now}, 1))`;
  const last = sql`substr(${materials.number}, length(${calls.prefix}) + 2)`;
  return sql<string>`case when ${blind} and not coalesce(${knownByName(db, actor)}, 0) then trim(${ANONYMOUS} || coalesce(${last}, '')) else ${units.name} end`;
}

/**
 * `material.read` of the policy said again as SQL, for lists, counts, searches and exports.
 * The query must join materials with its unit and its call.
 */
export function visibleMaterials(db: Db, actor: Actor): SQL {
  return any(actor.memberships.map((membership) => asMember(db, actor, membership)));
}
