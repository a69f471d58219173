import Link from "next/link";
import { Glyph } from "@/components/ui/glyph";

export type ContentsEntry = { key: string; href: string; label: string; note?: string; locked?: boolean };
type Props = { title: string; entries: readonly ContentsEntry[]; current: string; headings?: readonly { text: string; count: string }[] };

/** The contents of a material at the left of its document screens; the current entry shows its own headings. */
export function Contents({ title, entries, current, headings }: Props) {
  const row = "grid grid-cols-[minmax(0,1fr)_auto] gap-2 border-l-2 py-1.5 pl-3 no-underline";
  return (
    <nav aria-label={title} className="sticky top-6 hidden self-start text-meta leading-normal @5xl/screen:block">
      <h2 className="mb-2 font-normal text-hint">{title}</h2>
      {entries.map((entry) => (
        <div key={entry.key}>
          <Link href={entry.href} aria-current={entry.key === current ? "true" : undefined}
            className={`${row} border-line text-ink-2 aria-[current]:border-ink aria-[current]:font-bold aria-[current]:text-ink`}>
            {entry.label}<span className="font-normal text-hint">{entry.locked ? <Glyph name="lock" /> : entry.note}</span>
          </Link>
          {entry.key === current && headings?.map((heading, index) => (
            <div key={index} className={`${row} border-line pl-6 text-ink-2`}><span className="truncate">{heading.text}</span><span className="text-hint">{heading.count}</span></div>
          ))}
        </div>
      ))}
    </nav>
  );
}
