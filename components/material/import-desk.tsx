"use client";

import { useEffect, useState } from "react";
import { SecrecyBand } from "@/components/check/secrecy-band";
import { useSecrecy } from "@/components/check/use-secrecy";
import { ContextBar } from "@/components/frame/context-bar";
import { useFound } from "@/components/net/use-found";
import { useKeeper } from "@/components/net/use-keeper";
import { Banner } from "@/components/ui/banner";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import { useWords } from "@/components/ui/words-context";
import type { Form } from "@/lib/call/form";
import { readBlank, type BlankRead } from "@/lib/document/blank-reading";
import type { StandingSheets } from "@/lib/material/blank-plan";
import { openMarks } from "@/lib/check/secrecy";
import type { StandingPart, StandingTitle } from "@/lib/material/import-plan";
import { beginSplit, type SplitState } from "@/lib/material/split-steps";
import { compilationPieces, type PieceOfCompilation } from "@/lib/text/compilation-pieces";
import { normaliseText } from "@/lib/text/normalise";
import { timeOf } from "@/lib/words/format";
import { BlankDesk } from "./blank-desk";
import { FileNotes } from "./file-notes";
import type { ReadFile } from "./file-reading";
import { ImportDone } from "./import-done";
import { PieceChoice } from "./piece-choice";
import { PasteBox } from "./paste-box";
import { SplitDesk } from "./split-desk";
import { useImport } from "./use-import";

type Props = { materialId: string; parts: readonly StandingPart[]; title: StandingTitle; form: Form; callName: string; sheets: StandingSheets };

/** The text in the box, kept in the net until it is put into the parts, and found there again after a crash. */
function usePasted(materialId: string, label: string) {
  const { net } = useWords();
  const [pasted, setPasted] = useState("");
  const [found, setFound] = useState<string | null>(null);
  const place = { key: `import/${materialId}`, href: `/materials/${materialId}/import`, label };
  const keeper = useKeeper(place);
  /** A text with a mark of secrecy lies nowhere, not even in the net. */
  function keep(text: string) {
    if (text.trim() === "" || openMarks(text, []).length > 0) keeper.drop();
    else keeper.soon({ value: text, version: 0 });
  }
  function paste(text: string) {
    setPasted(text);
    keep(text);
  }
  useFound(place, ({ value, at }) => {
    if (typeof value !== "string" || pasted !== "") return false;
    paste(value);
    setFound(net.restored(timeOf(at)));
    return true;
  });
  return { pasted, paste, found, keep, drop: keeper.drop };
}

/** A whole material pasted in or read from a file: first the box, then the split in hand, then what was put where. */
export function ImportDesk({ materialId, parts, title, form, callName, sheets }: Props) {
  const { material, file, sheet } = useWords();
  const { pasted, paste, found, keep, drop } = usePasted(materialId, material.pasteTitle);
  const [splitting, setSplitting] = useState<SplitState | null>(null);
  const [pieces, setPieces] = useState<readonly PieceOfCompilation[] | null>(null);
  const [piece, setPiece] = useState<string | null>(null);
  const [read, setRead] = useState<ReadFile | null>(null);
  const [blank, setBlank] = useState<BlankRead | null>(null);
  const [again, setAgain] = useState(0);
  const secrecy = useSecrecy(materialId, "", "");
  const taking = useImport(materialId, parts, title, sheets);
  const isDone = taking.done !== null;
  useEffect(() => { if (isDone) drop(); }, [isDone, drop]);
  useLeaveWarning((pasted.trim() !== "" || splitting !== null || pieces !== null || blank !== null) && taking.done === null);

  function divide(text: string, from: ReadFile | null) {
    setRead(from);
    keep(text);
    if (!secrecy.pass(text)) return;
    const several = compilationPieces(text);
    if (several.length > 1) setPieces(several);
    else split(text);
  }
  function split(text: string) {
    setPiece(text);
    setSplitting(beginSplit(text, parts.map(({ definition: { key, role, label } }) => ({ key, role, label }))));
  }
  function take(from: ReadFile) {
    const filledIn = readBlank(form, callName, from.blocks);
    if (filledIn === null) return divide(normaliseText(from.text), from);
    setRead(from);
    setBlank(filledIn);
  }
  function goBack() {
    if (blank !== null) setBlank(null);
    if (splitting === null) setPieces(null);
    setSplitting(null);
  }
  function dividePasted(text: string) {
    paste(text);
    divide(text, null);
  }
  /** The way on from marks of secrecy: another text into the box, or the same once somebody has said that they are none. */
  function settleSecret(text: string) {
    secrecy.pass(text);
    paste(text);
    setAgain((now) => now + 1);
  }
  async function keepSecret(reason: string) {
    const text = secrecy.held?.text ?? "";
    if (await secrecy.acknowledge(reason)) divide(text, read);
  }
  const step = splitting === null && blank === null ? 1 : 2;
  const list = `/materials/${materialId}`;
  return (
    <>
      <ContextBar title={step === 1 ? material.pasteTitle : blank !== null ? sheet.blank.title : material.splitTitle} back={<a href={list} className="link inline-flex items-center py-0">{material.back}</a>}
        end={(step === 2 || pieces !== null) && taking.done === null && <button type="button" className="link py-0" onClick={goBack}>{step === 2 && pieces !== null ? file.otherPiece : read ? file.again : material.again}</button>}>
        {taking.done === null && <span className="text-meta text-hint">{material.pasteSteps(step)}</span>}
      </ContextBar>
      {taking.done !== null ? <ImportDone taking={taking} list={list} />
        : blank !== null && read !== null ? <BlankDesk form={form} read={blank} name={read.name} taking={taking} onAsText={() => { setBlank(null); divide(normaliseText(read.text), read); }} />
        : splitting === null && pieces !== null ? <PieceChoice pieces={pieces} last={piece} onChoose={split} />
        : splitting === null ? (
          <>
            {found && <div className="mx-auto w-full max-w-[60rem] px-4 pt-4 @3xl/screen:px-6"><Banner voice="info" role="status">{found}</Banner></div>}
            {secrecy.held && <div className="mx-auto w-full max-w-[60rem] px-4 pt-4 @3xl/screen:px-6"><SecrecyBand secrecy={{ held: secrecy.held, pending: secrecy.pending, problem: secrecy.problem, onText: settleSecret, onKeep: (reason) => void keepSecret(reason) }} /></div>}
            <PasteBox key={`${found} ${again}`} first={pasted} onPaste={paste} onDivide={dividePasted} onRead={take} />
          </>
        )
        : <>{read && <FileNotes name={read.name} notes={read.notes} />}<SplitDesk begun={splitting} taking={taking} /></>}
    </>
  );
}
