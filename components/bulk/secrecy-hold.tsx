"use client";

import { useWords } from "@/components/ui/words-context";

type Props = { marks: readonly string[]; cleared: boolean; busy: boolean; onClear: (cleared: boolean) => void };

/** A text with marks of secrecy is held back here until somebody answers for it. */
export function SecrecyHold({ marks, cleared, busy, onClear }: Props) {
  const { bulk, frame } = useWords();
  if (marks.length === 0) return null;
  return (
    <div className="mt-2 border-l-4 border-l-danger bg-danger-tint px-3 py-2">
      <p className="text-meta text-danger">{bulk.marks(frame.listed(...marks.map((mark) => `“${mark}”`)))}</p>
      <p className="text-meta">{bulk.secretHint}</p>
      <label className="mt-1 flex min-h-11 items-center gap-2 @3xl/screen:min-h-9"><input type="checkbox" className="size-5 accent-primary" checked={cleared} disabled={busy} onChange={({ target }) => onClear(target.checked)} />{bulk.cleared}</label>
    </div>
  );
}
