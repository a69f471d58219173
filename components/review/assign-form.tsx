"use client";

import { useState } from "react";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { assignReviewers } from "@/lib/review/actions";

type Person = { id: string; name: string; unit: string; given: boolean };

/** The organiser names who reviews a material at its present stage. */
export function AssignForm({ materialId, people }: { materialId: string; people: readonly Person[] }) {
  const { material } = useWords();
  const { run, pending, failure } = useAction(assignReviewers);
  const [chosen, setChosen] = useState(() => people.filter((person) => person.given).map((person) => person.id));
  const [saved, setSaved] = useState(false);

  const toggle = (id: string) => {
    setSaved(false);
    setChosen((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  };
  const save = async () => setSaved((await run({ materialId, people: chosen, operationId: newOperationId() }))?.ok === true);

  return (
    <div className="py-3">
      <ul className="grid gap-x-6 @3xl/screen:grid-cols-2">
        {people.map((person) => (
          <li key={person.id}>
            <label className="flex min-h-11 items-center gap-2.5">
              <input type="checkbox" className="size-5 accent-primary" checked={chosen.includes(person.id)} onChange={() => toggle(person.id)} />
              {person.name}<span className="text-meta text-hint">{person.unit}</span>
            </label>
          </li>
        ))}
      </ul>
      <div className="mt-3 flex items-center gap-4">
        <button type="button" className="btn" aria-disabled={pending} onClick={save}>{material.assignSave}</button>
        <span role="status" className="text-meta">{saved ? material.assigned : failure?.sentence}</span>
      </div>
    </div>
  );
}
