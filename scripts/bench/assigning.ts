import os from "node:os";
import { parseArgs } from "node:util";
import type Database from "better-sqlite3";
import { actorOfAccount } from "@/db/demo/actor";
import { migrateOpen } from "@/db/migrate";
import { openDatabase } from "@/db/open";
import { newId } from "@/db/schema/columns";
import { days, now } from "@/lib/clock";
import { applyPlan } from "@/lib/review/assign.mutations";
import { assignPage } from "@/lib/review/assign-page.queries";
import type { PlanOptions } from "@/lib/review/assign-input";
import { planAssignment } from "@/lib/review/assign-plan";
import { readAssignView } from "@/lib/review/assign-view";
import { planned } from "@/lib/review/plan.queries";
import { DECIDE, FORM, RUBRIC, SCORE } from "@/lib/testing/form";
import { rowsInto, unitsInto } from "./rows-into";

const USE = "Use: npm run bench -- assigning [--materials 10000] [--reviewers 50] [--each 3]";
const TOWNSHIPS = 20;
/** Of every so many units one reviewer is recused. */
const RECUSED = 5;

function addTree(sqlite: Database.Database, materials: number) {
  const add = unitsInto(sqlite);
  const county = add("柳溪县", "county", null);
  const townships = Array.from({ length: TOWNSHIPS }, (_, index) => add(`第${index + 1}乡`, "township", county));
  return { county: county.id, villages: Array.from({ length: materials }, (_, index) => add(`第${index + 1}村`, "grassroots", townships[index % TOWNSHIPS] ?? county).id) };
}

function addPeople(sqlite: Database.Database, county: string, reviewers: number, at: number) {
  const [people, memberships] = [rowsInto(sqlite, "people"), rowsInto(sqlite, "memberships")];
  const add = (account: string, role: string) => {
    const id = newId();
    people({ id, account, name: account, phone: "", password_hash: "", must_change_password: 0, locale: "zh-CN", text_size: "s" });
    memberships({ id: newId(), person_id: id, unit_id: county, role, from_at: at });
    return id;
  };
  add("organiser", "organiser");
  return Array.from({ length: reviewers }, (_, index) => add(`reviewer-${index}`, "reviewer"));
}

/** A county whose materials, one of each village, all wait for scorers; answers the call's id. */
function addWorld(sqlite: Database.Database, materials: number, reviewers: number): string {
  const at = now() - days(9);
  const { county, villages } = addTree(sqlite, materials);
  const people = addPeople(sqlite, county, reviewers, at);
  const callId = newId();
  rowsInto(sqlite, "calls")({
    id: callId, unit_id: county, name: "先进单位", prefix: "BN-2026", basis: "", purpose: "naming", state: "open", sign_off: "none", opens_at: at, due_at: at + days(90), last_number: materials,
    form: JSON.stringify(FORM), rubric: JSON.stringify(RUBRIC), stages: JSON.stringify([{ ...SCORE, panel: [] }, DECIDE]), requirements: "[]",
  });
  const [rows, revisions, recusals] = [rowsInto(sqlite, "materials"), rowsInto(sqlite, "revisions"), rowsInto(sqlite, "recusals")];
  const settle = sqlite.prepare("update materials set state = 'submitted', number = ?, revision_id = ? where id = ?");
  for (const [index, unitId] of villages.entries()) {
    const [id, revisionId, personId] = [newId(), newId(), people[(index / RECUSED) % reviewers] ?? ""];
    rows({ id, call_id: callId, unit_id: unitId, state: "draft", origin: "draft", stage: 0, resume_stage: 0, version: 1, created_at: at, state_at: at, saved_at: at });
    revisions({ id: revisionId, material_id: id, ordinal: 1, submitted_by: people[0] ?? "", submitted_at: at, on_behalf: 0, title: "材料", count: 3000, check_code: "0000-0000", fields: JSON.stringify({ phone: `138${String(index).padStart(8, "0")}` }), figures: "{}" });
    settle.run(`BN-2026-${String(index + 1).padStart(5, "0")}`, revisionId, id);
    if (index % RECUSED === 0) recusals({ id: newId(), person_id: personId, unit_id: unitId, kind: "declared", reason: "亲属", recorded_by: personId, at });
  }
  return callId;
}

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
  const callId = sqlite.transaction(() => addWorld(sqlite, materials, reviewers))();
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
