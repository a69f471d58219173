"use client";

import Link from "next/link";
import { useWords } from "@/components/ui/words-context";
import { tallyOf, type Listed } from "@/lib/check/listed";
import { tellFinding } from "@/lib/words/finding";
import type { Live } from "./use-live-findings";

type Props = { materialId: string; live: Live; onShow: (finding: Listed) => void };
const SHOWN = 5;

/** Beside the text while it is written: how many findings, the first few of them, and the way to all. Never moves the text. */
export function LiveFindings({ materialId, live: { state, findings }, onShow }: Props) {
  const words = useWords();
  const { checking, check } = words;
  const { must, should } = tallyOf(findings);
  return (
    <aside className="border-t border-ink pt-2 text-meta leading-[1.6]" aria-labelledby="live-check">
      <h2 id="live-check" className="flex items-baseline justify-between gap-3">{checking.title}<Link href={`/materials/${materialId}/check`} className="link py-0 font-normal">{checking.allOfIt}</Link></h2>
      <p className={must > 0 ? "text-danger" : "text-ink-2"}>{state === "off" ? checking.off : state === "waiting" ? checking.liveWaiting : checking.live(must, should)}</p>
      <ul>
        {findings.slice(0, SHOWN).map((finding) => (
          <li key={`${finding.kind} ${finding.start} ${finding.end}`} className={`mt-2 border-l-2 pl-2.5 ${finding.level === "must" ? "border-danger" : "border-caution-bar"}`}>
            <p className="flex items-baseline justify-between gap-2">
              <b className={finding.level === "must" ? "text-danger" : "text-caution"}>{check.kinds[finding.kind]}</b>
              {finding.end > finding.start && finding.kind !== "length" && <button type="button" className="link py-0" onClick={() => onShow(finding)}>{checking.show}</button>}
            </p>
            <p className="text-ink-2">{tellFinding(words, finding).message}</p>
          </li>
        ))}
      </ul>
      {findings.length > SHOWN && <p className="mt-2 text-hint">{checking.more(findings.length - SHOWN)}</p>}
    </aside>
  );
}
