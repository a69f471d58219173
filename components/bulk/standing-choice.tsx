"use client";

import { useWords } from "@/components/ui/words-context";
import type { BulkChoice } from "@/lib/material/bulk-plan";
import type { SeenRow } from "./rows";

type Props = { seen: SeenRow; name: string; busy: boolean; onChoose: (choice: BulkChoice) => void };

/** What stands in the unit's material where the text would go, and what to do with it. */
export function StandingChoice({ seen: { row, ground, choice, stop }, name, busy, onChoose }: Props) {
  const { bulk } = useWords();
  if (row.unitId === null || stop === "nothing" || stop === "closed") return null;
  const choices: BulkChoice[] = ground === "new" || ground === "empty" ? ["fill", "skip"] : ["fill", "replace", "skip"];
  const label = (one: BulkChoice) => (one === "fill" && ground !== "new" ? bulk.choices.fillEmpty : bulk.choices[one]);
  return (
    <>
      <p className={`text-meta ${ground === "theirs" ? "text-caution" : "text-hint"}`}>{bulk.ground[ground]}</p>
      <select className="box mt-1" aria-label={`${name} ${bulk.columns.standing}`} value={choice} disabled={busy} onChange={({ target }) => { const chosen = choices.find((one) => one === target.value); if (chosen) onChoose(chosen); }}>
        {choices.map((one) => <option key={one} value={one}>{label(one)}</option>)}
      </select>
      {choice === "replace" && <p className="mt-1 text-meta text-hint">{bulk.replaceHint}</p>}
    </>
  );
}
