import { and, eq } from "drizzle-orm";
import { partVersions } from "@/db/schema";
import { inTransaction, type Ctx } from "@/lib/context";
import { forbidden, notFound } from "@/lib/errors";
import { record } from "@/lib/history/record";
import type { RestorePartInput } from "./input";
import { findFor } from "./subject.queries";
import { isUnlocked } from "./unlocked";
import { writePart, type Saved } from "./write.mutations";

/** Bring back an earlier text of a part as its newest; the text that stood there stays in the history. Conflict over a newer version. */
export function restorePart(ctx: Ctx, { materialId, key, version, versionId }: RestorePartInput): Saved & { text: string } {
  return inTransaction(ctx, (tx) => {
    const loaded = findFor(tx, materialId, "material.edit");
    if (!isUnlocked(loaded.material.unlocked, key)) throw forbidden("locked_part");
    const mine = and(eq(partVersions.id, versionId), eq(partVersions.materialId, loaded.material.id), eq(partVersions.key, key));
    const earlier = tx.db.select({ text: partVersions.text, version: partVersions.version }).from(partVersions).where(mine).get();
    if (!earlier) throw notFound();
    const saved = writePart(tx, loaded, key, version, earlier.text);
    record(tx, "part.restore", { materialId: loaded.material.id, data: { parts: [key], version: earlier.version } });
    return { ...saved, text: earlier.text };
  });
}
