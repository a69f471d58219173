import { sql } from "drizzle-orm";
import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Kind } from "@/lib/check/kinds";
import { id, instant } from "./columns";
import { materials } from "./materials";
import { people } from "./people";

/** A finding that the unit says does not apply (不适用), known again by kind and quote wherever its part moves it. */
export const dismissals = sqliteTable("dismissals", {
  id: id(),
  materialId: text("material_id").notNull().references(() => materials.id, { onDelete: "restrict" }),
  kind: text("kind").$type<Kind>().notNull(),
  part: text("part").notNull(),
  quote: text("quote").notNull(),
  reason: text("reason").notNull(),
  personId: text("person_id").notNull().references(() => people.id, { onDelete: "restrict" }),
  at: instant("at").notNull(),
  withdrawnAt: instant("withdrawn_at"),
}, (t) => [
  index("dismissals_material").on(t.materialId),
  uniqueIndex("dismissals_once").on(t.materialId, t.part, t.kind, t.quote).where(sql`${t.withdrawnAt} is null`),
]);
