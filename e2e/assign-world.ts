import path from "node:path";
import { actorOfAccount } from "@/db/demo/actor";
import { eq } from "drizzle-orm";
import { openDatabase } from "@/db/open";
import { calls, memberships, people, units } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import type { Role } from "@/lib/access/roles";
import { days, now } from "@/lib/clock";
import { startMaterial } from "@/lib/material/mutations";
import { complete, press } from "@/lib/testing/deeds";
import { DECIDE, FORM, RUBRIC, SCORE } from "@/lib/testing/form";

/** Villages of a county that no other journey knows; each has filed its material. */
export const VILLAGES = ["响水洞村", "薄刀岭村", "斑竹园村", "滚钟坡村"] as const;
export const CALL = "2026年度清漪县先进村";
/** Organisers and reviewers of that county; `wu` was a clerk of the second village until last year. */
export const PEOPLE = { first: "ao-organiser", second: "bao-organiser", mu: "mu-reviewer", ning: "ning-reviewer", wu: "wu-reviewer" } as const;

/** Add the county with its people, and a call whose four materials wait for two scorers each; answers the call's id. */
export function addCounty(): string {
  const { sqlite, db } = openDatabase(path.join(process.env.DATA_DIR ?? "data", "exemplar.sqlite"));
  const known = db.select().from(people).where(eq(people.account, "zhou-organiser")).get();
  const top = db.select().from(units).where(eq(units.level, "prefecture")).get();
  if (!known || !top) throw new Error("The demo world has no prefecture or no organiser.");
  const unit = (name: string, level: "county" | "township" | "grassroots", parent: { id: string; path: string }) => {
    const id = newId();
    return db.insert(units).values({ id, name, level, kind: level === "grassroots" ? "村" : "县", parentId: parent.id, path: `${parent.path}${id}/` }).returning().get();
  };
  const join = (personId: string, unitId: string, role: Role, untilAt: number | null = null) =>
    db.insert(memberships).values({ personId, unitId, role, fromAt: now() - days(900), untilAt }).run();
  const person = (account: string, name: string, unitId: string, role: Role) => {
    const id = newId();
    db.insert(people).values({ ...known, id, account, name, phone: "" }).run();
    join(id, unitId, role);
    return { id, account };
  };
  const county = unit("清漪县", "county", top);
  const township = unit("芦荻镇", "township", county);
  const villages = VILLAGES.map((name) => unit(name, "grassroots", township));
  for (const [account, name] of [[PEOPLE.first, "敖立秋"], [PEOPLE.second, "包望舒"]] as const) person(account, name, county.id, "organiser");
  for (const [account, name] of [[PEOPLE.mu, "穆青阳"], [PEOPLE.ning, "宁朝晖"]] as const) person(account, name, county.id, "reviewer");
  const wu = person(PEOPLE.wu, "邬小满", county.id, "reviewer");
  join(wu.id, villages[1]?.id ?? "", "filler", now() - days(200));
  const callId = newId();
  db.insert(calls).values({
    id: callId, unitId: county.id, name: CALL, prefix: "QY-2026", basis: "", purpose: "naming", state: "open", signOff: "none", opensAt: now() - days(9), dueAt: now() + days(30),
    lastNumber: 0, form: FORM, rubric: RUBRIC, requirements: [], stages: [{ ...SCORE, panel: [] }, DECIDE],
  }).run();
  for (const village of villages) {
    const { account } = person(`filler-${village.id.toLowerCase().replace(/[^a-z0-9]/g, "")}`, "甘有田", village.id, "filler");
    const ctx = () => ({ db, now: now(), actor: actorOfAccount(db, account, now()) });
    const { materialId } = startMaterial(ctx(), { callId, unitId: village.id, operationId: newId() });
    complete(ctx(), materialId);
    press(ctx(), materialId, "submit");
  }
  sqlite.close();
  return callId;
}
