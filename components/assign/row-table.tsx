import Form from "next/form";
import Link from "next/link";
import { Fragment } from "react";
import type { AssignPage } from "@/lib/review/assign-page.queries";
import { assignQuery, type AssignView } from "@/lib/review/assign-view";
import type { Words } from "@/lib/words/words";
import { AssignForm } from "./assign-form";

type Props = { shown: AssignPage; view: AssignView; words: Words };

/** The materials at a stage one by one: who has each, and the form of the one in hand. */
export function RowTable({ shown, view, words: { assign, frame, review } }: Props) {
  const { call, counts, rows, total, page, size, edit } = shown;
  const at = (change: Partial<AssignView>) => `/calls/${call.id}/assign${assignQuery(view, { edit: "", page: 1, ...change })}`;
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2 py-3">
        <Form action={`/calls/${call.id}/assign`} scroll={false} className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="stage" value={shown.stage} />
          <input type="hidden" name="show" value="all" />
          <label className="flex flex-col text-meta text-ink-2">{assign.find}<input name="find" type="search" defaultValue={view.find} className="box w-60 text-body text-ink" /></label>
          <button className="btn">{frame.search}</button>
        </Form>
        <nav className="flex gap-5 text-meta" aria-label={assign.byHand}>
          <Link className="link aria-[current]:font-bold aria-[current]:text-ink" scroll={false} aria-current={view.show === "lacking" ? "true" : undefined} href={at({ show: "lacking", find: "" })}>{assign.showLacking(counts.lacking)}</Link>
          <Link className="link aria-[current]:font-bold aria-[current]:text-ink" scroll={false} aria-current={view.show === "all" ? "true" : undefined} href={at({ show: "all", find: "" })}>{assign.showAll(counts.all)}</Link>
        </nav>
      </div>
      {rows.length === 0 ? <p className="border-y border-line py-4 text-ink-2">{view.show === "lacking" && view.find === "" ? assign.noneLacking : assign.noneShown}</p> : (
        <table className="rows flows">
          <caption className="sr-only">{assign.byHand}</caption>
          <thead><tr><th>{assign.columns.number}</th><th>{assign.columns.material}</th><th>{assign.columns.people}</th><th>{assign.columns.missing}</th><th /></tr></thead>
          <tbody>
            {rows.map((row) => (
              <Fragment key={row.id}>
                <tr data-now={edit?.row.id === row.id ? "true" : undefined}>
                  <td><span className="number">{row.number}</span></td>
                  <td className="lead"><Link href={`/materials/${row.id}`} className="text-ink decoration-control">{row.unit}</Link></td>
                  <td>{row.holders.length === 0 ? <span className="text-hint">{assign.nobodyYet}</span> : row.holders.map((holder) => (
                    <span key={holder.id} className="mr-4 inline-block">{holder.name}{(holder.begun || holder.sent) && <span className="ml-1 text-meta text-hint">{holder.sent ? assign.sent : assign.begun}</span>}</span>
                  ))}</td>
                  <td>{row.missing > 0 && <span className="whitespace-nowrap text-caution">{assign.missing(row.missing)}</span>}</td>
                  <td className="figure"><Link className="link" scroll={false} aria-label={edit?.row.id === row.id ? assign.cancel : assign.changeOf(row.unit)} href={at({ page: view.page, edit: edit?.row.id === row.id ? "" : row.id })}>{edit?.row.id === row.id ? assign.cancel : assign.change}</Link></td>
                </tr>
                {edit?.row.id === row.id && <tr><td colSpan={5} className="bg-paper"><AssignForm key={row.id} materialId={row.id} people={edit.people} /></td></tr>}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      {total > size && (
        <div className="flex flex-wrap items-center justify-between gap-x-6 py-3 text-meta text-hint">
          <span>{review.range((page - 1) * size + 1, Math.min(page * size, total), total)}</span>
          <span className="flex gap-6">
            {page > 1 && <Link className="link" href={at({ page: page - 1 })}>{review.previousPage}</Link>}
            {page * size < total && <Link className="link" href={at({ page: page + 1 })}>{review.nextPage}</Link>}
          </span>
        </div>
      )}
    </>
  );
}
