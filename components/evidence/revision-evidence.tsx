"use client";

import { Status } from "@/components/ui/status";
import { useWords } from "@/components/ui/words-context";
import { DELIBERATION_KEYS, type Deliberation } from "@/lib/material/deliberation";
import type { EvidenceView } from "@/lib/evidence/list.queries";
import type { Twin } from "@/lib/evidence/queries";
import { isOfText } from "@/lib/evidence/seal";
import { EvidenceList } from "./evidence-list";
import { FilePicture } from "./file-picture";
import type { Provable } from "@/lib/evidence/provable";

/** What a revision was filed with besides its text; `help` names who filled it in for the unit. */
export type Accompanying = { evidence: EvidenceView[]; checkCode: string; deliberation: Deliberation | null; onBehalf: boolean; help: { by: string; confirmedBy: string | null } | null; /** Whether files and names are kept from who judges blind. */ withheld: boolean };
type Props = { materialId: string; form: Provable; filed: Accompanying; twins: readonly Twin[] };

/** The evidence of a revision, its sealed scan against the text, the unit's meeting, and who wrote it in the unit's place. */
export function RevisionEvidence({ materialId, form, filed, twins }: Props) {
  const words = useWords();
  const { checking, signOff, evidence, material } = words;
  const { deliberation, onBehalf, help, checkCode } = filed;
  const seals = filed.evidence.filter(({ purpose }) => purpose === "seal");
  const head = "mb-3 mt-6 border-b border-ink pb-1.5 text-meta font-bold text-ink-2";
  return (
    <section id="sheet-evidence" className="@container scroll-mt-2" aria-labelledby="evidence-title">
      <h2 id="evidence-title" className={head}>{checking.evidenceTitle}</h2>
      <EvidenceList materialId={materialId} files={filed.evidence.filter(({ purpose }) => purpose === "proof")} form={form} twins={twins} withheld={filed.withheld} words={words} />
      {seals.length > 0 && <h2 className={head}>{checking.sealTitle}</h2>}
      {seals.map((seal) => {
        const matches = isOfText(seal, checkCode);
        return (
          <div key={seal.id} className="grid gap-x-6 gap-y-2 py-2 @xl:grid-cols-[13rem_minmax(0,1fr)]">
            <FilePicture materialId={materialId} file={seal} withheld={filed.withheld} words={words} />
            <div><p className="number">{signOff.code(seal.checkCode ?? "")}</p><Status voice={matches ? "ok" : "act"} glyph={matches ? "tick" : "act"}>{matches ? evidence.sealMatches : evidence.sealDiffers}</Status></div>
          </div>
        );
      })}
      {deliberation && deliberation.meeting !== "" && (
        <>
          <h2 className={head}>{material.deliberation.title}</h2>
          <dl className="grid gap-x-6 gap-y-1 text-meta @xl:grid-cols-[8rem_minmax(0,1fr)]">
            {DELIBERATION_KEYS.map((key) => [<dt key={key} className="text-hint">{material.deliberation[key]}</dt>, <dd key={`${key}-value`}>{deliberation[key] || "—"}</dd>])}
          </dl>
        </>
      )}
      {onBehalf && <p className="mt-4 border-l-4 border-caution-bar bg-caution-tint px-3 py-2 text-meta">{words.frame.sentence(help ? checking.onBehalf(help.by) : checking.onBehalfPlain)}{help?.confirmedBy ? checking.confirmedBy(help.confirmedBy) : checking.notConfirmed}</p>}
    </section>
  );
}
