import { can } from "@/lib/access/policy";
import type { Ctx } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { findFor } from "@/lib/material/subject.queries";
import { frozenOf } from "@/lib/material/values.queries";
import { unnamed } from "@/lib/review/redaction";
import { frozenSource } from "./source";

/**
 * What is printed for this reader: the newest revision, marked 未审定稿 unless it is approved and this
 * reader may have the final document. Throws not_found as a material does.
 */
export function documentFor(ctx: Ctx, id: string) {
  const loaded = findFor(ctx, id, "document.draft");
  const frozen = frozenOf(ctx.db, loaded.material.revisionId);
  if (!frozen) throw notFound();
  const seen = unnamed(frozen, loaded.covered);
  const final = can(ctx.actor, "document.final", loaded.subject);
  return { ...loaded, frozen: seen, final, source: frozenSource(loaded, seen, final) };
}
