import { eq } from "drizzle-orm";
import { units } from "@/db/schema";
import { dueOf } from "@/lib/call/deadline";
import type { Ctx } from "@/lib/context";
import type { Reader } from "@/lib/history/sentence";
import { holderOf, type Holder } from "./holder";
import { extensionOf, type Loaded } from "./subject.queries";

/** A holder as it may be told to a reader: `unit` is the office that holds it, "" where it is the material's own unit or people. */
export type ToldHolder = Holder & { unit: string };

/**
 * Who holds a material, since when and until when, as this reader may know it. A unit learns of nothing between its
 * screening and the publication: null then, whether it was decided or not.
 */
export function holderFor({ db }: Ctx, { material, call, unit, subject }: Loaded, reader: Reader): ToldHolder | null {
  const due = material.ownDueAt ?? dueOf(call, extensionOf(db, call.id, unit.id));
  const holder = holderOf(material, call.stages, due, subject.assignedNow.length > 0);
  const open = holder.kind === "unit" || holder.kind === "signer" || (holder.kind === "screen" && !holder.waiting);
  if (reader.side === "unit" && !open) return null;
  const office = holder.kind === "screen" ? unit.parentId : holder.kind === "organiser" ? call.unitId : null;
  const name = office === null ? "" : db.select({ name: units.name }).from(units).where(eq(units.id, office)).get()?.name ?? "";
  return { ...holder, unit: name };
}
