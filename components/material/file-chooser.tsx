"use client";

import { useRef } from "react";
import { useWords } from "@/components/ui/words-context";

type Props = { onChoose: (files: FileList | null) => Promise<void>; reading: string | null; problem: string | null };

/** The button that chooses a file; beside it what is being read, or why the last one was not. */
export function FileChooser({ onChoose, reading, problem }: Props) {
  const { file } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="button" className="btn w-full @3xl/screen:w-auto" aria-disabled={reading !== null} aria-describedby="chooser-hint" onClick={() => input.current?.click()}>{file.choose}</button>
        <input ref={input} type="file" className="hidden" aria-label={file.chooser} accept=".docx,.docm,.txt,text/plain,.doc,.wps"
          onChange={(event) => { void onChoose(event.target.files).finally(() => { if (input.current) input.current.value = ""; }); }} />
        <p id="chooser-hint" className="flex-1 basis-60 text-meta text-hint">{file.chooseHint}</p>
      </div>
      <p role="status" className="text-meta text-ink-2 empty:hidden">{reading !== null && file.reading(reading)}</p>
      {problem !== null && <p role="alert" className="text-danger">{problem}</p>}
    </div>
  );
}
