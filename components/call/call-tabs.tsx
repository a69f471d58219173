import Link from "next/link";
import type { Words } from "@/lib/words/words";

const TABS = ["progress", "assign", "groups", "overlaps", "results", "minutes"] as const;
const PATHS = { progress: "", assign: "/assign", groups: "/groups", overlaps: "/overlaps", results: "/results", minutes: "/minutes" } as const;

/** The screens of a call that its organiser runs. */
export function CallTabs({ callId, current, words: { result } }: { callId: string; current: (typeof TABS)[number]; words: Words }) {
  return (
    <nav aria-label={result.title} className="mt-5 flex flex-wrap gap-x-6 border-b border-line">
      {TABS.map((tab) => (
        <Link key={tab} href={`/calls/${callId}${PATHS[tab]}`} aria-current={tab === current ? "page" : undefined}
          className="-mb-px flex min-h-11 items-center border-b-2 border-transparent text-ink-2 no-underline hover:text-ink aria-[current]:border-ink aria-[current]:font-bold aria-[current]:text-ink">{result.tabs[tab]}</Link>
      ))}
    </nav>
  );
}
