"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { assignReviewers } from "@/lib/review/actions";
import type { Choice } from "@/lib/review/choice.queries";
import { PersonChoice } from "./person-choice";

/** The organiser names who reviews a material at its present stage, and settles what is asked about somebody. */
export function AssignForm({ materialId, people }: { materialId: string; people: readonly Choice[] }) {
  const { assign } = useWords();
  const router = useRouter();
  const { run, pending, failure } = useAction(assignReviewers);
  const [chosen, setChosen] = useState(() => people.filter((person) => person.given).map((person) => person.id));
  const [cleared, setCleared] = useState<readonly string[]>([]);
  const [saved, setSaved] = useState(false);

  const toggled = (list: readonly string[], id: string) => (list.includes(id) ? list.filter((one) => one !== id) : [...list, id]);
  const toggle = (id: string) => { setSaved(false); setChosen((now) => toggled(now, id)); };
  async function save() {
    const result = await run({ materialId, people: [...chosen], cleared: cleared.filter((id) => chosen.includes(id)), operationId: newOperationId() });
    setSaved(result?.ok === true);
    if (result?.ok) router.refresh();
  }
  return (
    <div className="py-3">
      <ul className="grid gap-x-8 @3xl/screen:grid-cols-2">
        {people.map((person) => (
          <PersonChoice key={person.id} materialId={materialId} person={person} chosen={chosen.includes(person.id)} cleared={cleared.includes(person.id)}
            onChoose={() => toggle(person.id)} onClear={() => setCleared((now) => toggled(now, person.id))} />
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap items-center gap-4">
        <button type="button" className="btn" aria-disabled={pending} onClick={() => void save()}>{assign.save}</button>
        <span role="status" className="text-meta">{saved ? assign.saved : failure?.sentence}</span>
      </div>
    </div>
  );
}
