import type Database from "better-sqlite3";
import { newId } from "@/db/schema/columns";
import { days, now } from "@/lib/clock";
import { DECIDE, FORM, RUBRIC, SCORE } from "@/lib/testing/form";
import { rowsInto, unitsInto } from "./rows-into";

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
export function addContest(sqlite: Database.Database, materials: number, reviewers: number): string {
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
