import Link from "next/link";
import type { Words } from "@/lib/words/words";

/** The way of an assistant to the import of many files. */
export function BulkOffer({ words: { bulk } }: { words: Words }) {
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3">
      <Link href="/bulk" className="btn">{bulk.offer}</Link><span className="min-w-0 flex-1 basis-60 text-meta text-hint">{bulk.offerHint}</span>
    </p>
  );
}
