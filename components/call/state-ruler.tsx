import Link from "next/link";
import { STATES, type State } from "@/lib/material/workflow";
import type { Words } from "@/lib/words/words";

const BARS: Record<State, string> = {
  draft: "border-caution-bar bg-caution-tint", signing: "border-info bg-info-tint", submitted: "border-ink bg-ink", returned: "border-danger bg-danger", approved: "border-ok bg-ok-tint", rejected: "border-control bg-line",
};
type Props = { callId: string; total: number; counts: Partial<Record<State, number>>; show: string; words: Words };

/** The picture of a call: a segment for each state that occurs, as wide as its count; each filters the table below. */
export function StateRuler({ callId, total, counts, show, words: { running, material } }: Props) {
  return (
    <nav aria-label={running.progress} className="mt-6">
      <p className="mb-2 flex items-baseline gap-4"><b className="text-h3">{running.of(total)}</b>{show !== "" && <Link className="link py-0 text-meta" href={`/calls/${callId}`}>{running.all}</Link>}</p>
      <div className="flex flex-wrap gap-x-0.5 gap-y-1">
        {STATES.filter((state) => (counts[state] ?? 0) > 0).map((state) => (
          <Link key={state} href={`/calls/${callId}?show=${state}`} aria-current={show === state ? "true" : undefined} style={{ flexGrow: counts[state] ?? 0 }}
            className="min-h-11 min-w-24 basis-0 text-meta text-ink-2 no-underline hover:text-ink aria-[current]:font-bold aria-[current]:text-ink">
            <i className={`block h-3.5 border ${BARS[state]}`} /><span className="mt-1 inline-block border-b-2 border-transparent [[aria-current]_&]:border-ink">{material.states[state]} <b>{counts[state]}</b></span>
          </Link>
        ))}
      </div>
    </nav>
  );
}
