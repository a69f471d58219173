"use client";

import { useState } from "react";
import { useWords } from "@/components/ui/words-context";
import type { PartDefinition } from "@/lib/call/form";

/** What the organiser asks of this part; can be put away. */
export function PartGuide({ part }: { part: PartDefinition }) {
  const { material } = useWords();
  const [open, setOpen] = useState(true);
  return (
    <aside className="border-t border-ink pt-2 text-meta leading-[1.7] text-ink-2 @5xl/screen:self-start">
      <h2 className="flex items-baseline justify-between text-ink">
        {material.howTo(part.label)}
        <button type="button" className="link py-0 font-normal" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? material.hideGuide : material.showGuide}</button>
      </h2>
      {open && <>{part.guidance.map((line) => <p key={line} className="mt-1.5">{line}</p>)}<p className="mt-1.5">{material.level}</p></>}
    </aside>
  );
}
