import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { RECUSAL_KINDS } from "@/lib/review/recusal";
import { id, instant, oneOf } from "./columns";
import { materials } from "./materials";
import { people, units } from "./people";

/** Recusal (回避) of a person from one material or from everything of a unit: declared, or seen by the organiser. */
export const recusals = sqliteTable("recusals", {
  id: id(),
  personId: text("person_id").notNull().references(() => people.id, { onDelete: "restrict" }),
  unitId: text("unit_id").references(() => units.id, { onDelete: "restrict" }),
  materialId: text("material_id").references(() => materials.id, { onDelete: "restrict" }),
  kind: text("kind", { enum: RECUSAL_KINDS }).notNull(),
  reason: text("reason").notNull(),
  recordedBy: text("recorded_by").notNull().references(() => people.id, { onDelete: "restrict" }),
  at: instant("at").notNull(),
  withdrawnAt: instant("withdrawn_at"),
  withdrawnBy: text("withdrawn_by").references(() => people.id, { onDelete: "restrict" }),
}, (t) => [
  uniqueIndex("recusals_unit_once").on(t.personId, t.unitId).where(sql`${t.withdrawnAt} is null and ${t.unitId} is not null`),
  uniqueIndex("recusals_material_once").on(t.personId, t.materialId).where(sql`${t.withdrawnAt} is null and ${t.materialId} is not null`),
  index("recusals_unit").on(t.unitId),
  index("recusals_material").on(t.materialId),
  check("recusals_of", sql`(${t.unitId} is null) <> (${t.materialId} is null)`),
  check("recusals_kind", oneOf(t.kind, RECUSAL_KINDS)),
  check("recusals_by", sql`(${t.kind} = 'declared') = (${t.recordedBy} = ${t.personId})`),
  check("recusals_reason", sql`length(trim(${t.reason})) between 1 and 500`),
  check("recusals_withdrawn", sql`(${t.withdrawnAt} is null) = (${t.withdrawnBy} is null) and (${t.withdrawnAt} is null or ${t.withdrawnAt} >= ${t.at})`),
]);

/** Leave (豁免) to give a material to a recused person after all: one organiser gives the reason, another agrees. */
export const overrides = sqliteTable("overrides", {
  id: id(),
  materialId: text("material_id").notNull().references(() => materials.id, { onDelete: "restrict" }),
  personId: text("person_id").notNull().references(() => people.id, { onDelete: "restrict" }),
  reason: text("reason").notNull(),
  askedBy: text("asked_by").notNull().references(() => people.id, { onDelete: "restrict" }),
  askedAt: instant("asked_at").notNull(),
  agreedBy: text("agreed_by").references(() => people.id, { onDelete: "restrict" }),
  agreedAt: instant("agreed_at"),
  /** Taken back by who asked, or refused. */
  endedAt: instant("ended_at"),
}, (t) => [
  uniqueIndex("overrides_once").on(t.materialId, t.personId).where(sql`${t.endedAt} is null`),
  index("overrides_person").on(t.personId, t.materialId),
  check("overrides_reason", sql`length(trim(${t.reason})) between 1 and 500`),
  check("overrides_agreed", sql`(${t.agreedBy} is null) = (${t.agreedAt} is null)`),
  check("overrides_three", sql`${t.askedBy} <> ${t.personId} and (${t.agreedBy} is null or (${t.agreedBy} <> ${t.askedBy} and ${t.agreedBy} <> ${t.personId}))`),
]);
