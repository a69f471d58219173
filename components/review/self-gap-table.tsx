import { Section } from "@/components/ui/section";
import { writtenPoints } from "@/lib/review/results";
import type { SelfGap } from "@/lib/review/self-gap";
import type { Words } from "@/lib/words/words";

const points = (hundredths: number | null) => (hundredths === null ? "–" : writtenPoints(hundredths));
const signed = (hundredths: number | null) => (hundredths === null ? "–" : hundredths > 0 ? `+${writtenPoints(hundredths)}` : writtenPoints(hundredths).replace("-", "−"));

/** What the unit gave itself beside what the reviewers gave it, the widest gap first. */
export function SelfGapTable({ gap: { rows, total }, words: { selfScore } }: { gap: SelfGap; words: Words }) {
  const { columns } = selfScore;
  return (
    <Section title={selfScore.gapTitle}>
      <table className="rows border-t-0">
        <thead><tr><th scope="col">{columns.criterion}</th><th scope="col" className="figure">{columns.self}</th><th scope="col" className="figure">{columns.reviewed}</th><th scope="col" className="figure">{columns.gap}</th></tr></thead>
        <tbody>
          {rows.map(({ key, label, self, reviewed, gap }) => <tr key={key}><td>{label}</td><td className="figure">{points(self)}</td><td className="figure">{points(reviewed)}</td><td className="figure">{signed(gap)}</td></tr>)}
        </tbody>
        <tfoot><tr><th scope="row" className="border-line text-ink">{selfScore.all}</th><td className="figure font-bold">{points(total.self)}</td><td className="figure font-bold">{points(total.reviewed)}</td><td className="figure font-bold">{signed(total.gap)}</td></tr></tfoot>
      </table>
      <p className="pt-2 text-meta text-hint">{selfScore.gapHint}</p>
    </Section>
  );
}
