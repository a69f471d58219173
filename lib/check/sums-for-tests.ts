import { sums } from "@/lib/words/zh/sums";
import type { Says } from "./sayings";
import type { About, Checked, Finding } from "./finding";
import type { SumSayings } from "./sum-sayings";
import { SUM_CHECKS } from "./sum-checks";

/** A text of no call, or of one with the given fields and figures. */
export const textOf = (text: string, about: About | null = null): Checked => ({ text, sections: [], about });

/** What the checks of figures find in a text. */
export function sumsIn(text: string, about: About | null = null): Finding[] {
  const checked = textOf(text, about);
  return SUM_CHECKS.flatMap((check) => check(checked));
}

/** A finding of the checks of figures as its Chinese sentence. */
export function sentenceOf(says: Says): string {
  const told = sums.message as Record<string, (values: Says) => string>;
  const tell = told[says.code];
  if (!tell) throw new Error(`${says.code} is no saying of figures`);
  return tell(says);
}

/** The findings of a text as "code: sentence". */
export const told = (text: string, about: About | null = null): string[] => sumsIn(text, about).map(({ says }) => `${says.code}: ${sentenceOf(says)}`);

export type SumCode = keyof SumSayings;
