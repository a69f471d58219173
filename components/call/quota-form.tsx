"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { Field } from "@/components/ui/field";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { saveQuota } from "@/lib/call/actions";
import type { GroupsPage } from "@/lib/call/group.queries";

type Props = { callId: string; quotas: GroupsPage["quotas"]; units: GroupsPage["recommenders"]; kinds: readonly string[] };

/** The quotas of the recommending units: one set at a time, each taken away by its own button. */
export function QuotaForm({ callId, quotas, units, kinds }: Props) {
  const { running: w } = useWords();
  const router = useRouter();
  const id = useId();
  const [typed, setTyped] = useState({ unitId: units[0]?.id ?? "", kind: "", places: "" });
  const [wrong, setWrong] = useState(false);
  const { run, pending, failure } = useAction(saveQuota);
  async function set(unitId: string, kind: string, places: number | null) {
    if ((await run({ callId, unitId, kind, places, operationId: newOperationId() }))?.ok) router.refresh();
  }
  function save() {
    const places = typed.places.normalize("NFKC").trim();
    setWrong(!/^\d{1,3}$/.test(places));
    if (/^\d{1,3}$/.test(places)) void set(typed.unitId, typed.kind, Number(places));
  }
  return (
    <>
      {quotas.length === 0 ? <p className="border-y border-line py-3 text-ink-2">{w.noQuotas}</p> : (
        <ul className="border-t border-line">
          {quotas.map(({ unitId, unit, kind, places }) => (
            <li key={unitId + kind} className="flex flex-wrap items-center gap-x-6 border-b border-line py-2"><b>{unit}</b><span>{kind || w.anyKind}</span><span className="number">{places}</span><button type="button" className="link ml-auto min-h-11 py-0 @3xl/screen:min-h-8" onClick={() => void set(unitId, kind, null)}>{w.remove}</button></li>
          ))}
        </ul>
      )}
      <div className="mt-4 grid max-w-3xl items-end gap-4 @3xl/screen:grid-cols-[2fr_2fr_1fr_auto]">
        <Field id={`${id}-unit`} label={w.quotaUnit}><select id={`${id}-unit`} className="box" value={typed.unitId} onChange={(event) => setTyped({ ...typed, unitId: event.target.value })}>{units.map((unit) => <option key={unit.id} value={unit.id}>{unit.name}</option>)}</select></Field>
        <Field id={`${id}-kind`} label={w.quotaKind}><select id={`${id}-kind`} className="box" value={typed.kind} onChange={(event) => setTyped({ ...typed, kind: event.target.value })}><option value="">{w.anyKind}</option>{kinds.map((kind) => <option key={kind} value={kind}>{kind}</option>)}</select></Field>
        <Field id={`${id}-places`} label={w.places} error={wrong ? w.placesHint : null}><input id={`${id}-places`} className="box" inputMode="numeric" value={typed.places} onChange={(event) => setTyped({ ...typed, places: event.target.value })} /></Field>
        <button type="button" className="btn" aria-disabled={pending} onClick={save}>{w.saveQuota}</button>
      </div>
      {failure && <p role="alert" className="mt-2 text-danger">{failure.sentence}</p>}
    </>
  );
}
