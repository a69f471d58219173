import type Database from "better-sqlite3";
import { CALLS } from "@/db/demo/calls";
import { newId } from "@/db/schema/columns";
import { minutes } from "@/lib/clock";
import { checkCode } from "@/lib/document/check-code";
import { eventHash } from "@/lib/history/record";
import { countCharacters } from "@/lib/text/count";
import { rowsInto } from "./rows-into";
import { textOf } from "./texts";

/** Materials given to each scorer, whatever the size of the world: half to score, half scored. */
export const WORKLOAD = 600;

type Given = {
  callId: string; villages: readonly string[]; size: number; begins: number; fillers: readonly string[];
  people: { screener: string; scorers: readonly string[]; senders: readonly string[]; organiser: string };
};

/** Characters of the four required sections: 3,000 together. */
const SECTIONS = { basics: 400, practices: 1200, results: 1000, next: 400 } as const;
const FIELDS = { fullName: "南岸青柳村", kind: "村", level: "无级别", recommender: "南岸镇", head: "韦春霖", headPost: "主任", contact: "石永莲", phone: "0000-72103301", headcount: "12", address: "柳溪县南岸镇" };
const FIGURES = { activities: { previous: "12", current: "19" }, participants: { previous: "800", current: "950" }, trainings: { previous: "4", current: "6" } };
const { criteria } = CALLS.reviewing.rubric;

/** Writers of all tables that a material has rows in. */
function tables(sqlite: Database.Database) {
  const into = (table: string) => rowsInto(sqlite, table);
  const events = into("events");
  let previous_hash = "";
  const event = (at: number, personId: string, materialId: string, kind: string, facts: object) => {
    const data = JSON.stringify(facts);
    const hash = eventHash({ at, personId, materialId, callId: null, kind, data, previousHash: previous_hash });
    events({ at, person_id: personId, material_id: materialId, call_id: null, kind, data, previous_hash, hash });
    previous_hash = hash;
  };
  return {
    materials: into("materials"), versions: into("part_versions"), parts: into("parts"), sheets: into("sheets"), fields: into("fields"), figures: into("figures"),
    revisions: into("revisions"), revisionParts: into("revision_parts"), assignments: into("assignments"), reviews: into("reviews"), scores: into("scores"), event,
    settle: sqlite.prepare("update materials set revision_id = ?, number = ?, state = 'submitted', stage = ? where id = ?"),
  };
}
type Tables = ReturnType<typeof tables>;

function draft(to: Tables, given: Given, index: number, filler: string, at: number) {
  const id = newId();
  to.materials({
    id, call_id: given.callId, unit_id: given.villages[index] ?? "", number: null, state: "draft", origin: "draft", stage: 0, resume_stage: 0,
    version: 1, created_at: at, state_at: at, saved_at: at,
  });
  to.event(at, filler, id, "material.start", {});
  let count = 0;
  const texts = Object.entries(SECTIONS).map(([key, length], step) => {
    const [versionId, text] = [newId(), textOf(index * 4 + step, length)];
    const characters = countCharacters(text);
    count += characters;
    to.versions({ id: versionId, material_id: id, key, version: 1, saved_by: filler, saved_at: at, count: characters, text });
    to.parts({ material_id: id, key, version: 1, version_id: versionId });
    return { key, versionId, text };
  });
  for (const kind of ["fields", "figures"]) to.sheets({ material_id: id, kind, version: 1 });
  for (const [key, value] of Object.entries(FIELDS)) to.fields({ material_id: id, key, value });
  for (const [key, { previous, current }] of Object.entries(FIGURES)) to.figures({ material_id: id, key, previous, current });
  return { id, texts, count };
}

function file(to: Tables, index: number, filler: string, made: ReturnType<typeof draft>, stage: number, at: number): string {
  const id = newId();
  to.revisions({
    id, material_id: made.id, ordinal: 1, submitted_by: filler, submitted_at: at, on_behalf: 0, title: "先进单位申报材料", count: made.count,
    check_code: checkCode(made.id), fields: JSON.stringify(FIELDS), figures: JSON.stringify(FIGURES),
  });
  for (const { key, versionId } of made.texts) to.revisionParts({ revision_id: id, key, version_id: versionId });
  to.settle.run(id, `BN-2026-${String(index + 1).padStart(5, "0")}`, stage, made.id);
  to.event(at, filler, made.id, "material.submit", { revision: id, stage: 0 });
  return id;
}

type Sitting = { personId: string; stage: number; at: number; verdict: "pass" | "score" | null };

function review(to: Tables, materialId: string, revisionId: string, { personId, stage, at, verdict }: Sitting): void {
  const id = newId();
  const points = stage === 1 ? criteria.map(({ key, max }) => [key, Math.floor(max * 0.8)] as const) : [];
  const total = points.reduce((sum, [, value]) => sum + value, 0);
  to.reviews({
    id, material_id: materialId, revision_id: revisionId, stage, person_id: personId, version: 1, started_at: at, saved_at: at,
    submitted_at: verdict && at, verdict, total: verdict && points.length > 0 ? total : null, remark: "做法扎实，数字前后相符，建议推荐。",
  });
  for (const [criterion, value] of points) to.scores({ review_id: id, criterion, half_points: value });
  to.event(at, personId, materialId, "review.start", { stage });
  if (verdict) to.event(at, personId, materialId, verdict === "pass" ? "material.pass" : "review.send", { stage });
}

/** Fill the call: of every three filed materials one waits to be screened, one is being scored, one is scored by two. */
export function addMaterials(sqlite: Database.Database, given: Given) {
  const to = tables(sqlite);
  const { people, size, begins } = given;
  const filler = given.fillers[0] ?? "";
  const begun: { id: string; revisionId: string }[] = [];
  const sendable: { id: string; revisionId: string }[] = [];
  const screened: string[] = [];
  for (let index = 0; index < size; index += 1) {
    const at = begins + minutes(10) * index;
    const stage = index % 3;
    const made = draft(to, given, index, filler, at);
    const revisionId = file(to, index, filler, made, stage, at);
    const here = { id: made.id, revisionId };
    if (stage === 0) { if (screened.length < 25) screened.push(made.id); continue; }
    const nth = Math.floor(index / 3) * 2 + stage - 1;
    const group = Math.floor(nth / WORKLOAD);
    const panel = [people.scorers[group] ?? "", people.senders[group] ?? ""];
    review(to, made.id, revisionId, { personId: people.screener, stage: 0, at, verdict: "pass" });
    for (const personId of panel) to.assignments({ id: newId(), material_id: made.id, stage: 1, person_id: personId, assigned_by: people.organiser, assigned_at: at });
    if (stage === 2) for (const personId of panel) review(to, made.id, revisionId, { personId, stage: 1, at, verdict: "score" });
    else if (group === 0) {
      review(to, made.id, revisionId, { personId: panel[1] ?? "", stage: 1, at, verdict: null });
      sendable.push(here);
      if (begun.length < 16) { review(to, made.id, revisionId, { personId: panel[0] ?? "", stage: 1, at, verdict: null }); begun.push(here); }
    }
  }
  const drafts = given.fillers.map((who, nth) => ({ id: draft(to, given, size + nth, who, begins).id, account: `filler-${nth}` }));
  return { drafts, begun, sendable, screened };
}
