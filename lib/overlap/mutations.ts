import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { calls, fingerprints, materials, referenceTexts, units } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { refusal } from "@/lib/access/policy";
import { inTransaction, type Ctx } from "@/lib/context";
import { invalid, notFound, type Problem } from "@/lib/errors";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { blankSubject } from "@/lib/material/subject.queries";
import { countCharacters } from "@/lib/text/count";
import { lengthOf, normaliseText } from "@/lib/text/normalise";
import type { AddReferenceInput, CompareCallInput, RemoveReferenceInput } from "./input";
import { awaitComparison } from "./work.mutations";

const LONGEST_TEXT = 50_000;
const LONGEST_TITLE = 120;

/** Have every filed material of a call compared anew; answers how many wait now. Throws not_found for who does not run the call. */
export function compareCall(ctx: Ctx, { callId, operationId }: CompareCallInput): { waiting: number } {
  return once(ctx, "compareCall", operationId, (tx) => {
    const row = tx.db.select().from(calls).innerJoin(units, eq(units.id, calls.unitId)).where(eq(calls.id, callId)).get();
    if (!row || refusal(tx.actor, "call.run", blankSubject(tx.db, row.calls, row.units, tx.now))) throw notFound();
    const filed = tx.db.select({ revisionId: materials.revisionId }).from(materials).where(and(eq(materials.callId, callId), isNotNull(materials.revisionId))).all();
    for (const { revisionId } of filed) if (revisionId !== null) awaitComparison(tx.db, revisionId, tx.now);
    record(tx, "call.compare", { callId, data: { materials: filed.length } });
    return { waiting: filed.length };
  });
}

/** The shelf belongs to a unit that runs calls; whoever does not run them for it has no shelf there. */
function requireShelf({ actor }: Ctx, unitId: string): void {
  if (!actor.memberships.some((as) => as.role === "organiser" && as.unitId === unitId)) throw notFound();
}

function problemOf(box: string, text: string, max: number): Record<string, Problem> {
  if (countCharacters(text) === 0) return { [box]: { code: "required" } };
  const over = lengthOf(text) - max;
  return over > 0 ? { [box]: { code: "too_long", over, max } } : {};
}

/** Put a text on the shelf; the index takes it in by itself. Throws invalid for a text or title that is empty or too long. */
export function addReference(ctx: Ctx, input: AddReferenceInput): { referenceId: string } {
  return once(ctx, "addReference", input.operationId, (tx) => {
    requireShelf(tx, input.unitId);
    const [title, text] = [normaliseText(input.title).trim(), normaliseText(input.text).trim()];
    const problems = { ...problemOf("title", title, LONGEST_TITLE), ...problemOf("text", text, LONGEST_TEXT) };
    if (Object.keys(problems).length > 0) throw invalid(problems);
    const id = newId();
    tx.db.insert(referenceTexts).values({ id, unitId: input.unitId, title, kind: input.kind, year: input.year, text, count: countCharacters(text), addedBy: tx.actor.personId, addedAt: tx.now }).run();
    record(tx, "reference.add", { data: { reference: id } });
    return { referenceId: id };
  });
}

/** Take a text down: it stays for what was found in it, and nothing more is compared with it. Twice is no fault. */
export function removeReference(ctx: Ctx, { referenceId }: RemoveReferenceInput): object {
  return inTransaction(ctx, (tx) => {
    const row = tx.db.select({ unitId: referenceTexts.unitId }).from(referenceTexts).where(eq(referenceTexts.id, referenceId)).get();
    if (!row) throw notFound();
    requireShelf(tx, row.unitId);
    const gone = tx.db.update(referenceTexts).set({ removedAt: tx.now }).where(and(eq(referenceTexts.id, referenceId), isNull(referenceTexts.removedAt))).run();
    tx.db.delete(fingerprints).where(eq(fingerprints.referenceId, referenceId)).run();
    if (gone.changes > 0) record(tx, "reference.remove", { data: { reference: referenceId } });
    return {};
  });
}
