"use client";

import { useCallback, useState, type ClipboardEvent } from "react";
import { useWords } from "@/components/ui/words-context";
import { readClipboard } from "@/lib/text/clipboard";

/** Put text where the caret stands, as if typed: the browser's own undo takes it back. */
function insert(box: HTMLTextAreaElement, text: string): void {
  box.focus();
  if (document.execCommand("insertText", false, text)) return;
  box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Takes a paste from Word or WPS as text alone, its automatic numbers with it; `told` says what became of it, null before. */
export function useCleanPaste() {
  const { material, frame } = useWords();
  const [told, setTold] = useState<string | null>(null);
  const onPaste = useCallback((event: ClipboardEvent<HTMLTextAreaElement>) => {
    const html = event.clipboardData.getData("text/html");
    if (html === "") return setTold(null);
    const { text, paragraphs, pictures } = readClipboard(event.clipboardData.getData("text/plain"), html);
    if (text === "") return;
    event.preventDefault();
    insert(event.currentTarget, text);
    setTold([material.pasted(String(paragraphs)), ...(pictures > 0 ? [material.pastedPictures(pictures)] : [])].map(frame.sentence).join(""));
  }, [material, frame]);
  return { onPaste, told };
}
