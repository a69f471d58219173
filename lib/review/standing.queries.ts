import { and, eq, inArray, isNull, lte, sql, type SQL } from "drizzle-orm";
import { calls, materials, memberships, people, revisions, units } from "@/db/schema";
import type { Db } from "@/db/open";
import { dialled, doubtsOf, standingOf, type Candidate, type Doubt, type Post, type Source, type Standing } from "./recusal";
import { recusedPairs } from "./recused.queries";

/** Somebody in office as a reviewer below a unit; `unit` names the post by which they are. */
export type Reviewer = Candidate & { id: string; name: string; unit: string };

type PostRow = Post & { personId: string; unitName: string; role: string };

function postsUpTo(db: Db, now: number): PostRow[] {
  return db.select({ personId: memberships.personId, unitId: units.id, path: units.path, unitName: units.name, role: memberships.role, untilAt: memberships.untilAt })
    .from(memberships).innerJoin(units, eq(units.id, memberships.unitId)).where(lte(memberships.fromAt, now)).orderBy(memberships.fromAt, memberships.id).all();
}

/** Everybody who may be named a reviewer by a unit: in office as one at `path` or below it, and not disabled; by name. */
export function reviewersBelow(db: Db, path: string, now: number): Reviewer[] {
  const posts = Map.groupBy(postsUpTo(db, now), (post) => post.personId);
  const inOffice = (post: PostRow) => post.untilAt === null || post.untilAt > now;
  const all = db.select({ id: people.id, name: people.name, phone: people.phone }).from(people).where(isNull(people.disabledAt)).orderBy(people.name, people.id).all();
  return all.flatMap(({ id, name, phone }) => {
    const theirs = posts.get(id) ?? [];
    const post = theirs.find((one) => one.role === "reviewer" && inOffice(one) && one.path.startsWith(path));
    return post ? [{ id, name, unit: post.unitName, phone: dialled(phone), posts: theirs }] : [];
  });
}

/** The same for a unit by its id. */
export function reviewersOf(db: Db, unitId: string, now: number): Reviewer[] {
  return reviewersBelow(db, db.select({ path: units.path }).from(units).where(eq(units.id, unitId)).get()?.path ?? "", now);
}

function unitPhones(db: Db, unitIds: SQL): Map<string, string[]> {
  const rows = db.selectDistinct({ unitId: memberships.unitId, phone: people.phone }).from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId)).where(inArray(memberships.unitId, unitIds)).all();
  return new Map([...Map.groupBy(rows, (row) => row.unitId)].map(([unit, of]) => [unit, of.map((row) => dialled(row.phone))]));
}

/** Where each of the materials that `where` chooses comes from, by its id. */
function sourcesOf(db: Db, where: SQL | undefined): Map<string, Source> {
  const staff = unitPhones(db, sql`(select ${materials.unitId} from ${materials} where ${where})`);
  const rows = db.select({ id: materials.id, unitId: units.id, unitPath: units.path, form: calls.form, fields: revisions.fields }).from(materials)
    .innerJoin(units, eq(units.id, materials.unitId)).innerJoin(calls, eq(calls.id, materials.callId)).innerJoin(revisions, eq(revisions.id, materials.revisionId))
    .where(where).all();
  return new Map(rows.map(({ id, unitId, unitPath, form, fields }) => {
    const written = form.fields.filter((field) => field.kind === "phone").map((field) => dialled(fields[field.key] ?? ""));
    return [id, { unitId, unitPath, phones: [...(staff.get(unitId) ?? []), ...written].filter((phone) => phone !== "") }];
  }));
}

/** How people stand to materials, and what is asked about them. */
export type Standings = { standing: (materialId: string, reviewer: Reviewer) => Standing; doubts: (materialId: string, reviewer: Reviewer) => Doubt[] };

/** How anybody stands to the filed materials that `where` (over materials) chooses; read once for all of them. */
export function standingsIn(db: Db, where: SQL | undefined, now: number): Standings {
  const sources = sourcesOf(db, where);
  const recused = new Set(recusedPairs(db, where).map((pair) => `${pair.materialId} ${pair.personId}`));
  const nowhere: Source = { unitId: "", unitPath: "/", phones: [] };
  return {
    standing: (materialId, reviewer) => standingOf(reviewer, sources.get(materialId) ?? nowhere, recused.has(`${materialId} ${reviewer.id}`), now),
    doubts: (materialId, reviewer) => doubtsOf(reviewer, sources.get(materialId) ?? nowhere, now),
  };
}

/** How anybody stands to one material. */
export const standingsTo = (db: Db, materialId: string, now: number) => standingsIn(db, and(eq(materials.id, materialId)), now);
