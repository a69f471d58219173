import type { Criterion } from "@/lib/call/rubric";
import { pointsOf, type Scores } from "./scoring";

/** The one word that casts a veto. */
export const CAST = "是";

/** What stands in the box of a criterion; "" where nothing is scored. */
export function boxOf({ key, kind }: Pick<Criterion, "key" | "kind">, scores: Scores): string {
  const score = scores[key];
  if (score === undefined) return "";
  return kind === "veto" ? (score > 0 ? CAST : "") : pointsOf(score);
}
