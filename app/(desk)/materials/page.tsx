import Link from "next/link";
import { DeskFrame } from "@/components/frame/desk-frame";
import { titled } from "@/components/frame/page-title";
import { StateMark } from "@/components/material/state-mark";
import { LIST_SIZE, visibleCount, visibleList } from "@/lib/material/desk.queries";
import { STATES } from "@/lib/material/workflow";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { shortOf } from "@/lib/words/format";
import { words as wordsOf } from "@/lib/words/words";

/** The list's address with this filter, at a page. */
function address(filter: Record<string, string>, page: number): string {
  const given = Object.entries({ ...filter, page: page > 1 ? String(page) : "" }).filter(([, value]) => value !== "");
  return `/materials?${new URLSearchParams(given).toString()}`;
}

export const generateMetadata = titled(({ material }) => material.listTitle);

export default page("materials", async (ctx, { search }) => {
  const filter = { state: search("state"), find: search("find").trim().slice(0, 40), call: search("call") };
  const total = visibleCount(ctx, filter);
  const last = Math.max(1, Math.ceil(total / LIST_SIZE));
  const at = Math.max(1, Math.min(last, Number.parseInt(search("page"), 10) || 1));
  const rows = visibleList(ctx, filter, at);
  const words = wordsOf((await preferences()).locale);
  const { material: w, frame, review } = words;
  const ofUnit = new Set(ctx.actor.memberships.filter((m) => m.role !== "organiser").map((m) => m.unitId));
  return (
    <DeskFrame ctx={ctx} current="materials">
      <h1 className="font-title text-h2 @3xl/screen:text-h1">{w.listTitle}</h1>
      <form className="mb-4 mt-6 flex flex-wrap items-end gap-4" action="/materials">
        {filter.call && <input type="hidden" name="call" value={filter.call} />}
        <label className="text-meta text-ink-2">{words.review.find}<input name="find" className="box w-64 text-body text-ink" defaultValue={filter.find} placeholder={w.findUnit} /></label>
        <label className="text-meta text-ink-2">{w.columns.state}
          <select name="state" className="box text-body text-ink" defaultValue={filter.state}><option value="">{w.allStates}</option>{STATES.map((state) => <option key={state} value={state}>{w.states[state]}</option>)}</select>
        </label>
        <button type="submit" className="btn">{frame.search}</button>
        <Link href="/materials" className="link">{frame.reset}</Link>
      </form>
      {rows.length === 0 ? <p className="border-t-2 border-ink py-4 text-ink-2">{w.listEmpty}</p> : (
        <table className="rows flows">
          <thead><tr><th>{w.columns.number}</th><th>{w.columns.unit}</th><th>{w.columns.kind}</th><th>{w.columns.state}</th><th>{w.columns.stage}</th><th className="figure">{w.columns.updated}</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="number">{row.number ?? "–"}</td>
                <td className="lead"><Link href={`/materials/${row.id}`} className="inline-flex min-h-11 items-center font-bold text-ink @3xl/screen:min-h-0">{row.unit}</Link><span className="block text-meta text-hint">{row.call}</span></td>
                <td className="whitespace-nowrap">{row.kind}</td>
                <td><StateMark state={row.state} words={words} hidden={ofUnit.has(row.unitId) && row.releasedAt === null} /></td>
                <td className={row.state === "submitted" ? "whitespace-nowrap" : "@max-3xl/screen:hidden"}>{row.state === "submitted" ? row.stages[row.stage]?.label : "–"}</td>
                <td className="figure" data-label={w.columns.updated}>{shortOf(row.updatedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 py-3 text-meta text-hint">
        <span>{last === 1 ? w.total(total) : review.range((at - 1) * LIST_SIZE + 1, (at - 1) * LIST_SIZE + rows.length, total)}</span>
        <span className="flex gap-6">
          {at > 1 && <Link className="link" href={address(filter, at - 1)}>{review.previousPage}</Link>}
          {at < last && <Link className="link" href={address(filter, at + 1)}>{review.nextPage}</Link>}
        </span>
      </div>
    </DeskFrame>
  );
});
