import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { EventKind } from "@/lib/history/kinds";
import { instant } from "./columns";
import { calls } from "./calls";
import { materials } from "./materials";
import { people } from "./people";

/** Append-only history. `data` holds ids and codes, never anyone's text; `hash` chains to the row before. */
export const events = sqliteTable("events", {
  seq: integer("seq").primaryKey({ autoIncrement: true }),
  at: instant("at").notNull(),
  personId: text("person_id").references(() => people.id, { onDelete: "restrict" }),
  materialId: text("material_id").references(() => materials.id, { onDelete: "restrict" }),
  callId: text("call_id").references(() => calls.id, { onDelete: "restrict" }),
  kind: text("kind").$type<EventKind>().notNull(),
  data: text("data").notNull(),
  previousHash: text("previous_hash").notNull(),
  hash: text("hash").notNull(),
}, (t) => [
  uniqueIndex("events_hash").on(t.hash),
  index("events_material").on(t.materialId, t.seq),
]);
