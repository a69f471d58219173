"use client";

import { useEffect, useMemo, useReducer, useRef } from "react";
import { isTyping } from "@/components/ui/typing";
import { newOperationId } from "@/components/ui/operation-id";
import { useWords } from "@/components/ui/words-context";
import { planImport } from "@/lib/material/import-plan";
import { partTexts } from "@/lib/material/split";
import { takeStep, type SplitState } from "@/lib/material/split-steps";
import { viewSplit } from "@/lib/material/split-view";
import { countCharacters } from "@/lib/text/count";
import { SplitBorder } from "./split-border";
import { SplitDock } from "./split-dock";
import { SplitPiece } from "./split-piece";
import { SplitSummary } from "./split-summary";
import { SplitTitle } from "./split-title";
import type { Taking } from "./use-import";

/** Ctrl+Z takes the last step back, unless a box has the focus and undoes its own typing. */
function useUndoKey(undo: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTyping(event) || event.shiftKey || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
      event.preventDefault();
      undo();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [undo]);
}

/** Step two: the pasted text in its pieces, each beside where it goes; every step can be taken back. */
export function SplitDesk({ begun, taking }: { begun: SplitState; taking: Taking }) {
  const { material } = useWords();
  const [state, take] = useReducer(takeStep, begun);
  const view = useMemo(() => viewSplit(state.text, state.split), [state]);
  const texts = useMemo(() => partTexts(state.text, state.split), [state]);
  const plan = useMemo(() => planImport(texts, taking.parts, taking.title), [texts, taking.parts, taking.title]);
  const totals = useMemo(() => Object.fromEntries(Object.entries(texts.parts).map(([key, text]) => [key, countCharacters(text)])), [texts]);
  const operationId = useMemo(() => ({ of: plan, id: newOperationId() }), [plan]).id;
  const undo = useMemo(() => () => take({ kind: "undo" }), []);
  useUndoKey(undo);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    head.current?.focus({ preventScroll: true });
  }, []);

  const title = view.title !== "" && <SplitTitle text={view.title} standing={taking.title} />;
  return (
    <>
      <main id="main" className="mx-auto w-full max-w-[78rem] flex-1 py-4 @3xl/screen:p-6">
        <SplitSummary ref={head} view={view} texts={texts} plan={plan} />
        <div className="relative z-0 before:absolute before:inset-y-0 before:left-0 before:-z-10 before:w-full before:max-w-[40rem] before:bg-paper before:shadow-paper">
          <h2 className="sr-only">{material.sourceText}</h2>
          {view.pieces.map((piece, index) => (
            <div key={index}>
              {index === view.titleAt && title}
              {index > 0 && <SplitBorder index={index} movable={piece.movable} onTake={take} />}
              <SplitPiece view={piece} index={index} parts={taking.parts} total={totals[piece.piece.to ?? ""] ?? 0} onTake={take} />
            </div>
          ))}
          {view.titleAt === view.pieces.length && title}
        </div>
      </main>
      <SplitDock texts={texts} text={state.text} plan={plan} taking={taking} onUndo={state.past.length > 0 ? undo : null} onAccept={() => void taking.accept(plan, operationId)} />
    </>
  );
}
