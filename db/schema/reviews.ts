import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { ANSWER_KINDS, COMMENT_LEVELS, COMMENT_STATES, COMMENT_TARGETS, PLACE_KINDS } from "@/lib/comment/kinds";
import { OUTCOMES, VERDICTS } from "@/lib/review/kinds";
import { id, instant, oneOf } from "./columns";
import { evidence } from "./evidence";
import { materials, revisions } from "./materials";
import { people } from "./people";

/** Who is given a material at a stage; taken away again where `endedAt` says so. */
export const assignments = sqliteTable("assignments", {
  id: id(),
  materialId: text("material_id").notNull().references(() => materials.id, { onDelete: "restrict" }),
  stage: integer("stage").notNull(),
  personId: text("person_id").notNull().references(() => people.id, { onDelete: "restrict" }),
  assignedBy: text("assigned_by").notNull().references(() => people.id, { onDelete: "restrict" }),
  assignedAt: instant("assigned_at").notNull(),
  endedAt: instant("ended_at"),
}, (t) => [
  uniqueIndex("assignments_once").on(t.materialId, t.stage, t.personId),
  index("assignments_person").on(t.personId, t.materialId),
]);

/** One reviewer's work on one revision at one stage. */
export const reviews = sqliteTable("reviews", {
  id: id(),
  materialId: text("material_id").notNull().references(() => materials.id, { onDelete: "restrict" }),
  revisionId: text("revision_id").notNull().references(() => revisions.id, { onDelete: "restrict" }),
  stage: integer("stage").notNull(),
  personId: text("person_id").notNull().references(() => people.id, { onDelete: "restrict" }),
  version: integer("version").notNull(),
  startedAt: instant("started_at").notNull(),
  savedAt: instant("saved_at").notNull(),
  submittedAt: instant("submitted_at"),
  verdict: text("verdict", { enum: VERDICTS }),
  /** Half-points of all scores, fixed as the review is sent; null before, and where nothing is scored. */
  total: integer("total"),
  remark: text("remark").notNull(),
  /** When it was set aside, as the material was sent down or the review asked for anew; kept, and no longer counted. */
  setAsideAt: instant("set_aside_at"),
}, (t) => [
  uniqueIndex("reviews_once").on(t.revisionId, t.stage, t.personId).where(sql`${t.setAsideAt} is null`),
  index("reviews_person").on(t.personId, t.materialId),
  check("reviews_verdict", sql`${t.verdict} is null or ${oneOf(t.verdict, VERDICTS)}`),
  check("reviews_sent", sql`(${t.submittedAt} is null) = (${t.verdict} is null)`),
]);

/** One criterion's score (得分) in a review, in half-points. */
export const scores = sqliteTable("scores", {
  reviewId: text("review_id").notNull().references(() => reviews.id, { onDelete: "restrict" }),
  criterion: text("criterion").notNull(),
  halfPoints: integer("half_points").notNull(),
}, (t) => [
  primaryKey({ columns: [t.reviewId, t.criterion] }),
  check("scores_range", sql`${t.halfPoints} between 0 and 2000`),
]);

