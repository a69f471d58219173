import { Status } from "@/components/ui/status";
import type { SpreadRow } from "@/lib/review/discussion-spread";
import type { StageSpread } from "@/lib/review/discussion.queries";
import { pointsOf } from "@/lib/review/scoring";
import type { Words } from "@/lib/words/words";
import { scorerName } from "./scorer-name";
import { SpreadStrip } from "./spread-strip";
import { SpreadTable } from "./spread-table";

type Props = { spread: StageSpread; titled: boolean; words: Words };

/** Who is far from the others and by how much; else how far the scores lie apart. */
function Apart({ row, spread, words }: { row: SpreadRow } & Omit<Props, "titled">) {
  const { discussion: w } = words;
  const named = row.far.flatMap(({ id, by }) => spread.scorers.filter((one) => one.id === id).map((one) => ({ id, told: w.far(scorerName(one, words), pointsOf(by)) })));
  if (named.length === 0) return <span className="text-meta text-hint">{row.dots.length > 1 && w.gap(pointsOf(row.gap))}</span>;
  return <span className="flex flex-col text-meta">{named.map(({ id, told }) => <Status key={id} voice="act" glyph="act">{told}</Status>)}</span>;
}

/** How the scores of one stage lie: a strip of dots for the total and for each criterion, and the figures under them. */
export function Spread({ spread, titled, words }: Props) {
  const { discussion: w } = words;
  const nameOf = (id: string) => spread.scorers.filter((one) => one.id === id).map((one) => scorerName(one, words));
  return (
    <div className="mt-4">
      {titled && <h3 className="text-meta font-bold text-ink-2">{spread.label}</h3>}
      <ul className="border-t-2 border-ink">
        {spread.rows.map((row) => (
          <li key={row.key} className="grid items-center gap-x-5 border-b border-line py-2 @3xl/screen:grid-cols-[minmax(0,1fr)_18.75rem_11rem]">
            <span>{row.key === "" ? <b>{w.total}</b> : row.label}<span className="ml-2 whitespace-nowrap text-meta text-hint">{w.outOf(pointsOf(row.max))}</span></span>
            <SpreadStrip row={row} scorers={spread.scorers} words={words} />
            <Apart row={row} spread={spread} words={words} />
          </li>
        ))}
      </ul>
      <p className="mt-2 text-meta text-hint">{spread.scorers.some(({ mine }) => mine) ? w.legend : w.legendAll}</p>
      {spread.vetoes.map(({ label, ids }) => <p key={label} className="mt-2 text-danger">{w.vetoBy(label, ids.flatMap(nameOf).join("、"))}</p>)}
      <SpreadTable spread={spread} words={words} />
    </div>
  );
}
