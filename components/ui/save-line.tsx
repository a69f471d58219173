"use client";

import { timeOf } from "@/lib/words/format";
import { Glyph } from "./glyph";
import { useWords } from "./words-context";

/** What a save could not do for now; `kept` says whether the text lies on this computer's disk meanwhile. */
export type Waiting = "offline" | "failed" | "signedOut" | "updated";
export type SaveState =
  | { kind: "saved"; at: number | null }
  | { kind: "unsaved" | "saving" | "conflict" }
  | { kind: Waiting; kept: boolean }
  | { kind: "refused"; message: string };

const WRONG = new Set<SaveState["kind"]>(["failed", "signedOut", "refused"]);
const CAREFUL = new Set<SaveState["kind"]>(["offline", "updated", "conflict"]);

/** The one line that says whether what is written is on the server; it is told the truth by its caller. */
export function SaveLine({ state, onRetry }: { state: SaveState; onRetry?: () => void }) {
  const { frame, net } = useWords();
  const { kind } = state;
  const colour = WRONG.has(kind) ? "text-danger" : CAREFUL.has(kind) ? "text-caution" : "text-ink-2";
  const retries = kind === "offline" || kind === "failed" || kind === "refused";
  return (
    <span role="status" data-save={kind} className={`inline-flex items-center gap-1.5 text-meta ${colour}`}>
      {kind === "saved" && state.at !== null && <><span className="text-done"><Glyph name="tick" /></span>{frame.saved(timeOf(state.at))}</>}
      {kind === "unsaved" && frame.unsaved}
      {kind === "saving" && frame.saving}
      {kind === "conflict" && frame.conflict}
      {kind === "refused" && state.message}
      {"kept" in state && (state.kept ? net[state.kind] : net[`${state.kind}Bare` as const])}
      {retries && onRetry && <button type="button" className="link py-0" onClick={onRetry}>{frame.retry}</button>}
    </span>
  );
}
