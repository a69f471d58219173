import { and, eq, inArray, max, ne } from "drizzle-orm";
import { groupMaterials, groupMembers, groups, materials, quotas, units } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import type { Ctx } from "@/lib/context";
import { invalid, notFound } from "@/lib/errors";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { membershipsOf } from "@/lib/person/queries";
import { normaliseText } from "@/lib/text/normalise";
import type { RemoveGroupInput, SaveGroupInput, SaveQuotaInput } from "./input";
import { runCall } from "./run.queries";

function requireName(tx: Ctx, { callId, groupId, name }: SaveGroupInput): string {
  const said = normaliseText(name).trim();
  if (said === "") throw invalid({ name: { code: "required" } });
  const same = tx.db.select({ id: groups.id }).from(groups).where(and(eq(groups.callId, callId), eq(groups.name, said), ne(groups.id, groupId ?? ""))).get();
  if (same) throw invalid({ name: { code: "group_name" } });
  return said;
}

/** Members are reviewers in force, the leader one of them, the materials of this call. */
function requireKnown(tx: Ctx, { callId, members, leaderId, materials: chosen }: SaveGroupInput): void {
  if (leaderId !== null && !members.includes(leaderId)) throw invalid({ leaderId: { code: "group_leader" } });
  if (members.some((id) => !membershipsOf(tx.db, id, tx.now).some(({ role }) => role === "reviewer"))) throw notFound();
  const known = tx.db.select({ id: materials.id }).from(materials).where(and(eq(materials.callId, callId), inArray(materials.id, chosen))).all();
  if (known.length !== new Set(chosen).size) throw notFound();
}

/** Set up a group (评审组) or change it: a material is in one group at most and leaves the one it was in. */
export function saveGroup(ctx: Ctx, input: SaveGroupInput): { groupId: string } {
  return once(ctx, "saveGroup", input.operationId, (tx) => {
    const { call } = runCall(tx, input.callId);
    const name = requireName(tx, input);
    requireKnown(tx, input);
    const { places, leaderId } = input;
    const there = input.groupId === null ? null : tx.db.select({ id: groups.id }).from(groups).where(and(eq(groups.id, input.groupId), eq(groups.callId, call.id))).get();
    if (there === undefined) throw notFound();
    const position = (tx.db.select({ last: max(groups.position) }).from(groups).where(eq(groups.callId, call.id)).get()?.last ?? -1) + 1;
    const groupId = there?.id ?? newId();
    if (there) tx.db.update(groups).set({ name, places, leaderId }).where(eq(groups.id, groupId)).run();
    else tx.db.insert(groups).values({ id: groupId, callId: call.id, name, places, leaderId, position }).run();
    tx.db.delete(groupMembers).where(eq(groupMembers.groupId, groupId)).run();
    for (const personId of new Set(input.members)) tx.db.insert(groupMembers).values({ groupId, personId }).run();
    tx.db.delete(groupMaterials).where(eq(groupMaterials.groupId, groupId)).run();
    for (const materialId of new Set(input.materials)) tx.db.insert(groupMaterials).values({ materialId, groupId }).onConflictDoUpdate({ target: groupMaterials.materialId, set: { groupId } }).run();
    record(tx, "call.group", { callId: call.id, data: { group: groupId, places, members: input.members, materials: input.materials } });
    return { groupId };
  });
}

/** Take a group away; its materials are then in none. */
export function removeGroup(ctx: Ctx, input: RemoveGroupInput): object {
  return once(ctx, "removeGroup", input.operationId, (tx) => {
    const { call } = runCall(tx, input.callId);
    const there = tx.db.select({ id: groups.id }).from(groups).where(and(eq(groups.id, input.groupId), eq(groups.callId, call.id))).get();
    if (!there) return {};
    tx.db.delete(groupMembers).where(eq(groupMembers.groupId, there.id)).run();
    tx.db.delete(groupMaterials).where(eq(groupMaterials.groupId, there.id)).run();
    tx.db.delete(groups).where(eq(groups.id, there.id)).run();
    record(tx, "call.group", { callId: call.id, data: { group: there.id, removed: true } });
    return {};
  });
}

/** Set how many a unit below the organiser may recommend (推荐名额), of one kind or ("") of all; null takes the quota away. */
export function saveQuota(ctx: Ctx, input: SaveQuotaInput): object {
  return once(ctx, "saveQuota", input.operationId, (tx) => {
    const { call, path } = runCall(tx, input.callId);
    const unit = tx.db.select({ path: units.path }).from(units).where(eq(units.id, input.unitId)).get();
    if (!unit?.path.startsWith(path)) throw notFound();
    const key = { callId: call.id, unitId: input.unitId, kind: input.kind };
    if (input.places === null) tx.db.delete(quotas).where(and(eq(quotas.callId, key.callId), eq(quotas.unitId, key.unitId), eq(quotas.kind, key.kind))).run();
    else tx.db.insert(quotas).values({ ...key, places: input.places }).onConflictDoUpdate({ target: [quotas.callId, quotas.unitId, quotas.kind], set: { places: input.places } }).run();
    record(tx, "call.quota", { callId: call.id, data: { unit: input.unitId, places: input.places } });
    return {};
  });
}