/** Comment (批注) of a review; the unit's answer stands in the same row. */
export const comments = sqliteTable("comments", {
  id: id(),
  materialId: text("material_id").notNull().references(() => materials.id, { onDelete: "restrict" }),
  reviewId: text("review_id").notNull().references(() => reviews.id, { onDelete: "restrict" }),
  personId: text("person_id").notNull().references(() => people.id, { onDelete: "restrict" }),
  /** 1, 2, 3 … within the material, given when it is sent. */
  ordinal: integer("ordinal"),
  target: text("target", { enum: COMMENT_TARGETS }).notNull(),
  part: text("part"),
  /** Key of the figure it is on. */
  figure: text("figure"),
  /** The photo or other proof it is on. */
  evidenceId: text("evidence_id").references(() => evidence.id, { onDelete: "restrict" }),
  level: text("level", { enum: COMMENT_LEVELS }).notNull(),
  state: text("state", { enum: COMMENT_STATES }).notNull(),
  createdAt: instant("created_at").notNull(),
  /** Null while it is pending: only its writer sees it. */
  sentAt: instant("sent_at"),
  answerKind: text("answer_kind", { enum: ANSWER_KINDS }),
  answeredBy: text("answered_by").references(() => people.id, { onDelete: "restrict" }),
  answeredAt: instant("answered_at"),
  settledAt: instant("settled_at"),
  body: text("body").notNull(),
  suggestion: text("suggestion"),
  answer: text("answer"),
}, (t) => [
  uniqueIndex("comments_ordinal").on(t.materialId, t.ordinal),
  index("comments_review").on(t.reviewId),
  check("comments_target", oneOf(t.target, COMMENT_TARGETS)),
  check("comments_level", oneOf(t.level, COMMENT_LEVELS)),
  check("comments_state", oneOf(t.state, COMMENT_STATES)),
  check("comments_sent", sql`(${t.sentAt} is null) = (${t.ordinal} is null)`),
  check("comments_answered", sql`(${t.answerKind} is null) = (${t.answeredAt} is null)`),
  check("comments_place", sql`(${t.target} in ('quote', 'part')) = (${t.part} is not null)`),
  check("comments_figure", sql`(${t.target} = 'figure') = (${t.figure} is not null)`),
  check("comments_photo", sql`(${t.target} = 'photo') = (${t.evidenceId} is not null)`),
]);

/** A reviewer's or organiser's reply (回复) to a sent comment; never shown to the unit. */
export const commentReplies = sqliteTable("comment_replies", {
  id: id(),
  commentId: text("comment_id").notNull().references(() => comments.id, { onDelete: "restrict" }),
  personId: text("person_id").notNull().references(() => people.id, { onDelete: "restrict" }),
  at: instant("at").notNull(),
  body: text("body").notNull(),
}, (t) => [index("comment_replies_comment").on(t.commentId, t.at), check("comment_replies_body", sql`${t.body} <> ''`)]);

/** A phrase (常用语) that a person keeps to say again; `used` counts how often it was put into a comment. */
export const phrases = sqliteTable("phrases", {
  id: id(),
  personId: text("person_id").notNull().references(() => people.id, { onDelete: "restrict" }),
  words: text("words").notNull(),
  used: integer("used").notNull(),
  keptAt: instant("kept_at").notNull(),
}, (t) => [uniqueIndex("phrases_once").on(t.personId, t.words), check("phrases_words", sql`${t.words} <> ''`), check("phrases_used", sql`${t.used} >= 0`)]);

/** Where a comment on a quote stands in a revision; offsets in code points of the part's text. */
export const commentPlaces = sqliteTable("comment_places", {
  commentId: text("comment_id").notNull().references(() => comments.id, { onDelete: "restrict" }),
  revisionId: text("revision_id").notNull().references(() => revisions.id, { onDelete: "restrict" }),
  how: text("how", { enum: PLACE_KINDS }).notNull(),
  /** The part that its words were moved to; null: the comment's own. */
  part: text("part"),
  start: integer("start"),
  end: integer("end"),
  quote: text("quote").notNull(),
  before: text("before").notNull(),
  after: text("after").notNull(),
}, (t) => [
  primaryKey({ columns: [t.commentId, t.revisionId] }),
  check("comment_places_how", oneOf(t.how, PLACE_KINDS)),
  check("comment_places_range", sql`(${t.how} = 'lost' and ${t.start} is null and ${t.end} is null) or (${t.how} <> 'lost' and ${t.start} >= 0 and ${t.end} > ${t.start})`),
]);

/** Decision (审定) with what it rests on. */
export const decisions = sqliteTable("decisions", {
  id: id(),
  materialId: text("material_id").notNull().references(() => materials.id, { onDelete: "restrict" }),
  revisionId: text("revision_id").references(() => revisions.id, { onDelete: "restrict" }),
  outcome: text("outcome", { enum: OUTCOMES }).notNull(),
  decidedBy: text("decided_by").notNull().references(() => people.id, { onDelete: "restrict" }),
  decidedAt: instant("decided_at").notNull(),
  reason: text("reason").notNull(),
  meeting: text("meeting").notNull(),
  documentNumber: text("document_number").notNull(),
}, (t) => [
  index("decisions_material").on(t.materialId, t.decidedAt),
  check("decisions_outcome", oneOf(t.outcome, OUTCOMES)),
]);
