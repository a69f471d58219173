import type { Finding } from "@/lib/check/finding";
import type { Sayings, Says } from "@/lib/check/sayings";
import type { SumSayings } from "@/lib/check/sum-sayings";
import type { Words } from "./words";

type Told = { [Code in keyof (Sayings & SumSayings)]: (values: (Sayings & SumSayings)[Code]) => string };

function tell<Code extends Says["code"]>(told: Told, says: Extract<Says, { code: Code }>): string {
  const sentence = told[says.code] as (values: typeof says) => string;
  return sentence(says);
}

/** A finding in words: what is wrong with the place, and what to do about it. */
export function tellFinding({ check, sums }: Pick<Words, "check" | "sums">, { says }: Pick<Finding, "says">): { message: string; remedy: string } {
  return { message: tell({ ...check.message, ...sums.message }, says), remedy: tell({ ...check.remedy, ...sums.remedy }, says) };
}
