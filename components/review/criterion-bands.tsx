import type { Criterion } from "@/lib/call/rubric";
import { bandOf } from "@/lib/review/scoring";
import { bandRanges } from "@/lib/review/sheet";

/** The rating bands of a criterion, the one that the score (half-points) falls in marked. */
export function CriterionBands({ criterion, score }: { criterion: Criterion; score: number | undefined }) {
  const chosen = score === undefined ? null : (bandOf(criterion, score)?.name ?? null);
  return bandRanges(criterion).map(({ name, range, words }) => (
    <p key={name} data-on={name === chosen ? "" : undefined} className="grid grid-cols-[1.75rem_4.5rem_1fr] px-1 py-0.5 data-on:bg-primary-tint data-on:text-ink data-on:shadow-[inset_2px_0_0_var(--color-primary)]">
      <b className="pl-1 text-ink">{name}</b><span>{range}</span><span>{words}</span>
    </p>
  ));
}
