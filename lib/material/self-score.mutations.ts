import { isDeepStrictEqual } from "node:util";
import { selfScores } from "@/db/schema";
import { refuseSecrets } from "@/lib/check/secrecy.queries";
import { inTransaction, type Ctx } from "@/lib/context";
import { conflict, forbidden, invalid } from "@/lib/errors";
import { normaliseText } from "@/lib/text/normalise";
import type { SaveSelfScoreInput } from "./input";
import { pointed, selfRubric } from "./self-score";
import { selfScoresOf } from "./self-score.queries";
import { findFor } from "./subject.queries";
import { isUnlocked, SELF_SCORE_KEY } from "./unlocked";
import { noteSaved, type Saved } from "./write.mutations";

/**
 * Save the unit's own scores as typed, at the version they were read at; what is wrong with one is told beside its box
 * and at submit. The same again is answered as saved; over a newer version it is a conflict.
 */
export function saveSelfScore(ctx: Ctx, input: SaveSelfScoreInput): Saved {
  return inTransaction(ctx, (tx) => {
    const loaded = findFor(tx, input.materialId, "material.edit");
    const { material } = loaded;
    const rubric = selfRubric(loaded.call);
    if (!rubric) throw forbidden("wrong_state");
    if (!isUnlocked(material.unlocked, SELF_SCORE_KEY)) throw forbidden("locked_part");
    const known = pointed(rubric).map(({ key }) => key);
    const strange = Object.keys(input.values).find((key) => !known.includes(key));
    if (strange !== undefined) throw invalid({ [strange]: { code: "shape" } });
    const scores = Object.fromEntries(Object.entries(input.values).map(([key, typed]) => [key, normaliseText(typed)]));
    refuseSecrets(tx.db, material.id, scores);
    const before = selfScoresOf(tx.db, material.id);
    if (before.version > 0 && isDeepStrictEqual(before.values, scores)) return { version: before.version, savedAt: tx.now };
    if (before.version !== input.version) throw conflict();
    const row = { scores, version: input.version + 1, savedBy: tx.actor.personId, savedAt: tx.now };
    tx.db.insert(selfScores).values({ materialId: material.id, ...row }).onConflictDoUpdate({ target: selfScores.materialId, set: row }).run();
    noteSaved(tx, loaded);
    return { version: row.version, savedAt: tx.now };
  });
}
