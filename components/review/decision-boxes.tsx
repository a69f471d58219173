"use client";

import { useWords } from "@/components/ui/words-context";
import type { Outcome } from "@/lib/review/kinds";
import type { Choice } from "@/lib/review/send-form";

const REJECTIONS: readonly Outcome[] = ["not_recommended", "not_selected", "not_eligible"];

type Props = { choice: Choice; problems: Readonly<Record<string, string>>; onChoose: (choice: Partial<Choice>) => void };

/** With the last word: on which meeting and document it rests, and what a rejection is called. */
export function DecisionBoxes({ choice, problems, onChoose }: Props) {
  const { review } = useWords();
  const label = "mt-1 block text-meta text-ink-2";
  const wrong = (key: string) => problems[key] && <span className="block text-danger">{problems[key]}</span>;
  return (
    <div className="mt-1 border-l-2 border-line pl-3">
      {choice.verdict === "reject" && (
        <label className={label}>{review.outcome}{wrong("outcome")}
          <select id="outcome" value={choice.outcome ?? ""} aria-invalid={problems.outcome ? true : undefined} className="box text-body text-ink"
            onChange={(event) => onChoose({ outcome: REJECTIONS.find((one) => one === event.target.value) ?? null })}>
            <option value="">{review.chooseOutcome}</option>
            {REJECTIONS.map((outcome) => <option key={outcome} value={outcome}>{review.outcomes[outcome]}</option>)}
          </select>
        </label>
      )}
      {(["meeting", "documentNumber"] as const).map((key) => (
        <label key={key} className={label}>{review[key]}{wrong(key)}
          <input id={key} value={choice[key]} aria-invalid={problems[key] ? true : undefined} onChange={(event) => onChoose({ [key]: event.target.value })} className="box text-body text-ink" />
        </label>
      ))}
    </div>
  );
}
