import path from "node:path";
import { eq } from "drizzle-orm";
import { actorOfAccount } from "@/db/demo/actor";
import { openDatabase } from "@/db/open";
import { calls, memberships, people, units } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import type { Role } from "@/lib/access/roles";
import { days, now } from "@/lib/clock";
import type { Ctx } from "@/lib/context";
import { startMaterial } from "@/lib/material/mutations";
import { complete, press } from "@/lib/testing/deeds";
import { DECIDE, FORM, RUBRIC } from "@/lib/testing/form";

type Place = { id: string; path: string };
type Level = "county" | "township" | "grassroots";

/**
 * The database of the journeys, opened to add a county that no other journey knows, beside the demo world: units,
 * people with the demo's password, a call, and materials driven through the real mutations. `close` it at the end.
 */
export function openCounty() {
  const { sqlite, db } = openDatabase(path.join(process.env.DATA_DIR ?? "data", "exemplar.sqlite"));
  const known = db.select().from(people).where(eq(people.account, "zhou-organiser")).get();
  const prefecture = db.select().from(units).where(eq(units.level, "prefecture")).get();
  if (!known || !prefecture) throw new Error("The demo world has no prefecture or no organiser.");

  const unit = (name: string, level: Level, parent: Place = prefecture) => {
    const id = newId();
    return db.insert(units).values({ id, name, level, kind: level === "grassroots" ? "村" : level === "county" ? "县" : "镇", parentId: parent.id, path: `${parent.path}${id}/` }).returning().get();
  };
  const join = (personId: string, unitId: string, role: Role, untilAt: number | null = null) =>
    db.insert(memberships).values({ personId, unitId, role, fromAt: now() - days(900), untilAt }).run();
  const person = (account: string, name: string, where: Place, role: Role) => {
    const id = newId();
    db.insert(people).values({ ...known, id, account, name, phone: "" }).run();
    join(id, where.id, role);
    return { id, account };
  };
  const as = (account: string): Ctx => ({ db, now: now(), actor: actorOfAccount(db, account, now()) });
  /** An open call of a county, with the small form and rubric unless told otherwise; answers its id. */
  const call = (county: Place, values: Pick<typeof calls.$inferInsert, "name" | "prefix"> & Partial<typeof calls.$inferInsert>) => {
    const id = newId();
    db.insert(calls).values({
      id, unitId: county.id, basis: "", purpose: "naming", state: "open", signOff: "none", opensAt: now() - days(9), dueAt: now() + days(30),
      lastNumber: 0, form: FORM, rubric: RUBRIC, requirements: [], stages: [DECIDE], ...values,
    }).run();
    return id;
  };
  /** A complete material of a unit by its filler, not filed yet; answers its id. */
  const written = (callId: string, where: Place, filler: string) => {
    const { materialId } = startMaterial(as(filler), { callId, unitId: where.id, operationId: newId() });
    complete(as(filler), materialId);
    return materialId;
  };
  /** The same, filed; answers its id. */
  const filed = (callId: string, where: Place, filler: string) => {
    const materialId = written(callId, where, filler);
    press(as(filler), materialId, "submit");
    return materialId;
  };
  return { db, unit, person, join, as, call, written, filed, close: () => sqlite.close() };
}
