import type { ReferenceGroup } from "@/lib/review/reference-statistics.queries";
import type { Adjusted, Leniency } from "@/lib/review/reference-statistics";
import type { Words } from "@/lib/words/words";

type Props = { groups: readonly ReferenceGroup[]; words: Words };

/** Why there are no statistics, as one sentence. */
function whyNot(reason: Extract<ReferenceGroup, { ok: false }>["reason"], names: Readonly<Record<string, string>>, { side: { reference: w } }: Words): string {
  switch (reason.why) {
    case "sealed": return w.sealed;
    case "materials": return w.materialsFew(reason.count, reason.least);
    case "reviewers": return w.reviewersFew(reason.count, reason.least);
    case "sheets": return w.sheetsFew(names[reason.reviewer] ?? "", reason.count, reason.least);
    case "apart": return w.apart(reason.panels.map((panel) => panel.map((id) => names[id] ?? "").reduce((said, next) => w.joined(said, next))).join(" / "));
    case "spare": return w.spare;
    case "alike": return w.alike(String(reason.deviation));
  }
}

function Reviewers({ rows, names, words: { side: { reference: w } } }: { rows: readonly Leniency[]; names: Readonly<Record<string, string>>; words: Words }) {
  const said = (points: number) => (points > 0 ? w.lenient(String(points)) : points < 0 ? w.strict(String(-points)) : w.even);
  return (
    <table className="rows flows max-w-3xl">
      <caption className="py-2 text-left text-meta font-bold">{w.reviewers}</caption>
      <thead><tr><th>{w.columns.reviewer}</th><th className="figure">{w.columns.sheets}</th><th className="figure">{w.columns.leniency}</th><th className="figure">{w.columns.error}</th></tr></thead>
      <tbody>{rows.map(({ id, sheets, points, error }) => (
        <tr key={id}><td className="lead">{names[id]}</td><td className="figure number" data-label={w.columns.sheets}>{w.sheets(sheets)}</td><td className="figure" data-label={w.columns.leniency}>{said(points)}</td><td className="figure number" data-label={w.columns.error}>{w.error(String(error))}</td></tr>
      ))}</tbody>
    </table>
  );
}

function Materials({ rows, units, words: { side: { reference: w } } }: { rows: readonly Adjusted[]; units: Readonly<Record<string, string>>; words: Words }) {
  return (
    <table className="rows flows mt-4 max-w-3xl">
      <caption className="py-2 text-left text-meta font-bold">{w.materials}</caption>
      <thead><tr><th>{w.columns.unit}</th><th className="figure">{w.columns.mean}</th><th className="figure">{w.columns.adjusted}</th><th className="figure">{w.columns.change}</th></tr></thead>
      <tbody>{rows.map(({ id, mean, adjusted, rank, adjustedRank }) => (
        <tr key={id}><td className="lead">{units[id]}</td><td className="figure number" data-label={w.columns.mean}>{mean}</td><td className="figure number" data-label={w.columns.adjusted}>{adjusted}</td>
          <td className={`figure ${rank === adjustedRank ? "" : "font-bold"}`} data-label={w.columns.change}>{w.rank(rank, adjustedRank)}</td></tr>
      ))}</tbody>
    </table>
  );
}

/** Reviewers' severity and what the means would be without it: folded, last on the page, and never on paper. */
export function ReferenceSection({ groups, words }: Props) {
  const { side: { reference: w } } = words;
  return (
    <details className="mt-10 border-t-2 border-ink print:hidden">
      <summary className="link flex min-h-11 items-center gap-2 font-bold text-ink">{w.title}</summary>
      <p className="max-w-prose text-ink-2">{w.intro}</p>
      {groups.map((group) => (
        <section key={group.name} className="mt-4">
          {groups.length > 1 && <h3 className="font-bold">{group.name || w.noGroup}</h3>}
          {group.ok
            ? <><Reviewers rows={group.statistics.reviewers} names={group.names} words={words} /><Materials rows={group.statistics.materials} units={group.units} words={words} /></>
            : <p className="border-b border-line py-3 text-ink-2">{whyNot(group.reason, group.names, words)}</p>}
        </section>
      ))}
    </details>
  );
}
