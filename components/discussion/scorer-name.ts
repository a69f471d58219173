import type { ScorerView } from "@/lib/review/discussion.queries";
import type { Words } from "@/lib/words/words";

/** How a scorer is called: by name for who may know it, by number for the others, oneself always as that. */
export function scorerName({ number, mine, name }: Pick<ScorerView, "number" | "mine" | "name">, { discussion: w }: Words): string {
  if (name !== null) return mine ? w.myself(name) : name;
  return mine ? w.mine : w.scorer(number);
}
