import { and, eq, isNull } from "drizzle-orm";
import { newId } from "@/db/schema/columns";
import { requests } from "@/db/schema";
import { can, refusal } from "@/lib/access/policy";
import { extend } from "@/lib/call/extension.mutations";
import type { Ctx } from "@/lib/context";
import { conflict, forbidden, notFound } from "@/lib/errors";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { normaliseText } from "@/lib/text/normalise";
import { requireReason, requireUnlockable, writeReturn } from "./ending.mutations";
import type { AnswerRequestInput, AskInput } from "./input";
import { ASKING, type RequestKind } from "./requests";
import { returnToUnit } from "./return.mutations";
import { findFor, loadMaterial, type Loaded } from "./subject.queries";

/** Ask something of a material: its return, more time, or that something be verified. Asked twice it is one request. */
export function askFor(ctx: Ctx, input: AskInput): { requestId: string } {
  return once(ctx, "askFor", input.operationId, (tx) => {
    const { material } = findFor(tx, input.materialId, ASKING[input.kind]);
    const reason = requireReason(input.reason);
    const open = and(eq(requests.materialId, material.id), eq(requests.kind, input.kind), eq(requests.askedBy, tx.actor.personId), isNull(requests.answer));
    const there = tx.db.select({ id: requests.id }).from(requests).where(open).get();
    if (there) {
      tx.db.update(requests).set({ reason }).where(eq(requests.id, there.id)).run();
      return { requestId: there.id };
    }
    const id = newId();
    tx.db.insert(requests).values({ id, materialId: material.id, kind: input.kind, reason, askedBy: tx.actor.personId, askedAt: tx.now, words: "" }).run();
    record(tx, "material.ask", { materialId: material.id, data: { request: id, what: input.kind } });
    return { requestId: id };
  });
}

/** The material of a request, for one who may answer it; who may not know of it is told that it is not there. */
function findAnswerable(tx: Ctx, materialId: string, kind: RequestKind): Loaded {
  const loaded = loadMaterial(tx.db, materialId, tx.now);
  if (!loaded) throw notFound();
  if (kind === "extension") {
    if (!can(tx.actor, "call.run", loaded.subject)) throw notFound();
    return loaded;
  }
  if (refusal(tx.actor, "material.read", loaded.subject)) throw notFound();
  const why = refusal(tx.actor, "material.answer", loaded.subject);
  if (why) throw forbidden(why);
  return loaded;
}

function grant(tx: Ctx, loaded: Loaded, kind: RequestKind, input: AnswerRequestInput, reason: string): void {
  if (kind === "return") {
    requireUnlockable(loaded, input.unlocked);
    writeReturn(tx, loaded, requireReason(input.words || reason, "words"));
    returnToUnit(tx, loaded, { version: loaded.material.version, unlocked: input.unlocked, resumeStage: loaded.material.stage, verb: "return" });
  } else if (kind === "extension") {
    extend(tx, { callId: loaded.call.id, unitId: loaded.unit.id, day: input.day, reason });
  }
}

/** Answer a request. A granted return returns the material, a granted extension moves its deadline; who declines says why. */
export function answerRequest(ctx: Ctx, input: AnswerRequestInput): object {
  return once(ctx, "answerRequest", input.operationId, (tx) => {
    const request = tx.db.select().from(requests).where(eq(requests.id, input.requestId)).get();
    if (!request) throw notFound();
    const loaded = findAnswerable(tx, request.materialId, request.kind);
    if (request.answer !== null) throw conflict();
    const words = input.answer === "declined" || request.kind === "verify" ? requireReason(input.words, "words") : normaliseText(input.words).trim();
    tx.db.update(requests).set({ answer: input.answer, words, answeredBy: tx.actor.personId, answeredAt: tx.now }).where(eq(requests.id, request.id)).run();
    if (input.answer === "granted") grant(tx, loaded, request.kind, input, request.reason);
    record(tx, "material.answer", { materialId: loaded.material.id, data: { request: request.id, what: request.kind, answer: input.answer } });
    return {};
  });
}
