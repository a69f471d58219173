import { inArray } from "drizzle-orm";
import { units } from "@/db/schema";
import type { Db } from "@/db/open";

type Placed = { id: string; path: string };
type Above = { id: string; name: string; path: string };

const idsAbove = ({ id, path }: Placed) => path.split("/").filter((one) => one !== "" && one !== id);

/** The units above any of these, from the top down; read once for all of them. */
export function unitsAbove(db: Db, below: readonly Placed[]): (unit: Placed) => Above[] {
  const ids = [...new Set(below.flatMap(idsAbove))];
  const rows = ids.length === 0 ? [] : db.select({ id: units.id, name: units.name, path: units.path }).from(units).where(inArray(units.id, ids)).all();
  const known = new Map(rows.map((row) => [row.id, row]));
  return (unit) => idsAbove(unit).flatMap((id) => known.get(id) ?? []);
}
