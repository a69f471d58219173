import { sql } from "drizzle-orm";
import { blob, check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { REFERENCE_KINDS, SOURCE_KINDS, type KeptRun } from "@/lib/overlap/kinds";
import { id, instant, oneOf } from "./columns";
import { materials, revisions } from "./materials";
import { people, units } from "./people";

/** A text of the shelf (参照文本) that materials are compared with; one taken down stays for what was found in it. */
export const referenceTexts = sqliteTable("reference_texts", {
  id: id(),
  unitId: text("unit_id").notNull().references(() => units.id, { onDelete: "restrict" }),
  title: text("title").notNull(),
  kind: text("kind", { enum: REFERENCE_KINDS }).notNull(),
  /** The year it is of; null where it is not known. */
  year: integer("year"),
  text: text("text").notNull(),
  count: integer("count").notNull(),
  addedBy: text("added_by").notNull().references(() => people.id, { onDelete: "restrict" }),
  addedAt: instant("added_at").notNull(),
  removedAt: instant("removed_at"),
}, (t) => [
  index("reference_texts_unit").on(t.unitId),
  check("reference_texts_kind", oneOf(t.kind, REFERENCE_KINDS)),
  check("reference_texts_year", sql`${t.year} is null or ${t.year} between 1900 and 2999`),
  check("reference_texts_text", sql`length(${t.text}) between 1 and 50000 and ${t.count} > 0 and length(trim(${t.title})) between 1 and 120`),
]);

/**
 * The fingerprints of the newest revision of each material and of each text of the shelf, one row a text: made from
 * the texts and never the truth. A comparison reads all of them; see lib/overlap/prints.ts for why.
 */
export const fingerprints = sqliteTable("fingerprints", {
  /** Never used again: who holds an entry in memory knows by it which it has. */
  id: integer("id").primaryKey({ autoIncrement: true }),
  materialId: text("material_id").references(() => materials.id, { onDelete: "restrict" }),
  revisionId: text("revision_id").references(() => revisions.id, { onDelete: "restrict" }),
  referenceId: text("reference_id").references(() => referenceTexts.id, { onDelete: "restrict" }),
  /** By which rules and list of formulas they were made; those of another recipe are made anew. */
  recipe: text("recipe").notNull(),
  /** Hashes of 32 bits, least significant byte first, ascending. */
  prints: blob("prints", { mode: "buffer" }).notNull(),
}, (t) => [
  uniqueIndex("fingerprints_material").on(t.materialId),
  uniqueIndex("fingerprints_revision").on(t.revisionId),
  uniqueIndex("fingerprints_reference").on(t.referenceId),
  check("fingerprints_of", sql`(${t.referenceId} is null) = (${t.revisionId} is not null) and (${t.revisionId} is null) = (${t.materialId} is null)`),
  check("fingerprints_prints", sql`length(${t.prints}) % 4 = 0`),
]);

/** A revision that waits to be compared (查重), noted as it is frozen; who works on it has it until a moment. */
export const comparisonsWaiting = sqliteTable("comparisons_waiting", {
  revisionId: text("revision_id").primaryKey().references(() => revisions.id, { onDelete: "restrict" }),
  since: instant("since").notNull(),
  tries: integer("tries").notNull(),
  takenUntil: instant("taken_until").notNull(),
}, (t) => [index("comparisons_waiting_next").on(t.tries, t.since), check("comparisons_waiting_tries", sql`${t.tries} >= 0 and ${t.takenUntil} >= 0`)]);

/** That a revision has been compared, when, with how many texts, and by which recipe. */
export const comparisons = sqliteTable("comparisons", {
  revisionId: text("revision_id").primaryKey().references(() => revisions.id, { onDelete: "restrict" }),
  at: instant("at").notNull(),
  texts: integer("texts").notNull(),
  recipe: text("recipe").notNull(),
}, (t) => [check("comparisons_texts", sql`${t.texts} >= 0`)]);

/** Overlap (雷同): what a revision shares with one source. Shares in hundredths of a percent of each text's characters. */
export const overlaps = sqliteTable("overlaps", {
  id: id(),
  revisionId: text("revision_id").notNull().references(() => revisions.id, { onDelete: "restrict" }),
  kind: text("kind", { enum: SOURCE_KINDS }).notNull(),
  sourceRevisionId: text("source_revision_id").references(() => revisions.id, { onDelete: "restrict" }),
  referenceId: text("reference_id").references(() => referenceTexts.id, { onDelete: "restrict" }),
  share: integer("share").notNull(),
  sourceShare: integer("source_share").notNull(),
  runs: text("runs", { mode: "json" }).$type<KeptRun[]>().notNull(),
}, (t) => [
  uniqueIndex("overlaps_revision").on(t.revisionId, t.sourceRevisionId, t.referenceId),
  index("overlaps_source").on(t.sourceRevisionId),
  index("overlaps_reference").on(t.referenceId),
  check("overlaps_kind", oneOf(t.kind, SOURCE_KINDS)),
  check("overlaps_of", sql`(${t.kind} = 'template') = (${t.referenceId} is not null) and (${t.referenceId} is null) = (${t.sourceRevisionId} is not null)`),
  check("overlaps_share", sql`${t.share} between 0 and 10000 and ${t.sourceShare} between 0 and 10000`),
]);
