import type { Words } from "@/lib/words/words";

/** Headings of a document with the page each stands on. */
export function DocumentContents({ rows, words }: { rows: readonly { text: string; page: number }[]; words: Words }) {
  return (
    <nav aria-label={words.review.toc} className="sticky top-6 hidden self-start text-meta print:hidden @5xl/screen:block">
      <h2 className="mb-2 font-normal text-hint">{words.review.toc}</h2>
      {rows.map((row, index) => (
        <a key={index} href={`#page-${row.page}`} className="grid grid-cols-[minmax(0,1fr)_auto] gap-2 border-l-2 border-line py-1.5 pl-3 text-ink-2 no-underline hover:border-control">
          <span>{row.text}</span><span className="text-hint">{row.page}</span>
        </a>
      ))}
    </nav>
  );
}
