"use client";

import { useState } from "react";
import { useWords } from "@/components/ui/words-context";
import { around, isPlain, type Mend } from "@/lib/check/repair-plan";

type Props = { mends: readonly Mend[]; parts: readonly { key: string; label: string; text: string }[]; busy: boolean; onApply: (chosen: readonly Mend[]) => void; onCancel: () => void };
const REACH = 10;
const shown = (text: string) => text.replaceAll("\n", "⏎");

/** All repairs before they are made: each place as it stands and as it would, each to be left out. */
export function RepairAll({ mends, parts, busy, onApply, onCancel }: Props) {
  const { checking, check } = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(mends.filter(({ kind }) => isPlain(kind)).map(({ id }) => id)));
  const toggle = (id: string) => setChosen((now) => { const next = new Set(now); if (!next.delete(id)) next.add(id); return next; });
  const picked = mends.filter(({ id }) => chosen.has(id));
  const rows = (list: readonly Mend[]) => (
    <ul>
      {list.map((mend) => {
        const part = parts.find(({ key }) => key === mend.part);
        const { before, after } = around(part?.text ?? "", mend, REACH);
        return (
          <li key={mend.id} className="border-b border-line">
            <label className="grid min-h-11 cursor-pointer grid-cols-[1.5rem_minmax(0,1fr)] items-start gap-x-2 py-2">
              <input type="checkbox" className="mt-1.5 size-4" checked={chosen.has(mend.id)} onChange={() => toggle(mend.id)} />
              <span className="min-w-0"><span className="block font-doc">{before}<del>{shown(mend.quote)}</del>{mend.repair !== "" && <ins>{shown(mend.repair)}</ins>}{after}</span><span className="text-meta text-hint">{part?.label} · {check.kinds[mend.kind]}</span></span>
            </label>
          </li>
        );
      })}
    </ul>
  );
  const doubtful = mends.filter(({ kind }) => !isPlain(kind));
  return (
    <section className="mt-4 rounded-paper border border-control bg-paper p-4" aria-labelledby="repair-title">
      <h3 id="repair-title" className="text-body">{checking.preview}</h3>
      <p className="text-meta text-ink-2">{checking.previewHint}</p>
      <div className="mt-2 max-h-[24rem] overflow-y-auto border-t border-line" tabIndex={0} role="group" aria-labelledby="repair-title">
        {rows(mends.filter(({ kind }) => isPlain(kind)))}
        {doubtful.length > 0 && <><p className="mt-3 text-meta text-caution">{checking.doubtful}</p>{rows(doubtful)}</>}
      </div>
      <p className="mt-3 flex flex-wrap gap-3">
        <button type="button" className="btn btn-primary" aria-disabled={busy || picked.length === 0} onClick={() => { if (picked.length > 0) onApply(picked); }}>{checking.apply(picked.length)}</button>
        <button type="button" className="btn" onClick={onCancel}>{checking.cancel}</button>
      </p>
    </section>
  );
}
