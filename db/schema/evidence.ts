import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { FILE_KINDS, PURPOSES } from "@/lib/evidence/kinds";
import { id, instant, oneOf } from "./columns";
import { materials, revisions } from "./materials";
import { people } from "./people";

/** A kept file, named by the SHA-256 of its bytes; it lies in the data folder under that name. */
export const files = sqliteTable("files", {
  hash: text("hash").primaryKey(),
  kind: text("kind", { enum: FILE_KINDS }).notNull(),
  bytes: integer("bytes").notNull(),
  /** SHA-256 of what was sent: a photo is kept shrunk and without its EXIF. */
  sentHash: text("sent_hash").notNull(),
  width: integer("width"),
  height: integer("height"),
  /** SHA-256 of the small picture of a photo, which lies beside it. */
  thumb: text("thumb"),
  /** The look of a photo as 16 hexadecimal digits; see lib/evidence/look.ts. */
  look: text("look"),
  keptAt: instant("kept_at").notNull(),
}, (t) => [
  index("files_sent").on(t.sentHash),
  check("files_hash", sql`length(${t.hash}) = 64 and length(${t.sentHash}) = 64 and coalesce(length(${t.thumb}) = 64, 1)`),
  check("files_kind", oneOf(t.kind, FILE_KINDS)),
  check("files_bytes", sql`${t.bytes} > 0`),
  check("files_photo", sql`(${t.kind} = 'photo') = (${t.width} is not null and ${t.height} is not null and ${t.thumb} is not null and ${t.look} is not null)`),
]);

/** A file that came in and is not yet bound to a material; only who sent it may bind it. */
export const uploads = sqliteTable("uploads", {
  id: id(),
  personId: text("person_id").notNull().references(() => people.id, { onDelete: "restrict" }),
  fileHash: text("file_hash").notNull().references(() => files.hash, { onDelete: "restrict" }),
  name: text("name").notNull(),
  at: instant("at").notNull(),
}, (t) => [index("uploads_at").on(t.at)]);

/** Evidence (佐证材料): a file of a material, with its caption and what it proves. */
export const evidence = sqliteTable("evidence", {
  id: id(),
  materialId: text("material_id").notNull().references(() => materials.id, { onDelete: "restrict" }),
  fileHash: text("file_hash").notNull().references(() => files.hash, { onDelete: "restrict" }),
  purpose: text("purpose", { enum: PURPOSES }).notNull(),
  /** The file's name as it was sent. */
  name: text("name").notNull(),
  caption: text("caption").notNull(),
  /** What it proves: "parts.KEY", "figures.KEY" or "fields.KEY"; null: nothing in particular. */
  place: text("place"),
  position: integer("position").notNull(),
  /** The check code that stands on a sealed scan, as read from the paper. */
  checkCode: text("check_code"),
  addedBy: text("added_by").notNull().references(() => people.id, { onDelete: "restrict" }),
  addedAt: instant("added_at").notNull(),
  removedAt: instant("removed_at"),
  /** The revision that it supplements (补充材料), where it was asked for after the filing; null: it was filed with its revision. */
  supplementOf: text("supplement_of").references(() => revisions.id, { onDelete: "restrict" }),
}, (t) => [
  index("evidence_material").on(t.materialId, t.position),
  index("evidence_file").on(t.fileHash),
  check("evidence_purpose", oneOf(t.purpose, PURPOSES)),
  check("evidence_seal", sql`(${t.purpose} = 'seal') = (${t.checkCode} is not null)`),
  check("evidence_position", sql`${t.position} >= 0`),
]);

/** The evidence that a revision froze, with caption and place as they stood. */
export const revisionEvidence = sqliteTable("revision_evidence", {
  revisionId: text("revision_id").notNull().references(() => revisions.id, { onDelete: "restrict" }),
  evidenceId: text("evidence_id").notNull().references(() => evidence.id, { onDelete: "restrict" }),
  position: integer("position").notNull(),
  caption: text("caption").notNull(),
  place: text("place"),
}, (t) => [primaryKey({ columns: [t.revisionId, t.evidenceId] })]);
