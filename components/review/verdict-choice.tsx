"use client";

import { useWords } from "@/components/ui/words-context";
import type { Verdict } from "@/lib/review/kinds";
import type { Choice } from "@/lib/review/send-form";
import { DecisionBoxes } from "./decision-boxes";
import { DownBoxes } from "./down-boxes";
import { ReturnBoxes, type Unlockable } from "./return-boxes";

type Props = {
  verdicts: readonly Verdict[]; choice: Choice; unlocked: readonly string[]; sections: readonly Unlockable[]; earlier: readonly string[];
  problems: Readonly<Record<string, string>>; onChoose: (choice: Partial<Choice>) => void;
};

/** The verdicts this person may give here, none chosen beforehand, and what the chosen one asks for. */
export function VerdictChoice({ verdicts, choice, unlocked, sections, earlier, problems, onChoose }: Props) {
  const { review } = useWords();
  const { verdict } = choice;
  return (
    <fieldset className="mt-3" aria-describedby={problems.verdict ? "verdict-problem" : undefined}>
      <legend className="font-bold">{review.verdict}</legend>
      {problems.verdict && <p id="verdict-problem" className="text-meta text-danger">{problems.verdict}</p>}
      <div className="flex flex-wrap gap-x-5">
        {verdicts.map((one, index) => (
          <label key={one} className="flex min-h-11 items-center gap-2 @3xl/screen:min-h-9">
            <input id={`verdict-${index}`} type="radio" name="verdict" value={one} checked={verdict === one} onChange={() => onChoose({ verdict: one })} className="size-5 accent-primary" />{review.verdicts[one]}
          </label>
        ))}
      </div>
      {verdict === "return" && <ReturnBoxes unlocked={unlocked} sections={sections} resumable={earlier.length > 0} resume={choice.resume} problem={problems.unlocked} onChoose={onChoose} />}
      {verdict === "sendDown" && <DownBoxes earlier={earlier} downTo={choice.downTo} resume={choice.resume} problem={problems.downTo} onChoose={onChoose} />}
      {(verdict === "approve" || verdict === "reject") && <DecisionBoxes choice={choice} problems={problems} onChoose={onChoose} />}
    </fieldset>
  );
}
