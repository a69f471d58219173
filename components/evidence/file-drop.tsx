"use client";

import { useEffect } from "react";
import { FileBox } from "@/components/ui/file-box";
import { useWords } from "@/components/ui/words-context";

type Props = { onFiles: (files: readonly File[]) => void; many: boolean };

/** Takes evidence: chosen, dropped, and on the whole page pasted (a screenshot). */
export function FileDrop({ onFiles, many }: Props) {
  const { evidence } = useWords();
  useEffect(() => {
    const paste = ({ clipboardData }: ClipboardEvent) => { if (clipboardData?.files.length) onFiles([...clipboardData.files]); };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [onFiles]);
  return (
    <FileBox said={{ choose: evidence.choose, drop: evidence.drop, dropNow: evidence.dropNow, hint: evidence.accepts }} accept="image/*,.pdf,.docx,application/pdf" many={many} onFiles={onFiles}>
      <p className="mt-1 text-meta text-ink-2">{evidence.notSecret}</p>
    </FileBox>
  );
}
