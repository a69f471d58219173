"use client";

import { useEffect, useState } from "react";
import { ContextBar } from "@/components/frame/context-bar";
import { useFound } from "@/components/net/use-found";
import { useKeeper } from "@/components/net/use-keeper";
import { Banner } from "@/components/ui/banner";
import { useWords } from "@/components/ui/words-context";
import type { StandingPart, StandingTitle } from "@/lib/material/import-plan";
import { beginSplit, type SplitState } from "@/lib/material/split-steps";
import { normaliseText } from "@/lib/text/normalise";
import { timeOf } from "@/lib/words/format";
import { FileNotes } from "./file-notes";
import type { ReadFile } from "./file-reading";
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

/** The text in the box, kept in the net until it is put into the parts, and found there again after a crash. */
function usePasted(materialId: string, label: string) {
  const { net } = useWords();
  const [pasted, setPasted] = useState("");
  const [found, setFound] = useState<string | null>(null);
  const place = { key: `import/${materialId}`, href: `/materials/${materialId}/import`, label };
  const keeper = useKeeper(place);
  function paste(text: string) {
    setPasted(text);
    if (text.trim() === "") keeper.drop();
    else keeper.soon({ value: text, version: 0 });
  }
  useFound(place, ({ value, at }) => {
    if (typeof value !== "string" || pasted !== "") return false;
    paste(value);
    setFound(net.restored(timeOf(at)));
    return true;
  });
  return { pasted, paste, found, keep: (text: string) => keeper.soon({ value: text, version: 0 }), drop: keeper.drop };
}

/** A whole material pasted in or read from a file: first the box, then the split in hand, then what was put where. */
export function ImportDesk({ materialId, parts, title }: Props) {
  const { material, file } = useWords();
  const { pasted, paste, found, keep, drop } = usePasted(materialId, material.pasteTitle);
  const [splitting, setSplitting] = useState<SplitState | null>(null);
  const [read, setRead] = useState<ReadFile | null>(null);
  const taking = useImport(materialId, parts, title);
  const isDone = taking.done !== null;
  useEffect(() => { if (isDone) drop(); }, [isDone, drop]);
  useLeaveWarning((pasted.trim() !== "" || splitting !== null) && taking.done === null);

  function divide(text: string, from: ReadFile | null) {
    setRead(from);
    keep(text);
    setSplitting(beginSplit(text, parts.map(({ definition: { key, role, label } }) => ({ key, role, label }))));
  }
  function dividePasted(text: string) {
    paste(text);
    divide(text, null);
  }
  const step = splitting === null ? 1 : 2;
  const list = `/materials/${materialId}`;
  return (
    <>
      <ContextBar title={step === 1 ? material.pasteTitle : material.splitTitle} back={<a href={list} className="link inline-flex items-center py-0">{material.back}</a>}
        end={step === 2 && taking.done === null && <button type="button" className="link py-0" onClick={() => setSplitting(null)}>{read ? file.again : material.again}</button>}>
        {taking.done === null && <span className="text-meta text-hint">{material.pasteSteps(step)}</span>}
      </ContextBar>
      {taking.done !== null ? <ImportDone taking={taking} list={list} />
        : splitting === null ? (
          <>
            {found && <div className="mx-auto w-full max-w-[60rem] px-4 pt-4 @3xl/screen:px-6"><Banner voice="info" role="status">{found}</Banner></div>}
            <PasteBox key={found} first={pasted} onPaste={paste} onDivide={dividePasted} onRead={(from) => divide(normaliseText(from.text), from)} />
          </>
        )
        : <>{read && <FileNotes name={read.name} notes={read.notes} />}<SplitDesk begun={splitting} taking={taking} /></>}
    </>
  );
}
