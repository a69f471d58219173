import type { ScorerView } from "@/lib/review/discussion.queries";
import { pointsOf } from "@/lib/review/scoring";
import { shortOf } from "@/lib/words/format";
import type { Words } from "@/lib/words/words";
import { scorerName } from "./scorer-name";

const written = (halfPoints: number | null) => (halfPoints === null ? "–" : pointsOf(halfPoints));

/** Whose scores were changed, how often, from what to what and why. */
export function ChangeList({ scorers, words }: { scorers: readonly ScorerView[]; words: Words }) {
  const { discussion: w } = words;
  const changed = scorers.filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) return null;
  return (
    <section className="mt-6" aria-labelledby="changes-title">
      <h3 id="changes-title" className="border-b border-ink pb-1 text-meta">{w.changes}</h3>
      {changed.map((scorer) => (
        <div key={scorer.id} className="border-b border-line py-2">
          <p><b>{scorerName(scorer, words)}</b><span className="ml-3 text-caution">{w.changed(scorer.changes.length)}</span></p>
          <ol>
            {scorer.changes.map(({ id, at, before, after, differences, reason }) => (
              <li key={id} className="mt-1 text-[0.9375rem]">
                <span className="mr-3 text-meta text-hint">{shortOf(at)}</span><b className="mr-3">{w.totals(pointsOf(before), pointsOf(after))}</b>
                {differences.map(({ key, label, first, second }) => <span key={key} className="mr-3 text-ink-2">{w.points(label, written(first), written(second))}</span>)}
                <span className="block whitespace-pre-wrap">{w.because(reason)}</span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
