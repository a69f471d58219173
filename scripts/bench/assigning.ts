import os from "node:os";
import { parseArgs } from "node:util";
import { actorOfAccount } from "@/db/demo/actor";
import { migrateOpen } from "@/db/migrate";
import { openDatabase } from "@/db/open";
import { newId } from "@/db/schema/columns";
import { now } from "@/lib/clock";
import { applyPlan } from "@/lib/review/assign.mutations";
import { assignPage } from "@/lib/review/assign-page.queries";
import type { PlanOptions } from "@/lib/review/assign-input";
import { planAssignment } from "@/lib/review/assign-plan";
import { readAssignView } from "@/lib/review/assign-view";
import { planned } from "@/lib/review/plan.queries";
import { addContest } from "./contest";

const USE = "Use: npm run bench -- assigning [--materials 10000] [--reviewers 50] [--each 3]";

const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;

function main(): void {
  const { values } = parseArgs({
    args: process.argv.slice(2).filter((word) => word !== "assigning"),
    options: { materials: { type: "string", default: "10000" }, reviewers: { type: "string", default: "50" }, each: { type: "string", default: "3" } },
  });
  const [materials = 0, reviewers = 0, each = 0] = [values.materials, values.reviewers, values.each].map(Number);
  if (![materials, reviewers, each].every((number) => Number.isInteger(number) && number > 0)) throw new Error(USE);
  const { sqlite, db } = openDatabase(":memory:");
  migrateOpen({ sqlite, db });
  const callId = sqlite.transaction(() => addContest(sqlite, materials, reviewers))();
  const ctx = { db, now: now(), actor: actorOfAccount(db, "organiser", now()) };
  const options: PlanOptions = { callId, stage: 0, each, cap: null, bundling: "none", seed: 1, without: [] };

  const told: string[] = [];
  const timed = <T>(name: string, run: () => T): T => {
    const from = performance.now();
    const answer = run();
    told.push(line([name, Math.round(performance.now() - from)]));
    return answer;
  };
  const bare = Array.from({ length: materials }, (_, at) => ({ id: `m${at}`, bundle: null, holders: [] }));
  timed("the plan alone", () => planAssignment({ materials: bare, reviewers: Array.from({ length: reviewers }, (_, at) => ({ id: `p${at}`, load: 0, cap: null })), each, together: false, seed: "1", barred: () => false }));
  timed("the page of 25 rows", () => assignPage(ctx, callId, readAssignView(() => "")));
  const { digest, plan } = timed("the preview over all rows", () => planned(ctx, options));
  timed("the preview, townships kept together", () => planned(ctx, { ...options, bundling: "unit" }));
  const { changed } = timed("carried out, with an event each", () => applyPlan(ctx, { ...options, digest, operationId: newId() }));
  const after = plan.loads.map((row) => row.after);
  console.log([
    `${materials} materials, ${reviewers} reviewers, ${each} each: ${changed} given, ${plan.unplaced.length} not fully, from ${Math.min(...after)} to ${Math.max(...after)} a person; ${os.cpus()[0]?.model.trim()}, Node ${process.version}`,
    "", line(["", "ms"]), line(["---", "---"]), ...told,
  ].join("\n"));
}

main();
