import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { isOurOrigin } from "@/lib/access/origin";
import type { ActionName } from "@/lib/access/registry";
import type { Ctx } from "@/lib/context";
import { env } from "@/lib/env";
import { AppError, invalid, type Problem } from "@/lib/errors";
import { currentCtx } from "@/lib/person/session";
import type { Failure, Result } from "@/lib/result";

function problemsOf(error: z.ZodError): Record<string, Problem> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join(".") || "form", { code: "shape" }]));
}

async function requireCtx(name: ActionName): Promise<Ctx> {
  if (!isOurOrigin((await headers()).get("origin"), env().PUBLIC_URL)) throw new AppError("forbidden");
  const ctx = await currentCtx();
  if (!ctx) throw new AppError("unauthenticated");
  const early = name === "changePassword" || name === "savePreferences";
  if (ctx.actor.mustChangePassword && !early) throw new AppError("forbidden", "own_password");
  return ctx;
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof AppError)) throw error;
  return { ok: false, code: error.code, refusal: error.refusal, problems: error.problems };
}

/**
 * The door for writes: session from the database, Origin, parse, run, and the five expected errors as a
 * Result. Anything else is a bug and crashes. `name` must stand in the registry.
 */
export function action<S extends z.ZodType, T>(name: ActionName, schema: S, run: (ctx: Ctx, input: z.infer<S>) => T | Promise<T>) {
  return async (raw: z.input<S>): Promise<Result<T>> => {
    try {
      const ctx = await requireCtx(name);
      const parsed = schema.safeParse(raw);
      if (!parsed.success) throw invalid(problemsOf(parsed.error));
      return { ok: true, data: await run(ctx, parsed.data) };
    } catch (error) {
      return failureOf(error);
    }
  };
}
