"use client";

import { useId } from "react";
import { useWords } from "@/components/ui/words-context";

type Props = { sections: readonly { key: string; label: string }[]; unlocked: readonly string[]; onChange: (unlocked: readonly string[]) => void };

/** Which sheets and parts the unit may change. */
export function UnlockBoxes({ sections, unlocked, onChange }: Props) {
  const { call } = useWords();
  const id = useId();
  const toggle = (key: string) => onChange(unlocked.includes(key) ? unlocked.filter((one) => one !== key) : [...unlocked, key]);
  return (
    <fieldset>
      <legend className="mb-1 font-bold">{call.answer.unlocked}</legend>
      <div className="grid grid-cols-2 gap-x-3">
        {sections.map(({ key, label }) => (
          <label key={key} className="flex min-h-11 items-center gap-2 @3xl/screen:min-h-8"><input id={`${id}-${key}`} type="checkbox" checked={unlocked.includes(key)} onChange={() => toggle(key)} className="size-5 flex-none accent-primary" />{label}</label>
        ))}
      </div>
    </fieldset>
  );
}
