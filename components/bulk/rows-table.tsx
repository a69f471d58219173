"use client";

import { useWords } from "@/components/ui/words-context";
import type { PartDefinition } from "@/lib/call/form";
import type { BulkUnit } from "@/lib/material/bulk.queries";
import { countOf } from "@/lib/words/format";
import { RowResult } from "./row-result";
import { SecrecyHold } from "./secrecy-hold";
import type { SeenRow } from "./rows";
import { StandingChoice } from "./standing-choice";
import { UnitChoice } from "./unit-choice";
import type { useBulk } from "./use-bulk";

type Props = { title: string; hint?: string; seen: readonly SeenRow[]; parts: readonly PartDefinition[]; units: readonly BulkUnit[]; desk: Pick<ReturnType<typeof useBulk>, "change" | "remove" | "making" | "moved"> };

function TableRow({ seen, parts, units, desk: { change, remove, making, moved } }: Omit<Props, "title" | "hint" | "seen"> & { seen: SeenRow }) {
  const { bulk, material } = useWords();
  const { row } = seen;
  const name = row.ordinal === null ? row.file : `${row.file} ${bulk.piece(row.ordinal)}`;
  const unit = units.find(({ id }) => id === row.unitId)?.name ?? "";
  const busy = making !== null;
  const fixed = busy || row.state === "done";
  return (
    <tr data-row={row.state} className="align-top">
      <td className="lead @3xl/screen:w-[21rem]">
        <b className="break-all">{row.file}</b>{row.ordinal !== null && <span className="ml-2 whitespace-nowrap text-meta text-ink-2">{bulk.piece(row.ordinal)}</span>}
        <p className="text-meta text-ink-2">{row.title} · {material.chars(countOf(row.count))}</p>
        <p className="line-clamp-2 font-doc text-meta text-hint">{row.opening}</p>
      </td>
      <td className="@max-3xl/screen:mt-2 @max-3xl/screen:basis-full @3xl/screen:w-[13rem]"><UnitChoice row={row} name={name} units={units} busy={fixed} moved={moved === row.id} onChoose={(unitId) => change(row.id, { unitId, choice: null, byHand: true })} /></td>
      <td className="@max-3xl/screen:mt-2 @max-3xl/screen:basis-full @3xl/screen:w-[11rem]">
        <ul className="text-meta">{parts.flatMap(({ key, label }) => { const count = row.counts[key]; return count === undefined ? [] : [<li key={key} className="flex justify-between gap-3"><span>{label}</span><span className="text-hint">{countOf(count)}</span></li>]; })}</ul>
        {row.unplaced > 0 && <p className="text-meta text-caution">{bulk.unplaced(countOf(row.unplaced))}</p>}
      </td>
      <td className="@max-3xl/screen:mt-2 @max-3xl/screen:basis-full">
        {row.state !== "done" && <StandingChoice seen={seen} name={name} busy={fixed} onChoose={(choice) => change(row.id, { choice })} />}
        <SecrecyHold marks={row.marks} cleared={row.cleared} busy={fixed} onClear={(cleared) => change(row.id, { cleared })} />
      </td>
      <td className="@max-3xl/screen:mt-2 @max-3xl/screen:basis-full @3xl/screen:w-[10rem]"><RowResult seen={seen} name={name} unit={unit} busy={busy} onRemove={() => remove(row.id)} /></td>
    </tr>
  );
}

/** Read materials, a row each. */
export function RowsTable({ title, hint, seen, ...rest }: Props) {
  const { columns } = useWords().bulk;
  if (seen.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="pb-2 text-body">{title}</h2>
      {hint && <p className="pb-2 text-meta text-ink-2">{hint}</p>}
      <div className="bg-paper px-4 shadow-paper @3xl/screen:px-2">
        <table className="rows flows">
          <thead><tr><th>{columns.material}</th><th>{columns.unit}</th><th>{columns.parts}</th><th>{columns.standing}</th><th>{columns.result}</th></tr></thead>
          <tbody>{seen.map((one) => <TableRow key={one.row.id} seen={one} {...rest} />)}</tbody>
        </table>
      </div>
    </section>
  );
}
