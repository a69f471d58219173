import { placesLeft, type Quota, type Ranked } from "@/lib/review/recommendation";
import type { Words } from "@/lib/words/words";

type Props = { quotas: readonly Quota[]; before: readonly Ranked[]; list: readonly Ranked[]; words: Words };

/** Each quota with what is used and what the list takes of it. */
export function QuotaLines({ quotas, before, list, words: { call } }: Props) {
  const left = placesLeft(quotas, before);
  return (
    <ul className="text-meta" aria-live="polite">
      {quotas.map(({ kind, places }, index) => {
        const free = left[index]?.places ?? 0;
        const chosen = list.filter((row) => row.up && (kind === "" || row.kind === kind)).length;
        return <li key={kind} className={chosen > free ? "text-danger" : "text-ink-2"}>{call.list.quota(kind, places, places - free, chosen)}{chosen > free && ` · ${call.list.over(kind, chosen - free)}`}</li>;
      })}
    </ul>
  );
}
