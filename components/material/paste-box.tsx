"use client";

import { useState } from "react";
import { describedBy, Field } from "@/components/ui/field";
import { useFileDrop } from "@/components/ui/use-file-drop";
import { useWords } from "@/components/ui/words-context";
import { LONGEST_PASTE } from "@/lib/material/limits";
import { lengthOf, normaliseText } from "@/lib/text/normalise";
import { countOf } from "@/lib/words/format";
import { FileChooser } from "./file-chooser";
import { useCleanPaste } from "./use-clean-paste";
import { useFileReading, type ReadFile } from "./file-reading";

type Props = { first: string; onPaste: (text: string) => void; onDivide: (text: string) => void; onRead: (read: ReadFile) => void };

/** Step one: the whole text in one box, or a file. What cannot be divided or read is said, and the text stays in the box. */
export function PasteBox({ first, onPaste, onDivide, onRead }: Props) {
  const { material, frame, file } = useWords();
  const [text, setText] = useState(first);
  const [error, setError] = useState<string | null>(null);
  const { choose, reading, problem } = useFileReading(onRead);
  const { over, handlers } = useFileDrop((files) => void choose(files));
  const clean = useCleanPaste();

  const type = (typed: string) => { setText(typed); onPaste(typed); setError(null); };
  function divide() {
    const clean = normaliseText(text);
    const length = lengthOf(clean);
    if (clean.trim() === "") setError(material.pasteEmpty);
    else if (length > LONGEST_PASTE) setError(material.pasteHuge(countOf(LONGEST_PASTE), countOf(length)));
    else onDivide(clean);
  }
  return (
    <main id="main" className="mx-auto flex w-full max-w-[60rem] flex-col gap-4 p-4 @3xl/screen:p-6" {...handlers}>
      <FileChooser onChoose={choose} reading={reading} problem={problem} />
      <Field id="pasted" label={over ? file.dropHere : material.pasteBox} hint={material.pasteStep} error={error}>
        <textarea id="pasted" autoComplete="off" className={`reading box min-h-[18rem] rounded-paper px-4 py-4 shadow-paper @3xl/screen:min-h-[26rem] @3xl/screen:px-8 @3xl/screen:py-6 ${over ? "outline-2 outline-dashed outline-primary" : ""}`}
          defaultValue={first} spellCheck={false} placeholder={material.emptyHint} aria-invalid={error !== null} aria-describedby={describedBy("pasted", true, error !== null)}
          onPaste={clean.onPaste} onChange={(event) => type(event.target.value)} />
      </Field>
      {clean.told !== null && <p role="status" className="text-meta text-ink-2">{clean.told}</p>}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <button type="button" className="btn btn-primary w-full @3xl/screen:w-auto" onClick={divide}>{material.split}</button>
        <p className="text-meta text-hint">{frame.notice.join("")}</p>
      </div>
    </main>
  );
}
