"use client";

import { useRef, useState, type DragEvent } from "react";
import { Glyph } from "@/components/ui/glyph";
import { useWords } from "@/components/ui/words-context";
import { MOST_FILES, type useFiles } from "./use-files";

type Props = { line: ReturnType<typeof useFiles>; rows: number; primary: boolean };

/** Chooses many files or takes dropped ones; below, those on their way and those that were not read. */
export function FilePicker({ line: { waiting, taken, spare, add, retry, drop }, rows, primary }: Props) {
  const { bulk, frame } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const give = (files: FileList | null) => { if (files && files.length > 0) add([...files], rows); };

  function dropped(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    give(event.dataTransfer.files);
  }
  return (
    <section onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={dropped}
      className={`border border-dashed px-4 py-5 @3xl/screen:px-6 ${over ? "border-primary bg-primary-tint" : "border-control bg-wash"}`}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="button" className={`btn w-full @3xl/screen:w-auto ${primary ? "btn-primary" : ""}`} aria-describedby="bulk-hint" onClick={() => input.current?.click()}>{bulk.files}</button>
        <input ref={input} type="file" multiple className="hidden" aria-label={bulk.files} accept=".docx,.docm,.txt,text/plain,.doc,.wps" onChange={({ currentTarget }) => { give(currentTarget.files); currentTarget.value = ""; }} />
        <p className="text-ink-2 @max-3xl/screen:hidden">{over ? bulk.dropNow : bulk.drop}</p>
      </div>
      <p id="bulk-hint" className="mt-3 text-meta text-hint">{bulk.hint}</p>
      <p className="text-meta text-ink-2">{frame.notice.join("")}</p>
      <p role="status" className="mt-2 text-meta empty:hidden">{taken > 0 && bulk.progress(taken - waiting.length, taken)}</p>
      {spare > 0 && <p role="alert" className="mt-1 text-danger">{bulk.tooMany(MOST_FILES, spare)}</p>}
      {waiting.length > 0 && (
        <ul className="mt-3 border-t border-line">
          {waiting.map((one) => (
            <li key={one.id} data-file={one.state} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2">
              <b className="min-w-0 flex-1 basis-60 break-all font-normal">{one.file.name}</b>
              {one.state !== "failed" ? <span className="text-meta text-ink-2">{one.state === "reading" ? bulk.reading : bulk.waiting}</span> : (
                <>
                  <p role="alert" className="basis-full text-danger @3xl/screen:basis-auto @3xl/screen:max-w-[38rem]"><b className="mr-2 inline-flex items-center gap-1.5"><Glyph name="act" />{bulk.failed}</b>{one.why}</p>
                  <span className="flex gap-4">
                    {!one.final && <button type="button" className="link" onClick={() => retry(one)}>{bulk.retry}</button>}
                    <button type="button" className="link" onClick={() => drop(one.id)}>{bulk.dismiss}</button>
                  </span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
