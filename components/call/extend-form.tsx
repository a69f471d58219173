"use client";

import { useId, useState } from "react";
import { AskBox } from "@/components/ui/ask-box";
import { Field } from "@/components/ui/field";
import { useWords } from "@/components/ui/words-context";
import { extendUnit } from "@/lib/call/actions";

/** More time for one unit that has begun, without being asked. */
export function ExtendForm({ callId, units }: { callId: string; units: readonly { id: string; name: string }[] }) {
  const { running: w, call } = useWords();
  const id = useId();
  const [unitId, setUnitId] = useState(units[0]?.id ?? "");
  if (units.length === 0) return null;
  const asked = [{ key: "day", label: call.answer.day, hint: call.answer.dayHint, lines: 1 }, { key: "reason", label: call.ask.reason, lines: 2 }];
  return (
    <div className="mt-8">
      <AskBox open={w.extend} send={w.extendSend} asked={asked} act={extendUnit} input={(typed, operationId) => ({ callId, unitId, day: typed.day ?? "", reason: typed.reason ?? "", operationId })}>
        <Field id={id} label={w.extendUnit}>
          <select id={id} className="box" value={unitId} onChange={(event) => setUnitId(event.target.value)}>{units.map((unit) => <option key={unit.id} value={unit.id}>{unit.name}</option>)}</select>
        </Field>
      </AskBox>
    </div>
  );
}
