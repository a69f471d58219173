import type { SpreadRow } from "@/lib/review/discussion-spread";
import type { ScorerView } from "@/lib/review/discussion.queries";
import { pointsOf } from "@/lib/review/scoring";
import type { Words } from "@/lib/words/words";
import { scorerName } from "./scorer-name";

const [WIDTH, EDGE, STEP, UNDER] = [300, 10, 8, 20];
/** Dots nearer to each other than this, as a share of the line, are stacked. */
const NEAR = 0.025;

/** Scores as dots on a line from nothing to the maximum, with the median; one's own is hollow and named below the line. */
export function SpreadStrip({ row, scorers, words }: { row: SpreadRow; scorers: readonly ScorerView[]; words: Words }) {
  const { discussion: w } = words;
  const most = Math.max(row.max, ...row.dots.map(({ value }) => value), 1);
  const at = (value: number) => EDGE + (value / most) * (WIDTH - 2 * EDGE);
  const stacked = row.dots.map(({ value }, index) => row.dots.slice(0, index).filter((other) => Math.abs(other.value - value) < most * NEAR).length);
  const line = 14 + Math.max(...stacked) * STEP;
  const scorerOf = (id: string) => scorers.find((one) => one.id === id);
  const own = row.dots.find(({ id }) => scorerOf(id)?.mine);
  const told = [...row.dots.map(({ id, value }) => { const one = scorerOf(id); return w.dot(one ? scorerName(one, words) : "", pointsOf(value)); }), w.median(pointsOf(row.median))].join("；");
  return (
    <svg role="img" aria-label={told} viewBox={`0 0 ${WIDTH} ${line + (own ? UNDER : 6)}`} className="block w-full max-w-[18.75rem] text-ink">
      <title>{told}</title>
      <line x1={EDGE} x2={WIDTH - EDGE} y1={line} y2={line} className="stroke-control" />
      {[0, 0.25, 0.5, 0.75, 1].map((share) => <line key={share} x1={at(most * share)} x2={at(most * share)} y1={line} y2={line + 4} className="stroke-control" />)}
      <line x1={at(row.median)} x2={at(row.median)} y1={2} y2={line} className="stroke-primary" strokeWidth={2} />
      {row.dots.map(({ id, value }, index) => {
        const far = row.far.some((one) => one.id === id);
        const mine = scorerOf(id)?.mine === true;
        return <circle key={id} cx={at(value)} cy={line - 6 - (stacked[index] ?? 0) * STEP} r={mine ? 4 : 3.6} strokeWidth={2} className={`${mine ? "fill-paper" : "fill-current"} stroke-current ${far ? "text-danger" : ""}`} />;
      })}
      {own && <text x={Math.min(Math.max(at(own.value), 22), WIDTH - 22)} y={line + 18} textAnchor="middle" fontSize={14} className="fill-ink">{w.mine}</text>}
    </svg>
  );
}
