import Link from "next/link";
import { AssignForm } from "@/components/review/assign-form";
import { Section } from "@/components/ui/section";
import type { materialPage } from "@/lib/material/queries";
import type { assignable, newestDecision } from "@/lib/review/queries";
import { dayOf } from "@/lib/words/format";
import type { Locale } from "@/lib/words/locales";
import type { Words } from "@/lib/words/words";

type Props = { decision: ReturnType<typeof newestDecision>; people: ReturnType<typeof assignable> | null; shown: ReturnType<typeof materialPage>; words: Words; locale: Locale };

/** What reviewers and organisers find on a material's page: where it stands and where to go. */
export function ReviewRecord({ decision, people, shown, words, locale }: Props) {
  const { material, call } = shown;
  const stage = call.stages[material.stage];
  return (
    <>
      <div className="mt-6 flex flex-wrap items-center gap-4">
        <Link href={`/materials/${material.id}/review`} className="btn btn-primary">{words.desk.look}</Link>
        <Link href={`/materials/${material.id}/document`} className="btn">{words.material.seeDocument}</Link>
      </div>
      {stage && material.state === "submitted" && <p className="mt-4 text-ink-2">{words.frame.label(words.material.columns.stage)}{stage.label}</p>}
      {decision && (
        <Section title={words.document.decision}>
          <p className="border-b border-line py-3">{words.review.outcomes[decision.outcome]} · {dayOf(decision.decidedAt, locale)}{decision.meeting && ` · ${decision.meeting}`}{decision.documentNumber && ` · ${decision.documentNumber}`}<br />{decision.reason}</p>
        </Section>
      )}
      {people && <Section title={words.material.assign}><AssignForm materialId={material.id} people={people} /></Section>}
    </>
  );
}
