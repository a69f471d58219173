"use client";

import { useWords } from "@/components/ui/words-context";

export function PrintButton() {
  const { document } = useWords();
  return <button type="button" className="btn" onClick={() => window.print()}>{document.print}</button>;
}
