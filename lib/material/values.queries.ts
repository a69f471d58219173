import { and, eq, sql } from "drizzle-orm";
import { fields, figures, parts, partVersions, revisionParts, revisions, sheets, type FigureValues } from "@/db/schema";
import type { Db } from "@/db/open";
import { prepared } from "@/db/prepared";
import { evidenceOf, frozenEvidence, type EvidenceView } from "@/lib/evidence/list.queries";
import { carriedOf } from "./carried.queries";
import type { Values } from "./completeness";
import type { Deliberation } from "./deliberation";
import { deliberationOf } from "./deliberation.queries";
import { selfScoresOf } from "./self-score.queries";

/** A part as it was last saved. */
export type PartState = { key: string; version: number; versionId: string; text: string; savedAt: number; savedBy: string };
/** All that a unit has written so far, with the versions to save over; `carried` as carriedOf answers it. */
export type Draft = Values & {
  partStates: Record<string, PartState>; versions: { fields: number; figures: number };
  evidence: EvidenceView[]; deliberation: Deliberation; selfScores: Record<string, string>; carried: Record<string, string>;
};

/** The newest text of every part that was ever saved, by key. */
export function partStatesOf(db: Db, materialId: string): Record<string, PartState> {
  const states = db.select({ key: parts.key, version: parts.version, versionId: parts.versionId, text: partVersions.text, savedAt: partVersions.savedAt, savedBy: partVersions.savedBy })
    .from(parts).innerJoin(partVersions, eq(partVersions.id, parts.versionId)).where(eq(parts.materialId, materialId)).all();
  return Object.fromEntries(states.map((row) => [row.key, row]));
}

function sheetsOf(db: Db, materialId: string): Pick<Values, "fields" | "figures"> {
  const fieldRows = db.select().from(fields).where(eq(fields.materialId, materialId)).all();
  const figureRows = db.select().from(figures).where(eq(figures.materialId, materialId)).all();
  return {
    fields: Object.fromEntries(fieldRows.map((row) => [row.key, row.value])),
    figures: Object.fromEntries(figureRows.map(({ key, previous, current }) => [key, { previous, current }])),
  };
}

const textsOf = (states: Record<string, PartState>) => Object.fromEntries(Object.entries(states).map(([key, { text }]) => [key, text]));

/** The newest texts, facts, figures and self-scores of a material and nothing besides: what its check code stands for. */
export const contentOf = (db: Db, materialId: string): Values & Pick<Draft, "selfScores"> => ({ parts: textsOf(partStatesOf(db, materialId)), ...sheetsOf(db, materialId), selfScores: selfScoresOf(db, materialId).values });

/** All of a material as its unit is writing it. */
export function draftOf(db: Db, materialId: string): Draft {
  const partStates = partStatesOf(db, materialId);
  const version = (kind: "fields" | "figures") => db.select({ version: sheets.version }).from(sheets)
    .where(and(eq(sheets.materialId, materialId), eq(sheets.kind, kind))).get()?.version ?? 0;
  return {
    parts: textsOf(partStates), partStates, ...sheetsOf(db, materialId), versions: { fields: version("fields"), figures: version("figures") },
    evidence: evidenceOf(db, materialId), deliberation: deliberationOf(db, materialId).values, selfScores: selfScoresOf(db, materialId).values, carried: carriedOf(db, materialId),
  };
}

/** A revision with its texts. */
export type Frozen = {
  id: string; ordinal: number; title: string; count: number; checkCode: string; submittedAt: number;
  parts: Record<string, string>; fields: Record<string, string>; figures: FigureValues;
  deliberation: Deliberation | null; /** In half-points by criterion; null where the call asks for none. */ selfScores: Record<string, number> | null; onBehalf: boolean; evidence: EvidenceView[];
};

const ID = sql.placeholder("id");
const frozen = {
  revision: prepared((db) => db.select().from(revisions).where(eq(revisions.id, ID)).prepare()),
  texts: prepared((db) => db.select({ key: revisionParts.key, text: partVersions.text }).from(revisionParts)
    .innerJoin(partVersions, eq(partVersions.id, revisionParts.versionId)).where(eq(revisionParts.revisionId, ID)).prepare()),
};

/** A revision with its texts; null where there is none of this id. */
export function frozenOf(db: Db, revisionId: string | null): Frozen | null {
  if (revisionId === null) return null;
  const row = frozen.revision(db).get({ id: revisionId });
  if (!row) return null;
  const texts = frozen.texts(db).all({ id: revisionId });
  const { id, ordinal, title, count, checkCode, submittedAt, deliberation, selfScores, onBehalf } = row;
  return { deliberation, selfScores, onBehalf, evidence: frozenEvidence(db, id), id, ordinal, title, count, checkCode, submittedAt, fields: row.fields, figures: row.figures, parts: Object.fromEntries(texts.map((part) => [part.key, part.text])) };
}
