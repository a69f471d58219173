import { deliberations } from "@/db/schema";
import { refuseSecrets } from "@/lib/check/secrecy.queries";
import { inTransaction, type Ctx } from "@/lib/context";
import { conflict, forbidden } from "@/lib/errors";
import { normaliseText } from "@/lib/text/normalise";
import { noteHelp } from "./behalf.mutations";
import { DELIBERATION_KEYS, type Deliberation } from "./deliberation";
import { deliberationOf } from "./deliberation.queries";
import type { SaveDeliberationInput } from "./input";
import { findFor } from "./subject.queries";
import type { Saved } from "./write.mutations";

/** Save the record of the unit's meeting as typed, at the version it was read at; the same again is answered as saved. */
export function saveDeliberation(ctx: Ctx, input: SaveDeliberationInput): Saved {
  return inTransaction(ctx, (tx) => {
    const loaded = findFor(tx, input.materialId, "material.deliberate");
    if (!loaded.call.form.deliberation) throw forbidden("wrong_state");
    const { material } = loaded;
    const values = Object.fromEntries(DELIBERATION_KEYS.map((key) => [key, normaliseText(input.values[key])])) as Deliberation;
    refuseSecrets(tx.db, material.id, values);
    const before = deliberationOf(tx.db, material.id);
    const kept = DELIBERATION_KEYS.every((key) => before.values[key] === values[key]);
    if (kept && before.version > 0) return { version: before.version, savedAt: tx.now };
    if (before.version !== input.version) throw conflict();
    const row = { ...values, version: input.version + 1, savedBy: tx.actor.personId, savedAt: tx.now };
    tx.db.insert(deliberations).values({ materialId: material.id, ...row }).onConflictDoUpdate({ target: deliberations.materialId, set: row }).run();
    noteHelp(tx, loaded);
    return { version: row.version, savedAt: tx.now };
  });
}
