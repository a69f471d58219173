import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { REQUEST_ANSWERS, REQUEST_KINDS } from "@/lib/material/requests";
import { calls } from "./calls";
import { flag, id, instant, oneOf } from "./columns";
import { materials } from "./materials";
import { people, units } from "./people";

/** Who is in a group (评审组). */
export const groupMembers = sqliteTable("group_members", {
  groupId: text("group_id").notNull().references(() => groups.id, { onDelete: "restrict" }),
  personId: text("person_id").notNull().references(() => people.id, { onDelete: "restrict" }),
}, (t) => [primaryKey({ columns: [t.groupId, t.personId] }), index("group_members_person").on(t.personId)]);

/** Group (评审组): materials that are ranked together, those who judge them, and how many may be approved; null: no bound. */
export const groups = sqliteTable("groups", {
  id: id(),
  callId: text("call_id").notNull().references(() => calls.id, { onDelete: "restrict" }),
  name: text("name").notNull(),
  leaderId: text("leader_id").references(() => people.id, { onDelete: "restrict" }),
  places: integer("places"),
  position: integer("position").notNull(),
}, (t) => [
  uniqueIndex("groups_name").on(t.callId, t.name),
  check("groups_numbers", sql`${t.position} >= 0 and coalesce(${t.places} >= 0, 1)`),
]);

/** Which group a material is judged in. */
export const groupMaterials = sqliteTable("group_materials", {
  materialId: text("material_id").primaryKey().references(() => materials.id, { onDelete: "restrict" }),
  groupId: text("group_id").notNull().references(() => groups.id, { onDelete: "restrict" }),
}, (t) => [index("group_materials_group").on(t.groupId)]);

/** Quota (推荐名额): how many a unit may recommend in a call, of one kind of unit or ("") of all. */
export const quotas = sqliteTable("quotas", {
  callId: text("call_id").notNull().references(() => calls.id, { onDelete: "restrict" }),
  unitId: text("unit_id").notNull().references(() => units.id, { onDelete: "restrict" }),
  kind: text("kind").notNull(),
  places: integer("places").notNull(),
}, (t) => [primaryKey({ columns: [t.callId, t.unitId, t.kind] }), check("quotas_places", sql`${t.places} >= 0`)]);

/** The list (推荐名单) that a unit sent up in a call, with the meeting and document that it rests on. */
export const recommendations = sqliteTable("recommendations", {
  id: id(),
  callId: text("call_id").notNull().references(() => calls.id, { onDelete: "restrict" }),
  unitId: text("unit_id").notNull().references(() => units.id, { onDelete: "restrict" }),
  meeting: text("meeting").notNull(),
  heldOn: text("held_on").notNull(),
  documentNumber: text("document_number").notNull(),
  sentBy: text("sent_by").notNull().references(() => people.id, { onDelete: "restrict" }),
  sentAt: instant("sent_at").notNull(),
}, (t) => [index("recommendations_unit").on(t.callId, t.unitId)]);

/** A material's rank on a list; `placed`: it went up. One called up later (递补) says when. */
export const recommended = sqliteTable("recommended", {
  recommendationId: text("recommendation_id").notNull().references(() => recommendations.id, { onDelete: "restrict" }),
  materialId: text("material_id").notNull().references(() => materials.id, { onDelete: "restrict" }),
  rank: integer("rank").notNull(),
  placed: flag("placed").notNull(),
  calledUpAt: instant("called_up_at"),
}, (t) => [
  primaryKey({ columns: [t.recommendationId, t.materialId] }),
  uniqueIndex("recommended_rank").on(t.recommendationId, t.rank),
  index("recommended_material").on(t.materialId),
  check("recommended_numbers", sql`${t.rank} > 0 and ${t.placed} in (0, 1)`),
]);

/** Extension (延期): a unit's own deadline in a call. */
export const extensions = sqliteTable("extensions", {
  callId: text("call_id").notNull().references(() => calls.id, { onDelete: "restrict" }),
  unitId: text("unit_id").notNull().references(() => units.id, { onDelete: "restrict" }),
  dueAt: instant("due_at").notNull(),
  reason: text("reason").notNull(),
  grantedBy: text("granted_by").notNull().references(() => people.id, { onDelete: "restrict" }),
  grantedAt: instant("granted_at").notNull(),
}, (t) => [primaryKey({ columns: [t.callId, t.unitId] })]);

/** What somebody asks of a material: the unit its return or more time, a scorer that something be verified. */
export const requests = sqliteTable("requests", {
  id: id(),
  materialId: text("material_id").notNull().references(() => materials.id, { onDelete: "restrict" }),
  kind: text("kind", { enum: REQUEST_KINDS }).notNull(),
  reason: text("reason").notNull(),
  askedBy: text("asked_by").notNull().references(() => people.id, { onDelete: "restrict" }),
  askedAt: instant("asked_at").notNull(),
  answer: text("answer", { enum: REQUEST_ANSWERS }),
  words: text("words").notNull(),
  answeredBy: text("answered_by").references(() => people.id, { onDelete: "restrict" }),
  answeredAt: instant("answered_at"),
}, (t) => [
  index("requests_material").on(t.materialId, t.askedAt),
  uniqueIndex("requests_open").on(t.materialId, t.kind, t.askedBy).where(sql`${t.answer} is null`),
  check("requests_kind", oneOf(t.kind, REQUEST_KINDS)),
  check("requests_answer", sql`(${t.answer} is null) = (${t.answeredAt} is null) and (${t.answer} is null or ${oneOf(t.answer, REQUEST_ANSWERS)})`),
]);

/** A supplement (补充材料) that the organiser asks for: until `dueAt` the unit may add evidence to what it filed. */
export const supplements = sqliteTable("supplements", {
  id: id(),
  materialId: text("material_id").notNull().references(() => materials.id, { onDelete: "restrict" }),
  wanted: text("wanted").notNull(),
  dueAt: instant("due_at").notNull(),
  askedBy: text("asked_by").notNull().references(() => people.id, { onDelete: "restrict" }),
  askedAt: instant("asked_at").notNull(),
}, (t) => [index("supplements_material").on(t.materialId, t.dueAt), check("supplements_span", sql`${t.dueAt} > ${t.askedAt}`)]);
