"use client";

import { useEffect, useRef, useState, type DragEvent } from "react";
import { useWords } from "@/components/ui/words-context";

type Props = { onFiles: (files: readonly File[]) => void; many: boolean };

/** Chooses files, takes dropped ones, and on the whole page pasted ones (a screenshot). */
export function FileDrop({ onFiles, many }: Props) {
  const { evidence } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const give = (files: FileList | null | undefined) => { if (files && files.length > 0) onFiles([...files].slice(0, many ? undefined : 1)); };

  useEffect(() => {
    const paste = ({ clipboardData }: ClipboardEvent) => { if (clipboardData?.files.length) onFiles([...clipboardData.files]); };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [onFiles]);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    give(event.dataTransfer.files);
  }
  return (
    <div onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}
      className={`border border-dashed px-4 py-5 @3xl/screen:px-6 ${over ? "border-primary bg-primary-tint" : "border-control bg-wash"}`}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="button" className="btn w-full @3xl/screen:w-auto" aria-describedby="drop-hint" onClick={() => input.current?.click()}>{evidence.choose}</button>
        <input ref={input} type="file" multiple={many} className="hidden" aria-label={evidence.choose} accept="image/*,.pdf,.docx,application/pdf"
          onChange={({ currentTarget }) => { give(currentTarget.files); currentTarget.value = ""; }} />
        <p className="text-ink-2 @max-3xl/screen:hidden">{over ? evidence.dropNow : evidence.drop}</p>
      </div>
      <p id="drop-hint" className="mt-3 text-meta text-hint">{evidence.accepts}</p>
      <p className="mt-1 text-meta text-ink-2">{evidence.notSecret}</p>
    </div>
  );
}
