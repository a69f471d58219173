import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Scores } from "@/lib/review/scoring";
import { calls } from "./calls";
import { files } from "./evidence";
import { flag, id, instant } from "./columns";
import { materials } from "./materials";
import { people } from "./people";
import { reviews } from "./reviews";

/** That a reviewer gave the promise of a call (公正评审、保守秘密、主动回避). */
export const promises = sqliteTable("promises", {
  callId: text("call_id").notNull().references(() => calls.id, { onDelete: "restrict" }),
  personId: text("person_id").notNull().references(() => people.id, { onDelete: "restrict" }),
  at: instant("at").notNull(),
}, (t) => [primaryKey({ columns: [t.callId, t.personId] })]);

/** A field visit (实地核查): who went and when; what they saw is the remark and the scores of the review. */
export const visits = sqliteTable("visits", {
  reviewId: text("review_id").primaryKey().references(() => reviews.id, { onDelete: "restrict" }),
  team: text("team").notNull(),
  onDate: text("on_date").notNull(),
  savedAt: instant("saved_at").notNull(),
});

/** A sheet of scores changed after it was sent (改分): the old one stays, with the reason. */
export const scoreChanges = sqliteTable("score_changes", {
  id: id(),
  reviewId: text("review_id").notNull().references(() => reviews.id, { onDelete: "restrict" }),
  before: text("before", { mode: "json" }).$type<Scores>().notNull(),
  after: text("after", { mode: "json" }).$type<Scores>().notNull(),
  reason: text("reason").notNull(),
  at: instant("at").notNull(),
}, (t) => [index("score_changes_review").on(t.reviewId, t.at)]);

/** A word in the discussion (集体评议) of a material, among those who judge it. */
export const discussions = sqliteTable("discussions", {
  id: id(),
  materialId: text("material_id").notNull().references(() => materials.id, { onDelete: "restrict" }),
  personId: text("person_id").notNull().references(() => people.id, { onDelete: "restrict" }),
  at: instant("at").notNull(),
  /** Whether it stands as the conclusion (结论). */
  pinned: flag("pinned").notNull(),
  body: text("body").notNull(),
}, (t) => [index("discussions_material").on(t.materialId, t.at), check("discussions_pinned", sql`${t.pinned} in (0, 1)`)]);

/** Minute (评审会议记录) of the meeting that went over a call's materials. */
export const minutes = sqliteTable("minutes", {
  id: id(),
  callId: text("call_id").notNull().references(() => calls.id, { onDelete: "restrict" }),
  heldOn: text("held_on").notNull(),
  present: text("present").notNull(),
  body: text("body").notNull(),
  writtenBy: text("written_by").notNull().references(() => people.id, { onDelete: "restrict" }),
  writtenAt: instant("written_at").notNull(),
}, (t) => [index("minutes_call").on(t.callId, t.writtenAt)]);

/** A reminder (催办) to one person of the work of a call that waits for them. */
export const reminders = sqliteTable("reminders", {
  id: id(),
  callId: text("call_id").notNull().references(() => calls.id, { onDelete: "restrict" }),
  personId: text("person_id").notNull().references(() => people.id, { onDelete: "restrict" }),
  sentBy: text("sent_by").notNull().references(() => people.id, { onDelete: "restrict" }),
  at: instant("at").notNull(),
  words: text("words").notNull(),
  seenAt: instant("seen_at"),
}, (t) => [index("reminders_person").on(t.personId, t.seenAt), index("reminders_call").on(t.callId, t.at)]);

/** Scores of a signed paper sheet, keyed in by a clerk for an expert and counted once a second person has checked them. */
export const paperSheets = sqliteTable("paper_sheets", {
  id: id(),
  materialId: text("material_id").notNull().references(() => materials.id, { onDelete: "restrict" }),
  stage: integer("stage").notNull(),
  personId: text("person_id").notNull().references(() => people.id, { onDelete: "restrict" }),
  scores: text("scores", { mode: "json" }).$type<Scores>().notNull(),
  remark: text("remark").notNull(),
  /** SHA-256 of the scan of the signed sheet. */
  fileHash: text("file_hash").notNull().references(() => files.hash, { onDelete: "restrict" }),
  keyedBy: text("keyed_by").notNull().references(() => people.id, { onDelete: "restrict" }),
  keyedAt: instant("keyed_at").notNull(),
  checkedBy: text("checked_by").references(() => people.id, { onDelete: "restrict" }),
  checkedAt: instant("checked_at"),
}, (t) => [
  uniqueIndex("paper_sheets_once").on(t.materialId, t.stage, t.personId),
  check("paper_sheets_checked", sql`(${t.checkedBy} is null) = (${t.checkedAt} is null) and (${t.checkedBy} is null or ${t.checkedBy} <> ${t.keyedBy})`),
]);
