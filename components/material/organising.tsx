"use client";

import { useId, useState } from "react";
import { AskBox } from "@/components/ui/ask-box";
import { useWords } from "@/components/ui/words-context";
import { askSupplement, reopenMaterial } from "@/lib/material/actions";
import { UnlockBoxes } from "./unlock-boxes";

type Props = {
  materialId: string; version: number; sections: readonly { key: string; label: string }[];
  /** Labels of the stages, in order. */
  stages: readonly string[]; maySupplement: boolean; mayReopen: boolean;
  /** The quota (推荐名额) that would be exceeded if it went past the first stage, where there is one. */
  over: { places: number; count: number } | null;
};

/** What only the organiser does with a single material: asking for a supplement, reopening. */
export function Organising({ materialId, version, sections, stages, maySupplement, mayReopen, over }: Props) {
  const { call: { supplement, reopen, answer } } = useWords();
  const id = useId();
  const [unlocked, setUnlocked] = useState<readonly string[]>(() => sections.map(({ key }) => key));
  const [resumeStage, setResumeStage] = useState(0);
  return (
    <div className="flex flex-wrap gap-3">
      {maySupplement && (
        <AskBox open={supplement.ask} hint={supplement.hint} send={supplement.send} asked={[{ key: "wanted", label: supplement.wanted }, { key: "day", label: supplement.day, hint: answer.dayHint, lines: 1 }]} act={askSupplement}
          input={(typed, operationId) => ({ materialId, wanted: typed.wanted ?? "", day: typed.day ?? "", operationId })} />
      )}
      {mayReopen && (
        <AskBox open={reopen.open} hint={reopen.hint} send={reopen.send} asked={[{ key: "reason", label: reopen.reason }]} act={reopenMaterial}
          input={(typed, operationId) => ({ materialId, version, reason: typed.reason ?? "", unlocked: [...unlocked], resumeStage, operationId })}>
          <UnlockBoxes sections={sections} unlocked={unlocked} onChange={setUnlocked} />
          <fieldset>
            <legend className="mb-1 font-bold">{reopen.resume}</legend>
            {stages.map((label, index) => (
              <label key={label} className="flex min-h-11 items-center gap-2 @3xl/screen:min-h-8"><input id={`${id}-${index}`} type="radio" name={`${id}-resume`} checked={resumeStage === index} onChange={() => setResumeStage(index)} className="size-5 flex-none accent-primary" />{label}</label>
            ))}
            {over && resumeStage > 0 && <p role="status" className="mt-1 max-w-prose text-meta text-caution">{reopen.over(over.places, over.count)}</p>}
          </fieldset>
        </AskBox>
      )}
    </div>
  );
}
