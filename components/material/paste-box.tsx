"use client";

import { useState } from "react";
import { describedBy, Field } from "@/components/ui/field";
import { useWords } from "@/components/ui/words-context";
import { LONGEST_PASTE } from "@/lib/material/limits";
import { lengthOf, normaliseText } from "@/lib/text/normalise";
import { countOf } from "@/lib/words/format";

type Props = { first: string; onPaste: (text: string) => void; onDivide: (text: string) => void };

/** Step one: the whole text in one box. What cannot be divided is said above the box, and the text stays in it. */
export function PasteBox({ first, onPaste, onDivide }: Props) {
  const { material, frame } = useWords();
  const [text, setText] = useState(first);
  const [error, setError] = useState<string | null>(null);

  function divide() {
    const clean = normaliseText(text);
    const length = lengthOf(clean);
    if (clean.trim() === "") setError(material.pasteEmpty);
    else if (length > LONGEST_PASTE) setError(material.pasteHuge(countOf(LONGEST_PASTE), countOf(length)));
    else onDivide(clean);
  }
  return (
    <main id="main" className="mx-auto flex w-full max-w-[60rem] flex-col gap-4 p-4 @3xl/screen:p-6">
      <Field id="pasted" label={material.pasteBox} hint={material.pasteStep} error={error}>
        <textarea id="pasted" className="reading box min-h-[18rem] rounded-paper px-4 py-4 shadow-paper @3xl/screen:min-h-[26rem] @3xl/screen:px-8 @3xl/screen:py-6" defaultValue={first} spellCheck={false}
          placeholder={material.emptyHint} aria-invalid={error !== null} aria-describedby={describedBy("pasted", true, error !== null)}
          onChange={(event) => { setText(event.target.value); onPaste(event.target.value); setError(null); }} />
      </Field>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <button type="button" className="btn btn-primary w-full @3xl/screen:w-auto" onClick={divide}>{material.split}</button>
        <p className="text-meta text-hint">{frame.notice.join("")}</p>
      </div>
    </main>
  );
}
