import { eq } from "drizzle-orm";
import { assignments, people } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import type { Stage } from "@/lib/call/stages";
import { carryPlaces } from "@/lib/comment/places.mutations";
import type { Ctx } from "@/lib/context";
import { invalid } from "@/lib/errors";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { awaitComparison } from "@/lib/overlap/work.mutations";
import { noteHelp } from "./behalf.mutations";
import { freeze, nextNumber } from "./freeze.mutations";
import type { VerbInput } from "./input";
import { move } from "./move.mutations";
import { obstacles } from "./obstacles.queries";
import { findFor, type Loaded } from "./subject.queries";
import { draftOf, type Draft } from "./values.queries";

/** What a submit answers: the number for ever, and the id of the revision it froze. */
export type Filed = { number: string; revision: string };

function requireComplete(tx: Ctx, loaded: Loaded, draft: Draft): void {
  const problems = obstacles(tx, loaded, draft);
  if (Object.keys(problems).length > 0) throw invalid(problems);
}

/** Give the work of a stage to the people the call names for it, where it names any. */
export function assignPanel(ctx: Ctx, materialId: string, stage: number, definition: Stage | undefined): void {
  for (const account of definition?.panel ?? []) {
    const person = ctx.db.select({ id: people.id }).from(people).where(eq(people.account, account)).get();
    if (!person) throw new Error(`The call names ${account} as a reviewer, but there is no such account.`);
    ctx.db.insert(assignments).values({ id: newId(), materialId, stage, personId: person.id, assignedBy: ctx.actor.personId, assignedAt: ctx.now })
      .onConflictDoNothing().run();
  }
}

/**
 * File the material: freeze a revision, give the number at the first time, and send it to the first stage
 * or to the one that returned it. Throws invalid with every problem where it is not complete.
 */
export function submitMaterial(ctx: Ctx, input: VerbInput): Filed {
  return once(ctx, "submitMaterial", input.operationId, (tx) => {
    const loaded = findFor(tx, input.materialId, "material.submit");
    const { material, call } = loaded;
    const draft = draftOf(tx.db, material.id);
    requireComplete(tx, loaded, draft);
    const number = material.number ?? nextNumber(tx, call.id);
    noteHelp(tx, loaded);
    const stage = material.origin === "returned" || material.state === "returned" ? material.resumeStage : 0;
    const revision = freeze(tx, loaded, draft);
    const origin = material.state === "signing" ? material.origin : material.state;
    move(tx, material, "submit", input.version, { stage, number, revisionId: revision, origin });
    carryPlaces(tx, material.id, revision, draft.parts);
    awaitComparison(tx.db, revision, tx.now);
    assignPanel(tx, material.id, stage, call.stages[stage]);
    record(tx, "material.submit", { materialId: material.id, callId: call.id, data: { revision, stage } });
    return { number, revision };
  });
}

/** Send a complete material to the head of the unit for sign-off. */
export function requestSignOff(ctx: Ctx, input: VerbInput): object {
  return once(ctx, "requestSignOff", input.operationId, (tx) => {
    const loaded = findFor(tx, input.materialId, "material.requestSignOff");
    const { material } = loaded;
    requireComplete(tx, loaded, draftOf(tx.db, material.id));
    move(tx, material, "requestSignOff", input.version, { origin: material.state });
    record(tx, "material.requestSignOff", { materialId: material.id });
    return {};
  });
}

/** The head of the unit sends it back to the person who fills it in. */
export function sendBack(ctx: Ctx, input: VerbInput): object {
  return once(ctx, "sendBack", input.operationId, (tx) => {
    const { material } = findFor(tx, input.materialId, "material.sendBack");
    move(tx, material, "sendBack", input.version);
    record(tx, "material.sendBack", { materialId: material.id });
    return {};
  });
}

/** Take a filed material back while nobody has begun to review it; its number stays its own. */
export function withdrawMaterial(ctx: Ctx, input: VerbInput): object {
  return once(ctx, "withdrawMaterial", input.operationId, (tx) => {
    const { material } = findFor(tx, input.materialId, "material.withdraw");
    move(tx, material, "withdraw", input.version);
    record(tx, "material.withdraw", { materialId: material.id });
    return {};
  });
}
