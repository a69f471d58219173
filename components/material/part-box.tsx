"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useWords } from "@/components/ui/words-context";

type Props = { text: string; label: string; onType: (text: string) => void; onSave: () => void; id?: string };

/** The sheet that is written on: a plain text box of the document's face that grows with its text. */
export function PartBox({ text, label, onType, onSave, id }: Props) {
  const { material } = useWords();
  const box = useRef<HTMLTextAreaElement>(null);
  const [composing, setComposing] = useState(false);

  useEffect(() => {
    if (box.current && !composing && box.current.value !== text) box.current.value = text;
  }, [text, composing]);
  // Browsers without field-sizing need the height set by hand after each change.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || CSS.supports("field-sizing", "content")) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight + 2}px`;
  });

  return (
    <textarea ref={box} id={id} aria-label={label} defaultValue={text} placeholder={material.emptyHint} spellCheck={false}
      className="reading block min-h-[24rem] w-full resize-none overflow-hidden [field-sizing:content] rounded-paper border border-control bg-paper px-4 py-5 shadow-paper @3xl/screen:px-10 @3xl/screen:py-8"
      onChange={(event) => { if (!composing) onType(event.target.value); }}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={(event) => { setComposing(false); onType(event.currentTarget.value); }}
      onKeyDown={(event) => {
        if ((event.ctrlKey || event.metaKey) && event.key === "s") { event.preventDefault(); onSave(); }
      }} />
  );
}
