import type { Db } from "@/db/open";
import { helpOf } from "./behalf.queries";
import type { Loaded } from "./subject.queries";
import type { Frozen } from "./values.queries";

/** What a revision was filed with besides its texts: evidence, check code, the unit's meeting, and who filled it in for the unit. */
export function accompanying(db: Db, { material, covered }: Pick<Loaded, "material" | "covered">, { evidence, checkCode, deliberation, onBehalf }: Frozen) {
  const help = onBehalf && covered === null ? helpOf(db, material.id) : null;
  return { evidence, checkCode, deliberation, onBehalf, help: help && { by: help.by, confirmedBy: help.confirmedBy }, withheld: covered !== null };
}
