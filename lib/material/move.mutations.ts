import { and, eq } from "drizzle-orm";
import { materials } from "@/db/schema";
import type { Ctx } from "@/lib/context";
import { conflict, forbidden } from "@/lib/errors";
import type { MaterialRow } from "./subject.queries";
import { after, type State, type Verb } from "./workflow";

type Also = Partial<Pick<MaterialRow, "stage" | "resumeStage" | "unlocked" | "origin" | "number" | "revisionId" | "ownDueAt" | "qualifiedAt">>;

/**
 * The only code that writes a material's state. Names the state and version it leaves, so that of two
 * people at once one wins; throws conflict for the other and forbidden where there is no such arrow.
 */
export function move(ctx: Ctx, material: MaterialRow, verb: Verb, version: number, also: Also = {}): State {
  const to = after(verb, material.state, material.origin);
  if (to === null) throw forbidden("wrong_state");
  const moved = ctx.db.update(materials)
    .set({ ...also, state: to, version: version + 1, stateAt: ctx.now })
    .where(and(eq(materials.id, material.id), eq(materials.state, material.state), eq(materials.version, version)))
    .run();
  if (moved.changes === 0) throw conflict();
  return to;
}
