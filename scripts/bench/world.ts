import { mkdirSync } from "node:fs";
import path from "node:path";
import type Database from "better-sqlite3";
import { CALLS } from "@/db/demo/calls";
import { migrateOpen } from "@/db/migrate";
import { openDatabase } from "@/db/open";
import { newId } from "@/db/schema/columns";
import { days, now } from "@/lib/clock";
import { indexMissing } from "@/lib/overlap/work.mutations";
import { hashPassword } from "@/lib/person/password";
import { addMaterials, WORKLOAD } from "./world-materials";
import { rowsInto, unitsInto } from "./rows-into";
import { unitName } from "./texts";

/** The password of everybody in a measured world. */
export const PASSWORD = "bench-2026-bench";
/** Units that are still writing; each has a filler of its own. */
export const DRAFTS = 16;

/** What the measuring calls by name in a world; the files are in its folder. */
export type World = {
  folder: string;
  /** Drafts, each with its filler's account. */
  drafts: { id: string; account: string }[];
  /** Begun reviews of `scorer`, to be saved; and of `sender`, to be sent once each. */
  begun: { id: string; revisionId: string }[];
  sendable: { id: string; revisionId: string }[];
  /** Materials that wait for the screener, the oldest first. */
  screened: string[];
};

/** One person with one role. Answers the id. */
function person(sqlite: Database.Database, hash: string, at: number) {
  const [people, memberships] = [rowsInto(sqlite, "people"), rowsInto(sqlite, "memberships")];
  return (account: string, role: string, unitId: string): string => {
    const id = newId();
    people({ id, account, name: "韦春霖", phone: "0000-72103301", password_hash: hash, must_change_password: 0, locale: "zh-CN", text_size: "s" });
    memberships({ id: newId(), person_id: id, unit_id: unitId, role, from_at: at });
    return id;
  };
}

function addUnits(sqlite: Database.Database, size: number) {
  const add = unitsInto(sqlite);
  const county = add("柳溪县", "county", null);
  const township = add("南岸镇", "township", county);
  const villages = Array.from({ length: size + DRAFTS }, (_, index) => add(unitName(index), "grassroots", township).id);
  return { county: county.id, township: township.id, villages };
}

function addCall(sqlite: Database.Database, unitId: string, at: number, size: number): string {
  const { form, rubric, requirements, stages } = CALLS.reviewing;
  const id = newId();
  const open = stages.map((stage) => ({ ...stage, panel: [] }));
  rowsInto(sqlite, "calls")({
    id, unit_id: unitId, name: "2026年度先进单位", prefix: "BN-2026", basis: "柳溪办发〔2026〕1号", purpose: "naming", state: "open", sign_off: "none",
    opens_at: at, due_at: at + days(900), last_number: size, form: JSON.stringify(form), rubric: JSON.stringify(rubric),
    stages: JSON.stringify(open), requirements: JSON.stringify(requirements),
  });
  return id;
}

/**
 * Make a world in a folder: one call of three stages with `size` filed materials, all below one township, so
 * that its screener's queue holds every one of them; scorers have `WORKLOAD` each, whatever the size.
 */
export async function makeWorld(folder: string, size: number): Promise<World> {
  mkdirSync(folder, { recursive: true });
  const hash = await hashPassword(PASSWORD);
  const opened = openDatabase(path.join(folder, "exemplar.sqlite"));
  migrateOpen(opened);
  const { sqlite } = opened;
  const begins = now() - days(400);
  const made = sqlite.transaction(() => {
    const { county, township, villages } = addUnits(sqlite, size);
    const add = person(sqlite, hash, begins - days(100));
    const callId = addCall(sqlite, county, begins, size);
    const panels = Math.max(1, Math.ceil((size * 2) / 3 / WORKLOAD));
    const pair = (name: string) => Array.from({ length: panels }, (_, index) => add(`${name}-${index}`, "reviewer", county));
    const people = { screener: add("screener", "reviewer", township), scorers: pair("scorer"), senders: pair("sender"), organiser: add("organiser", "organiser", county) };
    const fillers = Array.from({ length: DRAFTS }, (_, index) => add(`filler-${index}`, "filler", villages[size + index] ?? ""));
    return addMaterials(sqlite, { callId, villages, size, people, fillers, begins });
  })();
  // As in a world that has been served: else each server would begin by making the index of copied text.
  while (indexMissing(opened.db) > 0);
  sqlite.pragma("wal_checkpoint(TRUNCATE)");
  sqlite.close();
  return { folder, ...made };
}
