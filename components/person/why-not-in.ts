import { timeOf } from "@/lib/words/format";
import type { Words } from "@/lib/words/words";

/** The sentence for an error that signing in answered: locked until when, how many tries are left, or no answer. */
export function whyNotIn(code: string, { person }: Words): string {
  const [kind, detail] = code.split(":");
  if (kind === "locked") return person.locked(timeOf(Number(detail)));
  return kind === "wrong" ? person.wrong(Number(detail)) : person.failed;
}
