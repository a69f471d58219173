"use client";

import { useState } from "react";
import { useFound } from "@/components/net/use-found";
import { isUnfinished } from "@/components/ui/composing";
import { SaveLine } from "@/components/ui/save-line";
import { useAutosave } from "@/components/ui/use-autosave";
import { useWords } from "@/components/ui/words-context";
import { describeEvidence } from "@/lib/evidence/actions";
import { LONGEST_CAPTION } from "@/lib/evidence/kinds";
import type { EvidenceView } from "@/lib/evidence/list.queries";
import type { Provable } from "@/lib/evidence/provable";
import { countCharacters } from "@/lib/text/count";
import { FilePicture } from "./file-picture";
import { PlaceChoice } from "./place-choice";

type Said = { caption: string; place: string | null };
type Props = {
  materialId: string; form: Provable; file: EvidenceView; at: number; all: number;
  onMove: (by: 1 | -1) => void; onRemove: () => void;
};

const isSaid = (value: unknown): value is Said => typeof value === "object" && value !== null && "caption" in value;

/** One file with its caption and what it proves, saved by itself; moved and removed by its buttons. */
export function FileCard({ materialId, form, file, at, all, onMove, onRemove }: Props) {
  const { evidence } = useWords();
  const [first] = useState<Said>({ caption: file.caption, place: file.place });
  const [said, setSaid] = useState(first);
  const place = { key: `evidence/${file.id}`, href: `/materials/${materialId}/evidence#${file.id}`, label: evidence.title };
  const { state, change, flush } = useAutosave<Said>({
    place, start: { version: 0, savedAt: null },
    save: async (_, { caption, place: proves }, { by }) => {
      const result = await describeEvidence({ materialId, evidenceId: file.id, caption, place: proves, by });
      return result.ok ? { ok: true, data: { version: 0, savedAt: result.data.savedAt } } : result;
    },
  });
  const say = (next: Said) => { setSaid(next); change(next); };
  useFound(place, ({ value }) => {
    if (!isSaid(value) || said !== first) return false;
    say(value);
    return true;
  });
  const over = countCharacters(said.caption) - LONGEST_CAPTION;
  const bare = said.caption.trim() === "";
  return (
    <li id={file.id} className="grid scroll-mt-4 gap-x-6 gap-y-3 border-b border-line py-5 @3xl/screen:grid-cols-[13rem_minmax(0,1fr)]">
      <FilePicture materialId={materialId} file={{ ...file, caption: said.caption }} words={{ evidence }} />
      <div className="flex min-w-0 flex-col gap-3">
        <div>
          <label htmlFor={`caption-${file.id}`} className="mb-1 flex flex-wrap items-baseline justify-between gap-x-3">
            <b>{evidence.ordinal(at + 1)}　{evidence.caption}</b><SaveLine state={state} onRetry={() => void flush()} />
          </label>
          <input id={`caption-${file.id}`} className="box" autoComplete="off" value={said.caption} placeholder={evidence.captionHint} aria-invalid={over > 0}
            aria-describedby={`caption-${file.id}-note`} onChange={(event) => { const next = { ...said, caption: event.target.value }; if (isUnfinished(event)) setSaid(next); else say(next); }}
            onCompositionEnd={(event) => say({ ...said, caption: event.currentTarget.value })} onBlur={() => void flush()} />
          <p id={`caption-${file.id}-note`} className={`mt-1 text-meta empty:hidden ${over > 0 ? "text-danger" : "text-caution"}`}>{over > 0 ? evidence.captionOver(over) : bare ? evidence.captionMissing : ""}</p>
        </div>
        <div className="flex flex-wrap items-end justify-between gap-3">
          <div className="w-full @3xl/screen:w-64">
            <label htmlFor={`place-${file.id}`} className="mb-1 block text-meta text-ink-2">{evidence.place}</label>
            <PlaceChoice id={`place-${file.id}`} form={form} value={said.place} onChange={(next) => say({ ...said, place: next })} />
          </div>
          <div className="flex gap-x-4">
            <button type="button" className="link" aria-disabled={at === 0} onClick={() => { if (at > 0) onMove(-1); }}>{evidence.up}</button>
            <button type="button" className="link" aria-disabled={at === all - 1} onClick={() => { if (at < all - 1) onMove(1); }}>{evidence.down}</button>
            <button type="button" className="link" onClick={onRemove}>{evidence.remove}</button>
          </div>
        </div>
      </div>
    </li>
  );
}
