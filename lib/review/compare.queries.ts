import { commentsForReviewer, commentsForUnit } from "@/lib/comment/queries";
import type { Ctx } from "@/lib/context";
import { readerOf, revisionsOf } from "@/lib/material/queries";
import { findFor } from "@/lib/material/subject.queries";
import { frozenOf } from "@/lib/material/values.queries";
import { redact, unnamed } from "./redaction";

type Revision = { id: string; ordinal: number };

/** The pair of revisions that an address asks for by ordinals, older first; what it cannot say is the newest and the one before. */
export function pairOf<R extends Revision>(newestFirst: readonly R[], from: string, to: string): { older: R; newer: R } | null {
  const named = (ordinal: string) => newestFirst.find((revision) => String(revision.ordinal) === ordinal);
  const newer = named(to) ?? newestFirst[0];
  if (!newer) return null;
  const before = newestFirst.filter((revision) => revision.ordinal < newer.ordinal);
  const older = before.find((revision) => revision === named(from)) ?? before[0];
  return older ? { older, newer } : null;
}

/** Two revisions of a material with the comments of the older one that this reader may see; no pair where there is only one. */
export function comparePage(ctx: Ctx, id: string, from: string, to: string) {
  const loaded = findFor(ctx, id, "material.read");
  const reader = readerOf(ctx, loaded);
  const pair = pairOf(revisionsOf(ctx, id), from, to);
  if (!pair) return { ...loaded, reader, pair: null };
  const [before, after] = [frozenOf(ctx.db, pair.older.id), frozenOf(ctx.db, pair.newer.id)];
  const seen = reader.side === "unit" ? commentsForUnit(ctx, loaded, pair.older.id) : commentsForReviewer(ctx, loaded, pair.older.id);
  const comments = seen.filter((comment) => comment.sent && comment.revisionId !== pair.newer.id);
  const names = loaded.covered;
  return { ...loaded, reader, pair: before && after && { before: unnamed(before, names), after: unnamed(after, names), comments: redact(comments, names) } };
}
