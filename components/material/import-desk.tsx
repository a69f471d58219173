"use client";

import { useEffect, useState } from "react";
import { ContextBar } from "@/components/frame/context-bar";
import { useWords } from "@/components/ui/words-context";
import type { StandingPart, StandingTitle } from "@/lib/material/import-plan";
import { beginSplit, type SplitState } from "@/lib/material/split-steps";
import { ImportDone } from "./import-done";
import { PasteBox } from "./paste-box";
import { SplitDesk } from "./split-desk";
import { useImport } from "./use-import";

type Props = { materialId: string; parts: readonly StandingPart[]; title: StandingTitle };

/** Asks before the page is closed or left by a plain link while something pasted would be lost. */
function useLeaveWarning(risky: boolean) {
  useEffect(() => {
    if (!risky) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [risky]);
}

/** A whole material pasted in: first the box, then the split in hand, then what was put where. */
export function ImportDesk({ materialId, parts, title }: Props) {
  const { material } = useWords();
  const [pasted, setPasted] = useState("");
  const [splitting, setSplitting] = useState<SplitState | null>(null);
  const taking = useImport(materialId, parts, title);
  useLeaveWarning(pasted.trim() !== "" && taking.done === null);

  function divide(text: string) {
    setPasted(text);
    setSplitting(beginSplit(text, parts.map(({ definition: { key, role, label } }) => ({ key, role, label }))));
  }
  const step = splitting === null ? 1 : 2;
  const list = `/materials/${materialId}`;
  return (
    <>
      <ContextBar title={step === 1 ? material.pasteTitle : material.splitTitle} back={<a href={list} className="link inline-flex items-center py-0">{material.back}</a>}
        end={step === 2 && taking.done === null && <button type="button" className="link py-0" onClick={() => setSplitting(null)}>{material.again}</button>}>
        {taking.done === null && <span className="text-meta text-hint">{material.pasteSteps(step)}</span>}
      </ContextBar>
      {taking.done !== null ? <ImportDone taking={taking} list={list} />
        : splitting === null ? <PasteBox first={pasted} onPaste={setPasted} onDivide={divide} />
        : <SplitDesk begun={splitting} taking={taking} />}
    </>
  );
}
