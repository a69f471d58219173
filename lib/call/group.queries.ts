import { and, asc, eq, isNotNull, ne, sql } from "drizzle-orm";
import { groupMaterials, groupMembers, groups, materials, quotas, units } from "@/db/schema";
import { within } from "@/lib/access/visible";
import type { Ctx } from "@/lib/context";
import { reviewersBelow } from "@/lib/review/standing.queries";
import { runCall } from "./run.queries";

/** Groups and quotas of a call as its organiser sets them up, with all that may be put into them. */
export function groupsPage(ctx: Ctx, callId: string) {
  const { call, path } = runCall(ctx, callId);
  const { db } = ctx;
  const filed = db.select({ id: materials.id, unit: units.name, kind: units.kind, number: sql<string>`coalesce(${materials.number}, '')`, groupId: groupMaterials.groupId }).from(materials)
    .innerJoin(units, eq(units.id, materials.unitId)).leftJoin(groupMaterials, eq(groupMaterials.materialId, materials.id))
    .where(and(eq(materials.callId, call.id), isNotNull(materials.revisionId))).orderBy(asc(materials.number)).all();
  const members = db.select({ groupId: groupMembers.groupId, personId: groupMembers.personId }).from(groupMembers).innerJoin(groups, eq(groups.id, groupMembers.groupId)).where(eq(groups.callId, call.id)).all();
  return {
    call, filed,
    people: reviewersBelow(db, path, ctx.now).map(({ id, name, unit }) => ({ id, name, unit })),
    groups: db.select().from(groups).where(eq(groups.callId, call.id)).orderBy(asc(groups.position)).all().map((group) => ({
      ...group, members: members.filter(({ groupId }) => groupId === group.id).map(({ personId }) => personId), materials: filed.filter(({ groupId }) => groupId === group.id).map(({ id }) => id),
    })),
    quotas: db.select({ unitId: quotas.unitId, unit: units.name, kind: quotas.kind, places: quotas.places }).from(quotas).innerJoin(units, eq(units.id, quotas.unitId))
      .where(eq(quotas.callId, call.id)).orderBy(asc(units.name), asc(quotas.kind)).all(),
    recommenders: db.select({ id: units.id, name: units.name }).from(units).where(and(eq(units.level, "township"), within(path), ne(units.path, path))).orderBy(asc(units.name)).all(),
    kinds: [...new Set(filed.map(({ kind }) => kind))],
  };
}
export type GroupsPage = ReturnType<typeof groupsPage>;
