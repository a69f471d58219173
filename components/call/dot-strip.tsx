import { writtenPoints } from "@/lib/review/results";
import type { Words } from "@/lib/words/words";

const [WIDTH, HEIGHT, EDGE] = [150, 26, 6];

type Props = { sheets: readonly { id: string; total: number }[]; names: Readonly<Record<string, string>>; median: number; full: number; words: Words };

/** Every reviewer's total as a dot on a line from nothing to full marks, with the median; equal ones are stacked. */
export function DotStrip({ sheets, names, median, full, words: { result } }: Props) {
  const most = Math.max(full * 50, ...sheets.map(({ total }) => total), 1);
  const at = (points: number) => EDGE + (points / most) * (WIDTH - 2 * EDGE);
  const told = sheets.map(({ id, total }) => result.dot(names[id] ?? "", writtenPoints(total)));
  return (
    <svg role="img" aria-label={told.join("；")} width={WIDTH} height={HEIGHT} className="block text-ink">
      <title>{told.join("；")}</title>
      <line x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT - 5} y2={HEIGHT - 5} className="stroke-line" />
      {[0, 0.25, 0.5, 0.75, 1].map((share) => <line key={share} x1={at(most * share)} x2={at(most * share)} y1={HEIGHT - 8} y2={HEIGHT - 5} className="stroke-control" />)}
      <line x1={at(median)} x2={at(median)} y1={4} y2={HEIGHT - 5} className="stroke-primary" strokeWidth={2} />
      {sheets.map(({ id, total }, index) => {
        const below = sheets.slice(0, index).filter((other) => Math.abs(other.total - total) < most * 0.02).length;
        return <circle key={id} cx={at(total)} cy={HEIGHT - 11 - below * 5} r={3.2} fill="currentColor" />;
      })}
    </svg>
  );
}
