import { and, count, eq } from "drizzle-orm";
import { groupMaterials, groups, materials } from "@/db/schema";
import type { Ctx } from "@/lib/context";

/** The id of the group (评审组) that a material is judged in; null: in none. */
export function groupOf({ db }: Ctx, materialId: string): string | null {
  return db.select({ id: groupMaterials.groupId }).from(groupMaterials).where(eq(groupMaterials.materialId, materialId)).get()?.id ?? null;
}

/** The group of a material where no place is left in it, with its name and its number of places; else null. */
export function groupIsFull({ db }: Ctx, materialId: string): { group: string; places: number } | null {
  const group = db.select({ id: groups.id, name: groups.name, places: groups.places }).from(groupMaterials)
    .innerJoin(groups, eq(groups.id, groupMaterials.groupId)).where(eq(groupMaterials.materialId, materialId)).get();
  if (!group || group.places === null) return null;
  const approved = db.select({ n: count() }).from(groupMaterials).innerJoin(materials, eq(materials.id, groupMaterials.materialId))
    .where(and(eq(groupMaterials.groupId, group.id), eq(materials.state, "approved"))).get()?.n ?? 0;
  return approved >= group.places ? { group: group.name, places: group.places } : null;
}
