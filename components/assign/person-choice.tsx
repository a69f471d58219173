"use client";

import { useState } from "react";
import { useWords } from "@/components/ui/words-context";
import { confirmRecusal } from "@/lib/review/actions";
import type { Choice } from "@/lib/review/choice.queries";
import { ReasonForm } from "./reason-form";

type Props = { materialId: string; person: Choice; chosen: boolean; cleared: boolean; onChoose: () => void; onClear: () => void };

/** One person who may be given a material: what they have open, and what stands in the way or is to be looked into. */
export function PersonChoice({ materialId, person, chosen, cleared, onChoose, onClear }: Props) {
  const { assign, frame } = useWords();
  const [confirming, setConfirming] = useState(false);
  const { id, name, unit, load, given, begun, standing, doubts } = person;
  const recused = standing === "recused";
  const asked = standing === "ask" && !given;
  return (
    <li className="border-b border-line py-1">
      <label className={`flex min-h-11 flex-wrap items-center gap-x-2.5 ${recused ? "text-hint" : ""}`}>
        <input type="checkbox" className="size-5 accent-primary" checked={chosen} disabled={(recused && !given) || (begun && given)} onChange={onChoose} />
        <b className="font-normal">{name}</b><span className="text-meta text-hint">{unit}</span><span className="text-meta text-hint">{assign.loadOf(load)}</span>
        {begun && given && <span className="text-meta text-ink-2">{assign.kept}</span>}
        {recused && <span className="text-meta text-danger">{assign.standings.recused}</span>}
        {standing === "ask" && <span className="text-meta text-caution">{frame.label(assign.standings.ask)}{frame.listed(...doubts.map((doubt) => assign.doubts[doubt]))}</span>}
      </label>
      {asked && (
        <div className="flex flex-wrap items-center gap-x-5 pl-[1.875rem] text-meta">
          {chosen && <label className="flex min-h-11 items-center gap-2 @3xl/screen:min-h-9"><input type="checkbox" className="size-4 accent-primary" checked={cleared} onChange={onClear} />{assign.cleared}</label>}
          {!confirming && <button type="button" className="link py-1" onClick={() => setConfirming(true)}>{assign.confirm}</button>}
        </div>
      )}
      {asked && confirming && <ReasonForm label={assign.confirmReason} send={assign.confirm} input={{ materialId, personId: id }} act={confirmRecusal} onClose={() => setConfirming(false)} />}
    </li>
  );
}
