import { sql } from "drizzle-orm";
import { check, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";
import { materials } from "./materials";
import { people } from "./people";

/** The unit's meeting over its material (单位集体研究), as typed; one of each material. */
export const deliberations = sqliteTable("deliberations", {
  materialId: text("material_id").primaryKey().references(() => materials.id, { onDelete: "restrict" }),
  version: integer("version").notNull(),
  meeting: text("meeting").notNull(),
  heldOn: text("held_on").notNull(),
  present: text("present").notNull(),
  opinion: text("opinion").notNull(),
  savedBy: text("saved_by").notNull().references(() => people.id, { onDelete: "restrict" }),
  savedAt: instant("saved_at").notNull(),
}, (t) => [check("deliberations_version", sql`${t.version} > 0`)]);

/** The unit's own scores (自评分) of its draft by criterion, as typed. */
export const selfScores = sqliteTable("self_scores", {
  materialId: text("material_id").primaryKey().references(() => materials.id, { onDelete: "restrict" }),
  version: integer("version").notNull(),
  scores: text("scores", { mode: "json" }).$type<Record<string, string>>().notNull(),
  savedBy: text("saved_by").notNull().references(() => people.id, { onDelete: "restrict" }),
  savedAt: instant("saved_at").notNull(),
}, (t) => [check("self_scores_version", sql`${t.version} > 0`)]);

/** What was carried over (带入) from an earlier material and by whom it was looked at since; `key`: "parts.KEY", "fields.KEY", "figures.KEY". */
export const carried = sqliteTable("carried", {
  materialId: text("material_id").notNull().references(() => materials.id, { onDelete: "restrict" }),
  key: text("key").notNull(),
  fromId: text("from_id").notNull().references(() => materials.id, { onDelete: "restrict" }),
  at: instant("at").notNull(),
  confirmedAt: instant("confirmed_at"),
}, (t) => [primaryKey({ columns: [t.materialId, t.key] })]);

/** That somebody outside the unit fills in for it (代填), and whether the unit has confirmed what stands since. */
export const behalf = sqliteTable("behalf", {
  materialId: text("material_id").primaryKey().references(() => materials.id, { onDelete: "restrict" }),
  personId: text("person_id").notNull().references(() => people.id, { onDelete: "restrict" }),
  at: instant("at").notNull(),
  confirmedBy: text("confirmed_by").references(() => people.id, { onDelete: "restrict" }),
  confirmedAt: instant("confirmed_at"),
}, (t) => [check("behalf_confirmed", sql`(${t.confirmedBy} is null) = (${t.confirmedAt} is null)`)]);
