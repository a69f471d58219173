import type { ToldHolder } from "@/lib/material/holder.queries";
import { momentOf } from "@/lib/words/format";
import type { Locale } from "@/lib/words/locales";
import type { Words } from "@/lib/words/words";

type Props = { holder: ToldHolder; words: Words; locale: Locale; now: number };

function nameOf({ kind, unit, stage, waiting }: ToldHolder, { call: { holder: w } }: Words): string {
  if (waiting) return w.waiting(unit);
  switch (kind) {
    case "unit": return w.unit;
    case "signer": return w.signer;
    case "screen": return w.screen(unit, stage);
    case "organiser": return w.organiser(unit, stage);
    case "panel": return w.panel(stage);
    case "none": return "";
  }
}

/** Who holds a material, since when and until when it is due. */
export function HolderLine({ holder, words, locale, now }: Props) {
  const { call: { holder: w }, frame } = words;
  if (holder.kind === "none") return null;
  const due = holder.due === null ? null : (holder.kind === "unit" || holder.kind === "signer" ? w.filingDue : w.due)(momentOf(holder.due, locale));
  const overdue = holder.due !== null && holder.due < now;
  return (
    <p className="mt-3 flex flex-wrap gap-x-4 text-meta text-ink-2">
      <span>{frame.label(w.now)}<b>{nameOf(holder, words)}</b></span><span>{w.since(momentOf(holder.since, locale))}</span>
      {due && <span className={overdue ? "text-danger" : ""}>{due}{overdue && ` · ${w.overdue}`}</span>}
    </p>
  );
}
