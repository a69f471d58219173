import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import type { materialPage } from "@/lib/material/queries";
import { momentOf } from "@/lib/words/format";
import type { Locale } from "@/lib/words/locales";
import type { Words } from "@/lib/words/words";
import { VerbButton } from "./verb-button";

type Shown = ReturnType<typeof materialPage>;
type Props = { shown: Shown; supplement: { wanted: string; dueAt: number } | null; words: Words; locale: Locale };

/** What a unit is told and may do while its material is not (or no longer) its own to write. */
export function UnitRecord({ shown, supplement, words, locale }: Props) {
  const { material: m, call, reader, why } = shown;
  const id = m.id;
  const w = words.material;
  const decided = m.state === "approved" || m.state === "rejected";
  const band = m.state === "returned" ? w.returnedBand(momentOf(m.ownDueAt ?? call.dueAt, locale))
    : m.state === "signing" ? w.signingBand
    : decided && !reader.released ? w.startedBand
    : m.state === "approved" ? w.approvedBand
    : m.state === "rejected" ? w.rejectedBand
    : m.state === "submitted" ? (why("material.withdraw") === null ? w.submittedBand : w.startedBand)
    : shown.subject.late ? w.lateBand : null;
  if (band === null) return null;
  const voice = m.state === "returned" ? "act" : decided && reader.released && m.state === "approved" ? "ok" : "plain";
  const maySign = m.state === "signing" && why("material.submit") === null;
  return (
    <div className="mt-6 flex flex-col gap-4">
      <Banner voice={voice}>{band}</Banner>
      {supplement && <Banner voice="act">{words.call.supplement.band(supplement.wanted, momentOf(supplement.dueAt, locale))}　<Link className="link" href={`/materials/${id}/evidence`}>{words.call.supplement.add}</Link></Banner>}
      <div className="flex flex-wrap items-center gap-4">
        {m.state === "returned" && <Link className="btn btn-primary" href={`/materials/${id}/returned`}>{w.seeComments}</Link>}
        {maySign && <Link className="btn btn-primary" href={`/materials/${id}/preview`}>{w.signSubmit}</Link>}
        {why("material.sendBack") === null && <VerbButton verb="sendBack" materialId={id} version={m.version} to={`/materials/${id}`} />}
        {m.state === "submitted" && why("material.withdraw") === null && <VerbButton verb="withdraw" materialId={id} version={m.version} to={`/materials/${id}`} />}
        {m.revisionId && <Link href={`/materials/${id}/document`} className="link">{w.seeDocument}</Link>}
      </div>
    </div>
  );
}
