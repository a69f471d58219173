"use client";

import { useWords } from "@/components/ui/words-context";
import type { Provable } from "@/lib/evidence/provable";

type Props = { id: string; form: Provable; value: string | null; onChange: (place: string | null) => void };

/** Chooses what a file proves: a part, a figure, a registered fact, or nothing in particular. */
export function PlaceChoice({ id, form, value, onChange }: Props) {
  const { evidence } = useWords();
  const groups = [["parts", evidence.parts], ["figures", evidence.figures], ["fields", evidence.fields]] as const;
  return (
    <select id={id} className="box" autoComplete="off" value={value ?? ""} onChange={(event) => onChange(event.target.value || null)}>
      <option value="">{evidence.noPlace}</option>
      {groups.map(([kind, label]) => form[kind].length > 0 && (
        <optgroup key={kind} label={label}>
          {form[kind].map((one) => <option key={one.key} value={`${kind}.${one.key}`}>{one.label}</option>)}
        </optgroup>
      ))}
    </select>
  );
}
