import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Deliberation } from "@/lib/material/deliberation";
import { STATES } from "@/lib/material/workflow";
import { calls } from "./calls";
import { flag, id, instant, oneOf } from "./columns";
import { people, units } from "./people";

/** Last year's and this year's value of each figure, as typed. */
export type FigureValues = Record<string, { previous: string; current: string }>;

/** Material (申报材料): one unit's application to one call. */
export const materials = sqliteTable("materials", {
  id: id(),
  callId: text("call_id").notNull().references(() => calls.id, { onDelete: "restrict" }),
  unitId: text("unit_id").notNull().references(() => units.id, { onDelete: "restrict" }),
  /** Given at the first submit and kept for ever. */
  number: text("number"),
  state: text("state", { enum: STATES }).notNull(),
  /** Where it stood before it was signed for or submitted: draft or returned. */
  origin: text("origin", { enum: STATES }).notNull(),
  /** Index among the call's stages. */
  stage: integer("stage").notNull(),
  /** The stage a resubmitted material goes to. */
  resumeStage: integer("resume_stage").notNull(),
  /** When it passed the screening (审核合格) and since then waits for the list of its unit; null: it does not wait. */
  qualifiedAt: instant("qualified_at"),
  /** Keys that may be changed after a return (parts, "fields", "figures"); null: everything. */
  unlocked: text("unlocked", { mode: "json" }).$type<string[]>(),
  version: integer("version").notNull(),
  revisionId: text("revision_id").references((): AnySQLiteColumn => revisions.id, { onDelete: "restrict" }),
  createdAt: instant("created_at").notNull(),
  stateAt: instant("state_at").notNull(),
  savedAt: instant("saved_at").notNull(),
  /** Its own deadline instead of the call's: an extension, or the time given with a return. */
  ownDueAt: instant("own_due_at"),
}, (t) => [
  uniqueIndex("materials_once").on(t.callId, t.unitId),
  uniqueIndex("materials_number").on(t.callId, t.number),
  index("materials_unit").on(t.unitId, t.state),
  index("materials_queue").on(t.callId, t.state, t.stage, t.stateAt),
  check("materials_state", oneOf(t.state, STATES)),
  check("materials_origin", oneOf(t.origin, ["draft", "returned"])),
  check("materials_stage", sql`${t.stage} >= 0 and ${t.resumeStage} >= 0 and ${t.version} >= 0`),
  check("materials_filed", sql`${t.state} not in ('submitted', 'returned', 'approved') or (${t.number} is not null and ${t.revisionId} is not null)`),
]);

/** Which saved text of a part (章节) is the newest. */
export const parts = sqliteTable("parts", {
  materialId: text("material_id").notNull().references(() => materials.id, { onDelete: "restrict" }),
  key: text("key").notNull(),
  version: integer("version").notNull(),
  versionId: text("version_id").notNull().references((): AnySQLiteColumn => partVersions.id, { onDelete: "restrict" }),
}, (t) => [primaryKey({ columns: [t.materialId, t.key] }), index("parts_newest").on(t.versionId), check("parts_version", sql`${t.version} > 0`)]);

/** The texts that were saved of a part; none is rewritten, and lib/material/thin.ts says which may go. */
export const partVersions = sqliteTable("part_versions", {
  id: id(),
  materialId: text("material_id").notNull().references(() => materials.id, { onDelete: "restrict" }),
  key: text("key").notNull(),
  version: integer("version").notNull(),
  savedBy: text("saved_by").notNull().references(() => people.id, { onDelete: "restrict" }),
  savedAt: instant("saved_at").notNull(),
  count: integer("count").notNull(),
  text: text("text").notNull(),
}, (t) => [
  uniqueIndex("part_versions_once").on(t.materialId, t.key, t.version),
  check("part_versions_count", sql`${t.count} >= 0 and length(${t.text}) <= 50000`),
]);

/** Fields, figures and the title: one sheet a kind, saved with the version it was read at. */
export const sheets = sqliteTable("sheets", {
  materialId: text("material_id").notNull().references(() => materials.id, { onDelete: "restrict" }),
  kind: text("kind", { enum: ["fields", "figures"] }).notNull(),
  version: integer("version").notNull(),
}, (t) => [primaryKey({ columns: [t.materialId, t.kind] }), check("sheets_kind", oneOf(t.kind, ["fields", "figures"]))]);

/** The registered facts (登记事项) of a draft, as typed. */
export const fields = sqliteTable("fields", {
  materialId: text("material_id").notNull().references(() => materials.id, { onDelete: "restrict" }),
  key: text("key").notNull(),
  value: text("value").notNull(),
}, (t) => [primaryKey({ columns: [t.materialId, t.key] })]);

/** The figures (基本数据) of a draft, as typed. */
export const figures = sqliteTable("figures", {
  materialId: text("material_id").notNull().references(() => materials.id, { onDelete: "restrict" }),
  key: text("key").notNull(),
  previous: text("previous").notNull(),
  current: text("current").notNull(),
}, (t) => [primaryKey({ columns: [t.materialId, t.key] })]);

/** Revision (版本): the frozen copy that a submit makes. */
export const revisions = sqliteTable("revisions", {
  id: id(),
  materialId: text("material_id").notNull().references(() => materials.id, { onDelete: "restrict" }),
  ordinal: integer("ordinal").notNull(),
  submittedBy: text("submitted_by").notNull().references(() => people.id, { onDelete: "restrict" }),
  submittedAt: instant("submitted_at").notNull(),
  onBehalf: flag("on_behalf").notNull(),
  title: text("title").notNull(),
  count: integer("count").notNull(),
  checkCode: text("check_code").notNull(),
  fields: text("fields", { mode: "json" }).$type<Record<string, string>>().notNull(),
  figures: text("figures", { mode: "json" }).$type<FigureValues>().notNull(),
  /** The unit's meeting over it (单位集体研究); null where none was held. */
  deliberation: text("deliberation", { mode: "json" }).$type<Deliberation>(),
  /** The unit's own scores (自评分) in half-points by criterion; null where the call asks for none. */
  selfScores: text("self_scores", { mode: "json" }).$type<Record<string, number>>(),
}, (t) => [
  uniqueIndex("revisions_once").on(t.materialId, t.ordinal),
  check("revisions_ordinal", sql`${t.ordinal} > 0 and ${t.count} >= 0`),
]);

/** The saved texts that a revision froze. */
export const revisionParts = sqliteTable("revision_parts", {
  revisionId: text("revision_id").notNull().references(() => revisions.id, { onDelete: "restrict" }),
  key: text("key").notNull(),
  versionId: text("version_id").notNull().references(() => partVersions.id, { onDelete: "restrict" }),
}, (t) => [primaryKey({ columns: [t.revisionId, t.key] }), index("revision_parts_frozen").on(t.versionId)]);
