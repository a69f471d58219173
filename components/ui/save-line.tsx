"use client";

import { timeOf } from "@/lib/words/format";
import { Glyph } from "./glyph";
import { useWords } from "./words-context";

export type SaveState =
  | { kind: "saved"; at: number | null }
  | { kind: "unsaved" | "saving" | "offline" | "conflict" }
  | { kind: "failed" | "signedOut"; message?: string };

/** The one line that says whether what is written is on the server; it is told the truth by its caller. */
export function SaveLine({ state, onRetry }: { state: SaveState; onRetry?: () => void }) {
  const { frame } = useWords();
  const wrong = state.kind === "failed" || state.kind === "signedOut";
  const colour = wrong ? "text-danger" : state.kind === "offline" || state.kind === "conflict" ? "text-caution" : "text-ink-2";
  return (
    <span role="status" className={`inline-flex items-center gap-1.5 text-meta ${colour}`}>
      {state.kind === "saved" && state.at !== null && <><span className="text-done"><Glyph name="tick" /></span>{frame.saved(timeOf(state.at))}</>}
      {state.kind === "unsaved" && frame.unsaved}
      {state.kind === "saving" && frame.saving}
      {state.kind === "offline" && frame.offline}
      {state.kind === "conflict" && frame.conflict}
      {state.kind === "signedOut" && frame.sessionEnded}
      {state.kind === "failed" && (state.message ?? frame.saveFailed)}
      {(wrong || state.kind === "offline") && onRetry && <button type="button" className="link py-0" onClick={onRetry}>{frame.retry}</button>}
    </span>
  );
}
