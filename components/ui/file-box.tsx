"use client";

import { useId, useRef, type ReactNode } from "react";
import { useFileDrop } from "./use-file-drop";

type Said = { choose: string; drop: string; dropNow: string; hint: string };
type Props = { said: Said; accept: string; many: boolean; primary?: boolean; onFiles: (files: readonly File[]) => void; children: ReactNode };

/** A place that takes files, by its button or dropped upon it; below, what else there is to say. */
export function FileBox({ said, accept, many, primary = false, onFiles, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const give = (files: FileList | null) => { if (files && files.length > 0) onFiles([...files].slice(0, many ? undefined : 1)); };
  const { over, handlers } = useFileDrop(give);
  return (
    <section {...handlers} className={`border border-dashed px-4 py-5 @3xl/screen:px-6 ${over ? "border-primary bg-primary-tint" : "border-control bg-wash"}`}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="button" className={`btn w-full @3xl/screen:w-auto ${primary ? "btn-primary" : ""}`} aria-describedby={hint} onClick={() => input.current?.click()}>{said.choose}</button>
        <input ref={input} type="file" multiple={many} className="hidden" aria-label={said.choose} accept={accept} onChange={({ currentTarget }) => { give(currentTarget.files); currentTarget.value = ""; }} />
        <p className="text-ink-2 @max-3xl/screen:hidden">{over ? said.dropNow : said.drop}</p>
      </div>
      <p id={hint} className="mt-3 text-meta text-hint">{said.hint}</p>
      {children}
    </section>
  );
}
