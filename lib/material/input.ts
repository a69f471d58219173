import { z } from "zod";
import { REQUEST_ANSWERS, REQUEST_KINDS } from "./requests";
import { LONGEST_CELL, LONGEST_FACT, LONGEST_PART } from "./limits";

/** An id of any row; longer than any that we make. */
export const Id = z.string().min(1).max(40);
/** The version of a thing as the page showed it. */
export const Version = z.number().int().nonnegative();
/** Chosen by the browser, one per intent, so that a retry is answered and not done again. */
export const OperationId = z.string().min(16).max(64);
const Key = z.string().min(1).max(40);
/** UTF-16 length first, so that a text of any size is refused before it is walked. */
const Text = z.string().max(LONGEST_PART * 2).refine((text) => Array.from(text).length <= LONGEST_PART);

export const StartInput = z.strictObject({ callId: Id, unitId: Id, operationId: OperationId });
export type StartInput = z.infer<typeof StartInput>;

export const SavePartInput = z.strictObject({ materialId: Id, key: Key, version: Version, text: Text });
export type SavePartInput = z.infer<typeof SavePartInput>;

export const ReadPartInput = z.strictObject({ materialId: Id, key: Key });

const Values = z.record(Key, z.string().max(LONGEST_FACT)).refine((values) => Object.keys(values).length <= 60);
export const SaveFieldsInput = z.strictObject({ materialId: Id, version: Version, values: Values });
export type SaveFieldsInput = z.infer<typeof SaveFieldsInput>;

export const ReadSheetInput = z.strictObject({ materialId: Id, kind: z.enum(["fields", "figures", "deliberation", "selfScore"]) });

const Cell = z.string().max(LONGEST_CELL);
const Rows = z.record(Key, z.strictObject({ previous: Cell, current: Cell })).refine((rows) => Object.keys(rows).length <= 80);
export const SaveFiguresInput = z.strictObject({ materialId: Id, version: Version, values: Rows });
export type SaveFiguresInput = z.infer<typeof SaveFiguresInput>;

export const ImportInput = z.strictObject({
  materialId: Id,
  operationId: OperationId,
  title: z.string().max(200).nullable(),
  parts: z.array(z.strictObject({ key: Key, version: Version, text: Text })).max(20),
  /** Facts and figures of a filled-in blank form, over the versions that the page showed. */
  fields: z.strictObject({ version: Version, values: Values }).optional(),
  figures: z.strictObject({ version: Version, values: Rows }).optional(),
}).refine(({ parts, fields, figures, title }) => parts.length > 0 || fields !== undefined || figures !== undefined || title !== null);
export type ImportInput = z.infer<typeof ImportInput>;

/** A verb pressed on a material, at the version that the page showed. */
export const VerbInput = z.strictObject({ materialId: Id, version: Version, operationId: OperationId });
export type VerbInput = z.infer<typeof VerbInput>;

/** Take over from an earlier material of the unit what is not written yet. */
export const CarryInput = z.strictObject({ materialId: Id, fromId: Id, operationId: OperationId });
export type CarryInput = z.infer<typeof CarryInput>;

export const ConfirmCarriedInput = z.strictObject({ materialId: Id, keys: z.array(z.string().max(60)).min(1).max(200) });
export type ConfirmCarriedInput = z.infer<typeof ConfirmCarriedInput>;

export const ConfirmInput = z.strictObject({ materialId: Id });
export type ConfirmInput = z.infer<typeof ConfirmInput>;

export const SaveDeliberationInput = z.strictObject({
  materialId: Id, version: Version,
  values: z.strictObject({ meeting: z.string().max(200), heldOn: z.string().max(40), present: z.string().max(20), opinion: z.string().max(2000) }),
});
export type SaveDeliberationInput = z.infer<typeof SaveDeliberationInput>;

/** The unit's own scores (自评分) as typed, by criterion. */
export const SaveSelfScoreInput = z.strictObject({ materialId: Id, version: Version, values: z.record(Key, Cell).refine((values) => Object.keys(values).length <= 200) });
export type SaveSelfScoreInput = z.infer<typeof SaveSelfScoreInput>;

/** Bring back a text of a part's history as its newest version. */
export const RestorePartInput = z.strictObject({ materialId: Id, key: Key, version: Version, versionId: Id });
export type RestorePartInput = z.infer<typeof RestorePartInput>;

const Reason = z.string().max(1000);

/** 放弃申报: for good, with the reason. */
export const GiveUpInput = z.strictObject({ materialId: Id, version: Version, reason: Reason, operationId: OperationId });
export type GiveUpInput = z.infer<typeof GiveUpInput>;

/** Reopen what is decided: it goes back to the unit with these parts unlocked and resumes at a stage. */
export const ReopenInput = z.strictObject({
  materialId: Id, version: Version, reason: Reason, unlocked: z.array(z.string().max(40)).min(1).max(40), resumeStage: z.number().int().min(0).max(20), operationId: OperationId,
});
export type ReopenInput = z.infer<typeof ReopenInput>;

export const AskInput = z.strictObject({ materialId: Id, kind: z.enum(REQUEST_KINDS), reason: Reason, operationId: OperationId });
export type AskInput = z.infer<typeof AskInput>;

/** Answer a request; with a granted return what is unlocked, with a granted extension the day, as 2026-03-01. */
export const AnswerRequestInput = z.strictObject({
  requestId: Id, answer: z.enum(REQUEST_ANSWERS), words: Reason, unlocked: z.array(z.string().max(40)).max(40), day: z.string().max(20), operationId: OperationId,
});
export type AnswerRequestInput = z.infer<typeof AnswerRequestInput>;

/** Ask the unit for a supplement until a day's 17:30, as 2026-03-01. */
export const SupplementInput = z.strictObject({ materialId: Id, wanted: Reason, day: z.string().max(20), operationId: OperationId });
export type SupplementInput = z.infer<typeof SupplementInput>;
