"use client";

import Link from "next/link";
import { useState } from "react";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { recallDismissal } from "@/lib/check/actions";
import type { Listed } from "@/lib/check/listed";
import type { Mend } from "@/lib/check/repair-plan";
import { tellFinding } from "@/lib/words/finding";
import { DismissForm } from "./dismiss-form";
import { FindingQuote } from "./finding-quote";

type Props = {
  materialId: string; finding: Listed; text: string; part: string; href: string | null; current: boolean; writable: boolean; busy: boolean; mends: readonly Mend[];
  onSelect: () => void; onFill: () => void; onRepair: (mends: readonly Mend[]) => void; onChanged: () => void;
};

/** Kinds that are of a part as a whole: there is nothing in them to explain away. */
const PLAIN_FACTS: readonly string[] = ["missing_part", "length"];
const LONGEST_QUOTE = 2000;

/** One finding: its kind and part, the quote in its sentence, what is wrong, what to do, and the ways to do it. */
export function FindingRow({ materialId, finding, text, part, href: place, current, writable, busy, mends, onSelect, onFill, onRepair, onChanged }: Props) {
  const words = useWords();
  const { checking, check } = words;
  const [explaining, setExplaining] = useState(false);
  const { run: recall, pending, failure } = useAction(recallDismissal);
  const { message, remedy } = tellFinding(words, finding);
  const { dismissal, fill, level } = finding;
  const explains = writable && dismissal === null && !PLAIN_FACTS.includes(finding.kind) && finding.quote.length <= LONGEST_QUOTE;
  const only = mends.length === 1 ? mends[0] : undefined;
  const count = 1 + (finding.also?.length ?? 0);
  return (
    <li className={`border-b border-line py-3 pr-1 ${current ? "bg-paper shadow-[inset_3px_0_0_var(--color-ink)]" : ""}`} data-kind={finding.kind}>
      <div className="grid grid-cols-[2rem_minmax(0,1fr)]">
        <span className="number pl-2 text-hint">{finding.number || ""}</span>
        <div className="min-w-0">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-meta">
            <b className={dismissal ? "text-ink-2" : level === "must" ? "text-danger" : "text-caution"}>{check.kinds[finding.kind]}</b>
            <span className="text-hint">{part}{count > 1 && ` · ${checking.places(count)}`}</span>
          </p>
          <FindingQuote finding={finding} text={text} />
          <p className="text-meta">{words.frame.sentence(message)}</p>
          {!dismissal && <p className="text-meta text-ink-2"><span className="mr-2 text-hint">{checking.remedy}</span>{words.frame.sentence(remedy)}</p>}
          {dismissal && <p className="text-meta text-ink-2"><span className="mr-2 text-hint">{checking.dismissed}</span>{dismissal.reason}</p>}
          <p className="flex flex-wrap items-center gap-x-4">
            {dismissal === null && writable && fill !== undefined && <button type="button" className="btn btn-small my-1" aria-disabled={busy} onClick={onFill}>{checking.fill(fill)}</button>}
            {dismissal === null && mends.length > 0 && (
              <button type="button" className="btn btn-small my-1" aria-disabled={busy} onClick={() => onRepair(mends)}>{only && only.repair.length <= 24 ? checking.repair(only.repair) : checking.repairMany(mends.length)}</button>
            )}
            {place && <Link href={place} className="link inline-flex items-center text-meta">{writable ? checking.fix : checking.inText}</Link>}
            {finding.number > 0 && finding.end > finding.start && !current && <button type="button" className="link hidden text-meta @5xl/screen:inline" onClick={onSelect}>{checking.show}</button>}
            {explains && !explaining && <button type="button" className="link text-meta" onClick={() => setExplaining(true)}>{checking.dismiss}</button>}
            {dismissal && writable && <button type="button" className="link text-meta" aria-disabled={pending} onClick={() => void recall({ materialId, dismissalId: dismissal.id }).then((result) => { if (result?.ok) onChanged(); })}>{checking.recall}</button>}
          </p>
          {explaining && dismissal === null && <DismissForm materialId={materialId} finding={finding} onDone={() => { setExplaining(false); onChanged(); }} onCancel={() => setExplaining(false)} />}
          {failure && <p role="alert" className="text-meta text-danger">{failure.sentence}</p>}
        </div>
      </div>
    </li>
  );
}
