"use client";

import { useRouter } from "next/navigation";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { removeReference } from "@/lib/overlap/actions";
import type { ShelfText } from "@/lib/overlap/shelf.queries";
import { countOf } from "@/lib/words/format";

/** The texts that materials are compared with besides one another; each is taken down by its own button. */
export function ShelfList({ texts }: { texts: readonly ShelfText[] }) {
  const { overlap: { shelf } } = useWords();
  const router = useRouter();
  const { run, pending, failure } = useAction(removeReference);
  async function remove(referenceId: string) {
    if ((await run({ referenceId }))?.ok) router.refresh();
  }
  if (texts.length === 0) return <p className="border-y border-line py-3 text-ink-2">{shelf.none}</p>;
  return (
    <>
      <ul className="border-t border-line">
        {texts.map(({ id, title, kind, year, count }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-6 border-b border-line py-2">
            <b>{title}</b><span className="text-meta text-hint">{[shelf.kinds[kind], year === null ? "" : shelf.ofYear(year), shelf.long(countOf(count))].filter(Boolean).join(" · ")}</span>
            <button type="button" className="link ml-auto min-h-11 py-0 @3xl/screen:min-h-8" aria-disabled={pending} aria-label={shelf.removeOf(title)} onClick={() => void remove(id)}>{shelf.remove}</button>
          </li>
        ))}
      </ul>
      {failure && <p role="alert" className="mt-2 text-danger">{failure.sentence}</p>}
    </>
  );
}
