import os from "node:os";
import type Database from "better-sqlite3";
import { actorOfAccount } from "@/db/demo/actor";
import { migrateOpen } from "@/db/migrate";
import { openDatabase } from "@/db/open";
import { newId } from "@/db/schema/columns";
import { now } from "@/lib/clock";
import { resultsPage } from "@/lib/review/results.queries";
import { addContest } from "./contest";
import { rowsInto } from "./rows-into";
import { timesOf } from "./timing";

const [SIZES, REVIEWERS, EACH, ROUNDS] = [[200, 1000, 5000], 20, 3, 7] as const;

/** Every material has been scored by some of the reviewers, in turns. */
function addScores(sqlite: Database.Database): void {
  const [reviews, scores] = [rowsInto(sqlite, "reviews"), rowsInto(sqlite, "scores")];
  const people = sqlite.prepare("select id from people where account like 'reviewer-%'").pluck().all() as string[];
  const materials = sqlite.prepare("select id, revision_id as revisionId from materials").all() as { id: string; revisionId: string }[];
  const at = now();
  for (const [index, { id: materialId, revisionId }] of materials.entries()) for (let turn = 0; turn < EACH; turn += 1) {
    const [id, work, writing] = [newId(), 25 + ((index + turn) % 9), 12 + (turn % 5)];
    reviews({ id, material_id: materialId, revision_id: revisionId, stage: 0, person_id: people[(index + turn) % REVIEWERS] ?? "", version: 2, started_at: at, saved_at: at, submitted_at: at, verdict: "score", total: work + writing, remark: "属实。" });
    scores({ review_id: id, criterion: "work", half_points: work });
    scores({ review_id: id, criterion: "writing", half_points: writing });
  }
}

/** The results of a call of this size, read by its organiser; the database is in memory. */
function measure(size: number): string {
  const { sqlite, db } = openDatabase(":memory:");
  migrateOpen({ sqlite, db });
  const callId = sqlite.transaction(() => { const id = addContest(sqlite, size, REVIEWERS); addScores(sqlite); return id; })();
  const ctx = { db, now: now(), actor: actorOfAccount(db, "organiser", now()) };
  const taken = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    const { groups } = resultsPage(ctx, callId);
    if (groups[0]?.rows.filter(({ result }) => result !== null).length !== size) throw new Error("not every material has a result");
    return performance.now() - from;
  });
  sqlite.close();
  const { p50, p95 } = timesOf(taken);
  return `| ${size} | ${Math.round(p50)} | ${Math.round(p95)} |`;
}

console.log(`Results of a call, each material scored by ${EACH}; ${os.cpus()[0]?.model.trim()}, Node ${process.version}\n\n| materials | p50 ms | p95 ms |\n| --- | --- | --- |\n${SIZES.map(measure).join("\n")}`);
