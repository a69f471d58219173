import { eq } from "drizzle-orm";
import { memberships, people, revisions, units } from "@/db/schema";
import type { Db } from "@/db/open";
import type { Form } from "@/lib/call/form";
import { unitsAbove } from "@/lib/unit/above.queries";
import { isTelling, tellingNames } from "./redaction";

type Of = { material: { id: string }; call: { unitId: string; form: Form }; unit: { id: string; name: string; path: string } };

/** What the unit registered of itself and of its people in any revision. */
function registered(db: Db, { material, call }: Of): string[] {
  const keys = call.form.fields.filter(isTelling).map(({ key }) => key);
  const rows = db.select({ fields: revisions.fields }).from(revisions).where(eq(revisions.materialId, material.id)).all();
  return rows.flatMap(({ fields }) => keys.flatMap((key) => (fields[key] ?? "").split("\n")));
}

const staff = (db: Db, unitId: string) => db.selectDistinct({ name: people.name }).from(memberships)
  .innerJoin(people, eq(people.id, memberships.personId)).where(eq(memberships.unitId, unitId)).all().map(({ name }) => name);

/** The names and words that tell whose material it is: of the unit, its people, and the units between it and the organiser. */
export function namesToCover(db: Db, of: Of): string[] {
  const { unit, call } = of;
  const above = unitsAbove(db, [unit])(unit);
  const organiser = db.select({ path: units.path }).from(units).where(eq(units.id, call.unitId)).get()?.path ?? "";
  const named = (id: string, name: string, path: string) => ({ id, name, above: above.filter((one) => one.id !== id && path.startsWith(one.path)).map((one) => one.name) });
  const hidden = above.filter(({ id, path }) => id !== call.unitId && path.startsWith(organiser)).map(({ id, name, path }) => named(id, name, path));
  return tellingNames({ unit: named(unit.id, unit.name, unit.path), hidden, words: [...staff(db, unit.id), ...registered(db, of)] });
}
