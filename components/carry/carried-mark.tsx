"use client";

import { useWords } from "@/components/ui/words-context";

/** Beside a box whose value was carried over: from where; on a narrow screen, where the band above tells that, only that it waits. */
export function CarriedMark({ call }: { call: string | undefined }) {
  const { carry } = useWords();
  if (call === undefined) return null;
  return (
    <span className="ml-2 text-meta font-normal text-caution" data-carried>
      <span className="hidden @3xl/screen:inline">{carry.mark(call)}</span><span className="@3xl/screen:hidden">{carry.toCheckOne}</span>
    </span>
  );
}
