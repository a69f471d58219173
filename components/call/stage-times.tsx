"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { describedBy } from "@/components/ui/field";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { setStageTime } from "@/lib/call/actions";

type StageTime = { index: number; label: string; day: string };

function Row({ callId, stage }: { callId: string; stage: StageTime }) {
  const words = useWords();
  const { running: w } = words;
  const router = useRouter();
  const id = useId();
  const [day, setDay] = useState(stage.day);
  const { run, pending, failure } = useAction(setStageTime);
  const problem = failure?.failure?.problems?.day;
  const said = problem ? words.problems.sentence(problem) : failure?.sentence ?? null;
  async function save() {
    if ((await run({ callId, stage: stage.index, day, operationId: newOperationId() }))?.ok) router.refresh();
  }
  return (
    <li className="border-b border-line py-2">
      {said && <p id={`${id}-error`} role="alert" className="mb-1 text-danger">{said}</p>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <label htmlFor={id} className="w-36 font-bold">{stage.label}</label>
        <input id={id} className="box w-40" inputMode="numeric" autoComplete="off" value={day} aria-invalid={said ? true : undefined} aria-describedby={describedBy(id, false, said !== null)} onChange={(event) => setDay(event.target.value)} />
        <button type="button" className="btn btn-small" aria-disabled={pending || day === stage.day} onClick={() => { if (day !== stage.day) void save(); }}>{w.stageTimeSave}</button>
        <span role="status" className="text-meta text-hint">{day === stage.day && (stage.day === "" ? w.stageTimeNone : w.stageTimeSet)}</span>
      </div>
    </li>
  );
}

/** Until when the work of each stage should be done; an empty box sets no time. */
export function StageTimes({ callId, stages }: { callId: string; stages: readonly StageTime[] }) {
  return <ul className="border-t border-line">{stages.map((stage) => <Row key={`${stage.index} ${stage.day}`} callId={callId} stage={stage} />)}</ul>;
}
