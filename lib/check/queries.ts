import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import { dismissals, units } from "@/db/schema";
import type { Db } from "@/db/open";
import { within } from "@/lib/access/visible";
import type { Form } from "@/lib/call/form";
import { factText } from "@/lib/material/honours";
import type { Loaded } from "@/lib/material/subject.queries";
import type { Values } from "@/lib/material/completeness";
import { copiedFrom } from "@/lib/overlap/sources.queries";
import { unitsAbove } from "@/lib/unit/above.queries";
import { nameForms } from "@/lib/unit/names";
import { checkAll } from "./check-text";
import { withDismissals, type Dismissal } from "./dismissal";
import type { About } from "./finding";
import { checkedMaterial, placeFindings, type PlacedFinding } from "./material-text";

/** The most names of other units that a text is looked through for: those nearest in the tree first. */
const MOST_UNITS = 3000;

/** The year that a form asks about: the later one of its figures ("2025年"); 0 where it names none. */
function yearOf(form: Form): number {
  return Number(/(?:19|20)\d{2}/.exec(form.years[1])?.[0] ?? 0);
}

function unitsAround(db: Db, unit: Loaded["unit"]) {
  const above = unitsAbove(db, [unit])(unit);
  // The prefecture, or what stands highest below it: names from beyond would say little and weigh much.
  const top = above.at(0);
  const others = top === undefined ? [] : db.select({ name: units.name }).from(units)
    .where(and(within(top.path), ne(units.id, unit.id), sql`substr(${unit.path}, 1, length(${units.path})) <> ${units.path}`, sql`substr(${units.path}, 1, ${unit.path.length}) <> ${unit.path}`))
    .orderBy(asc(sql`length(${units.path})`)).limit(MOST_UNITS).all();
  return { above: above.map(({ name }) => name), others: others.map(({ name }) => name) };
}

/** Where passages are another unit's, its name is looked for from however far away, and without the word for what it is. */
const copiedNames = (db: Db, materialId: string) => copiedFrom(db, materialId).flatMap((name) => nameForms({ id: "", name, above: [] }).map(({ text }) => text));

/** What the check must know of a material besides its text. */
export function aboutOf(db: Db, { material, unit, call: { form } }: Pick<Loaded, "material" | "unit" | "call">, values: Pick<Values, "fields" | "figures">): About {
  const { above, others } = unitsAround(db, unit);
  return {
    unit: { name: unit.name, level: unit.level, kind: unit.kind, above }, otherUnits: [...new Set([...others, ...copiedNames(db, material.id)])].toSorted(), year: yearOf(form),
    fields: form.fields.map((field) => ({ key: field.key, label: field.label, value: factText(field, values.fields[field.key] ?? "") })),
    figures: form.figures.map(({ key, label, measure }) => ({ key, label, measure, previous: values.figures[key]?.previous ?? "", current: values.figures[key]?.current ?? "" })),
    parts: form.parts.map(({ key, label, required, min, max }) => ({ key, label, required, min, max })),
  };
}

/** The findings that the unit says do not apply, with its reasons. */
export function dismissalsOf(db: Db, materialId: string): Dismissal[] {
  return db.select({ id: dismissals.id, kind: dismissals.kind, part: dismissals.part, quote: dismissals.quote, reason: dismissals.reason }).from(dismissals)
    .where(and(eq(dismissals.materialId, materialId), isNull(dismissals.withdrawnAt))).orderBy(asc(dismissals.at)).all();
}

/** The marks of secrecy that the unit says are none, as quoted: they may be stored. */
export function acknowledgedMarks(db: Db, materialId: string): string[] {
  return dismissalsOf(db, materialId).filter(({ kind }) => kind === "secrecy_mark").map(({ quote }) => quote);
}

/** A finding of a material's check with its place, its quote, and why it does not apply where the unit says so. */
export type MaterialFinding = PlacedFinding & { dismissal: Dismissal | null };

/** The whole check of a material's texts, those of its draft or of a revision. */
export function findingsOf(db: Db, loaded: Pick<Loaded, "material" | "unit" | "call">, values: Values): MaterialFinding[] {
  const checked = checkedMaterial(loaded.call.form, values.parts, aboutOf(db, loaded, values));
  return withDismissals(placeFindings(checked, checkAll(checked)), dismissalsOf(db, loaded.material.id));
}
