"use client";

import { useEffect, useState, type MouseEvent } from "react";
import { useWords } from "@/components/ui/words-context";

export type PaperEntry = { id: string; label: string; comments: number };

/** The contents of the paper at the left of the workspace; the entry in view is marked. */
export function PaperContents({ entries }: { entries: readonly PaperEntry[] }) {
  const { review } = useWords();
  const [current, setCurrent] = useState(entries[0]?.id);
  useEffect(() => {
    const seen = new Map<string, boolean>();
    const observer = new IntersectionObserver((changes) => {
      for (const { target, isIntersecting } of changes) seen.set(target.id, isIntersecting);
      const first = entries.find((entry) => seen.get(entry.id));
      if (first) setCurrent(first.id);
    }, { rootMargin: "-130px 0px -55% 0px" });
    for (const { id } of entries) { const section = document.getElementById(id); if (section) observer.observe(section); }
    return () => observer.disconnect();
  }, [entries]);

  function go(event: MouseEvent, id: string) {
    const section = document.getElementById(id);
    if (!section) return;
    event.preventDefault();
    if (section instanceof HTMLDetailsElement) section.open = true;
    section.scrollIntoView({ block: "start" });
  }
  return (
    <nav aria-label={review.toc} className="hidden overflow-y-auto py-4 pl-4 text-meta leading-normal @7xl/screen:block">
      <h2 className="mb-1 font-normal text-hint">{review.toc}</h2>
      {entries.map(({ id, label, comments }) => (
        <a key={id} href={`#${id}`} aria-current={id === current ? "true" : undefined} onClick={(event) => go(event, id)}
          className="grid grid-cols-[minmax(0,1fr)_auto] gap-2 border-l-2 border-line py-[0.4375rem] pl-3 pr-2 text-ink-2 no-underline aria-[current]:border-ink aria-[current]:font-bold aria-[current]:text-ink">
          {label}{comments > 0 && <span className="font-normal text-hint">{comments}</span>}
        </a>
      ))}
    </nav>
  );
}
