import Link from "next/link";
import type { Preview } from "@/lib/review/assign-page.queries";
import { assignQuery, type AskedPlan, type AssignView } from "@/lib/review/assign-view";
import type { Words } from "@/lib/words/words";
import { ApplyButton } from "./apply-button";

type Props = { preview: Preview; plan: AskedPlan; view: AssignView; callId: string; stage: number; words: Words };

/** What an automatic assignment would do, before anything is done. */
export function PlanPreview({ preview, plan, view, callId, stage, words: { assign, frame } }: Props) {
  const at = (change: AskedPlan | null) => `/calls/${callId}/assign${assignQuery(view, { plan: change })}`;
  const totals = preview.people.map((person) => person.after);
  const { unplaced } = preview;
  return (
    <section id="preview" aria-labelledby="preview-title" className="mb-4 border-2 border-ink bg-paper px-4 py-4">
      <h3 id="preview-title" className="text-h3">{assign.previewTitle}</h3>
      <p className="mt-1">{assign.changes(preview.changed, preview.places)}{preview.removed > 0 && <span className="ml-3 text-ink-2">{assign.removed(preview.removed)}</span>}
        {totals.length > 0 && <span className="ml-3 text-ink-2">{assign.spread(Math.min(...totals), Math.max(...totals))}</span>}</p>
      {preview.split.length > 0 && <p className="mt-1 text-meta text-ink-2">{assign.split(frame.listed(...preview.split))}</p>}
      {unplaced.count > 0 && (
        <div className="mt-3 border-l-4 border-l-caution-bar bg-caution-tint px-4 py-2">
          <p className="font-bold">{assign.unplaced(unplaced.count)}</p>
          <ul className="text-meta">
            {unplaced.rows.map((row) => <li key={row.id}><span className="number">{row.number}</span> {row.unit} · {assign.missing(row.missing)} · {assign.lacks[row.why]}</li>)}
            {unplaced.count > unplaced.rows.length && <li>{assign.more(unplaced.count - unplaced.rows.length)}</li>}
          </ul>
        </div>
      )}
      <table className="rows flows mt-3">
        <thead><tr><th>{assign.columns.person}</th><th>{assign.columns.unit}</th><th className="figure">{assign.columns.before}</th><th className="figure">{assign.columns.added}</th><th className="figure">{assign.columns.after}</th></tr></thead>
        <tbody>
          {preview.people.map(({ id, name, unit, before, after }) => (
            <tr key={id}>
              <td className="lead">{name}</td><td>{unit}</td>
              <td className="figure" data-label={assign.columns.before}>{before}</td>
              <td className="figure" data-label={assign.columns.added}><b>{after > before ? `+${after - before}` : "–"}</b></td>
              <td className="figure" data-label={assign.columns.after}>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <ApplyButton input={{ callId, stage, ...plan, digest: preview.digest }} changes={preview.changed > 0} />
        {preview.changed > 0 && <Link className="btn" scroll={false} href={at({ ...plan, seed: plan.seed + 1 })}>{assign.otherWay}</Link>}
        <Link className="btn" scroll={false} href={at(null)}>{assign.close}</Link>
      </div>
    </section>
  );
}
