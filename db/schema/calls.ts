import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { z } from "zod";
import type { Form } from "@/lib/call/form";
import type { Judging } from "@/lib/call/judging";
import type { Rubric } from "@/lib/call/rubric";
import type { Stages } from "@/lib/call/stages";
import { CALL_STATES, PURPOSES, SIGN_OFFS } from "@/lib/call/states";
import { id, instant, oneOf } from "./columns";
import { units } from "./people";

/** Call (申报批次); form, rubric and stages are frozen as it opens. */
export const calls = sqliteTable("calls", {
  id: id(),
  unitId: text("unit_id").notNull().references(() => units.id, { onDelete: "restrict" }),
  name: text("name").notNull(),
  /** Head of the materials' numbers: the "XJ-2026" of XJ-2026-0047. */
  prefix: text("prefix").notNull(),
  basis: text("basis").notNull(),
  purpose: text("purpose", { enum: PURPOSES }).notNull(),
  state: text("state", { enum: CALL_STATES }).notNull(),
  signOff: text("sign_off", { enum: SIGN_OFFS }).notNull(),
  opensAt: instant("opens_at").notNull(),
  dueAt: instant("due_at").notNull(),
  /** When outcomes and scores may be shown to the units; null: not yet. */
  releasedAt: instant("released_at"),
  lastNumber: integer("last_number").notNull(),
  form: text("form", { mode: "json" }).$type<Form>().notNull(),
  rubric: text("rubric", { mode: "json" }).$type<Rubric>().notNull(),
  stages: text("stages", { mode: "json" }).$type<z.infer<typeof Stages>>().notNull(),
  /** How its materials are judged; frozen with the rest. */
  judging: text("judging", { mode: "json" }).$type<Judging>().notNull().default(sql`'{"rule":"mean"}'`),
  requirements: text("requirements", { mode: "json" }).$type<string[]>().notNull(),
}, (t) => [
  uniqueIndex("calls_prefix").on(t.prefix),
  index("calls_unit").on(t.unitId, t.state),
  check("calls_state", oneOf(t.state, CALL_STATES)),
  check("calls_purpose", oneOf(t.purpose, PURPOSES)),
  check("calls_sign_off", oneOf(t.signOff, SIGN_OFFS)),
  check("calls_dates", sql`${t.dueAt} > ${t.opensAt}`),
  check("calls_last_number", sql`${t.lastNumber} >= 0`),
]);
