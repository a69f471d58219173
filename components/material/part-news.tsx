"use client";

import { Banner } from "@/components/ui/banner";
import { useWords } from "@/components/ui/words-context";
import type { PartNews } from "./use-part";

/** What happened to a text by itself, with the way back to what stood there before. */
export function PartNewsBanner({ news, onBack }: { news: PartNews | null; onBack: (before: string) => void }) {
  const { net } = useWords();
  if (!news) return null;
  const { sentence, before, back } = news;
  return (
    <div className="mb-4">
      <Banner voice="info" role="status">
        {sentence} {before !== null && <button type="button" className="link py-0" onClick={() => onBack(before)}>{back ?? net.useServer}</button>}
      </Banner>
    </div>
  );
}
