import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { database } from "@/db/client";
import { isOurOrigin } from "@/lib/access/origin";
import { ACTIONS, type ActionName } from "@/lib/access/registry";
import { now } from "@/lib/clock";
import type { Ctx } from "@/lib/context";
import { env } from "@/lib/env";
import { AppError, invalid, type Problem } from "@/lib/errors";
import { outside } from "@/lib/person/mutations";
import { currentCtx } from "@/lib/person/session";
import type { Failure, Result } from "@/lib/result";

function problemsOf(error: z.ZodError): Record<string, Problem> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join(".") || "form", { code: "shape" }]));
}

async function requireCtx(name: ActionName): Promise<Ctx> {
  if (!isOurOrigin((await headers()).get("origin"), env().PUBLIC_URL)) throw new AppError("forbidden");
  if (ACTIONS[name].guard === "anyone") return outside(database(), now());
  const ctx = await currentCtx();
  if (!ctx) throw new AppError("unauthenticated");
  const early = name === "changePassword" || name === "savePreferences";
  if (ctx.actor.mustChangePassword && !early) throw new AppError("forbidden", "own_password");
  return ctx;
}

type Signed = { by?: string };

/** Takes off whose page sent it: one left open must not write as the next who signed in at the same computer. */
function sentBy(raw: unknown): { by: unknown; input: unknown } {
  if (typeof raw !== "object" || raw === null || !("by" in raw)) return { by: undefined, input: raw };
  const { by, ...input } = raw;
  return { by, input };
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof AppError)) throw error;
  return { ok: false, code: error.code, refusal: error.refusal, problems: error.problems };
}

/**
 * The door for writes: session from the database, Origin, parse, run, and the five expected errors as a
 * Result. Anything else is a bug and crashes. `name` must stand in the registry; one that is there for anyone is
 * given nobody's context, and asks for its own proof.
 */
export function action<S extends z.ZodType, T>(name: ActionName, schema: S, run: (ctx: Ctx, input: z.infer<S>) => T | Promise<T>) {
  return async (raw: z.input<S> & Signed): Promise<Result<T>> => {
    try {
      const ctx = await requireCtx(name);
      const { by, input } = sentBy(raw);
      if (by !== undefined && by !== ctx.actor.personId) throw new AppError("unauthenticated");
      const parsed = schema.safeParse(input);
      if (!parsed.success) throw invalid(problemsOf(parsed.error));
      return { ok: true, data: await run(ctx, parsed.data) };
    } catch (error) {
      return failureOf(error);
    }
  };
}
