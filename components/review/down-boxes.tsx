"use client";

import { useWords } from "@/components/ui/words-context";
import type { Choice } from "@/lib/review/send-form";

type Props = {
  /** Labels of the stages before this one, in their order. */
  earlier: readonly string[]; downTo: number | null; resume: Choice["resume"]; problem: string | undefined; onChoose: (choice: Partial<Choice>) => void;
};

/** With 退回上一环节: to which earlier stage, and whether it then comes straight back. */
export function DownBoxes({ earlier, downTo, resume, problem, onChoose }: Props) {
  const { review } = useWords();
  const row = "flex min-h-11 items-center gap-2 @3xl/screen:min-h-8";
  return (
    <div className="mt-1 border-l-2 border-line pl-3 text-[0.9375rem]">
      <fieldset>
        <legend className="text-meta text-ink-2">{review.downTo}</legend>
        {problem && <p className="text-meta text-danger">{problem}</p>}
        {earlier.map((label, index) => (
          <label key={label} className={row}><input id={`downTo-${index}`} type="radio" name="downTo" checked={downTo === index} onChange={() => onChoose({ downTo: index })} className="size-5 flex-none accent-primary" />{label}</label>
        ))}
      </fieldset>
      <fieldset className="mt-1">
        <legend className="text-meta text-ink-2">{review.resumeDown}</legend>
        {(["here", "first"] as const).map((where) => (
          <label key={where} className={row}>
            <input type="radio" name="resume-down" checked={resume === where} onChange={() => onChoose({ resume: where })} className="size-5 flex-none accent-primary" />{where === "here" ? review.resumeHere : review.resumeEach}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
