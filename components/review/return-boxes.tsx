"use client";

import { useWords } from "@/components/ui/words-context";
import type { Choice } from "@/lib/review/send-form";

export type Unlockable = { key: string; label: string };
type Props = {
  unlocked: readonly string[]; sections: readonly Unlockable[]; resumable: boolean; resume: Choice["resume"]; problem: string | undefined;
  onChoose: (choice: Partial<Choice>) => void;
};

/** With a return: what the unit may change, and where the material comes back to. */
export function ReturnBoxes({ unlocked, sections, resumable, resume, problem, onChoose }: Props) {
  const { review } = useWords();
  const row = "flex min-h-11 items-center gap-2 @3xl/screen:min-h-8";
  const toggle = (key: string) => onChoose({ unlocked: unlocked.includes(key) ? unlocked.filter((one) => one !== key) : [...unlocked, key] });
  return (
    <div className="mt-1 border-l-2 border-line pl-3 text-[0.9375rem]">
      <fieldset>
        <legend className="text-meta text-ink-2">{review.unlock}</legend>
        {problem && <p className="text-meta text-danger">{problem}</p>}
        <div className="grid grid-cols-2 gap-x-3">
          {sections.map(({ key, label }, index) => (
            <label key={key} className={row}><input id={`unlocked-${index}`} type="checkbox" checked={unlocked.includes(key)} onChange={() => toggle(key)} className="size-5 flex-none accent-primary" />{label}</label>
          ))}
        </div>
      </fieldset>
      {resumable && (
        <fieldset className="mt-1">
          <legend className="text-meta text-ink-2">{review.resume}</legend>
          {(["here", "first"] as const).map((where) => (
            <label key={where} className={row}>
              <input type="radio" name="resume" checked={resume === where} onChange={() => onChoose({ resume: where })} className="size-5 flex-none accent-primary" />{where === "here" ? review.resumeHere : review.resumeFirst}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
