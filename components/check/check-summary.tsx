import Link from "next/link";
import { tallyOf, type Listed } from "@/lib/check/listed";
import type { Words } from "@/lib/words/words";

/** Before a submit, for the writer and the signer: how much the check found, and the way to it. */
export function CheckSummary({ materialId, findings, words: { checking } }: { materialId: string; findings: readonly Listed[]; words: Words }) {
  const { must, should, dismissed } = tallyOf(findings);
  return (
    <section className="border-t border-line pt-3 text-meta" aria-labelledby="check-summary">
      <h3 id="check-summary" className="text-meta">{checking.summary}</h3>
      <p className={must > 0 ? "text-danger" : "text-ink-2"}>{must + should + dismissed === 0 ? checking.summaryNone : checking.counts(must, should, dismissed)}</p>
      <Link href={`/materials/${materialId}/check`} className="link inline-flex items-center">{checking.openCheck}</Link>
    </section>
  );
}
