import { findingsOf } from "@/lib/check/queries";
import { dayOf } from "@/lib/clock";
import type { Ctx } from "@/lib/context";
import type { Problem } from "@/lib/errors";
import { obstaclesOf } from "./obstacles";
import type { Loaded } from "./subject.queries";
import type { Draft } from "./values.queries";

/** What stands in the way of filing a draft now, by path; checks its text only where the call blocks on a finding. */
export function obstacles(ctx: Ctx, loaded: Loaded, draft: Draft): Record<string, Problem> {
  const { form } = loaded.call;
  const findings = (form.blocking ?? []).length > 0 ? findingsOf(ctx.db, loaded, draft) : [];
  return obstaclesOf(form, draft, dayOf(ctx.now), findings);
}
