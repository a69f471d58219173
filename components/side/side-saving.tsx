"use client";

import { SaveLine, type SaveState } from "@/components/ui/save-line";
import { useWords } from "@/components/ui/words-context";

/** What is told first when rows stand differently. */
const WORST: readonly SaveState["kind"][] = ["signedOut", "failed", "offline", "updated", "saving", "unsaved"];

const show = () => document.querySelector(".side [data-stuck]")?.scrollIntoView({ block: "center" });

/** One line for all rows: whether everything typed is on the server, and if not, why. */
export function SideSaving({ states, onRetry }: { states: readonly SaveState[]; onRetry: () => void }) {
  const { side: { saving } } = useWords();
  const stuck = states.filter(({ kind }) => kind === "conflict" || kind === "refused").length;
  const worst = WORST.flatMap((kind) => states.find((state) => state.kind === kind) ?? [])[0];
  const last = states.reduce<number | null>((newest, state) => (state.kind === "saved" && state.at !== null && state.at > (newest ?? 0) ? state.at : newest), null);
  if (stuck > 0) return <span role="status" data-save="stuck" className="flex flex-wrap items-center gap-x-3 text-meta text-danger">{stuck === 1 ? saving.one : saving.some(stuck)} <button type="button" className="link py-0" onClick={show}>{saving.show}</button></span>;
  return <SaveLine state={worst ?? { kind: "saved", at: last }} onRetry={onRetry} />;
}
