import Link from "next/link";
import { AssignForm } from "@/components/assign/assign-form";
import { Section } from "@/components/ui/section";
import type { materialPage } from "@/lib/material/queries";
import type { Choice } from "@/lib/review/choice.queries";
import type { newestDecision } from "@/lib/review/queries";
import { dayOf } from "@/lib/words/format";
import type { Locale } from "@/lib/words/locales";
import type { Words } from "@/lib/words/words";

type Props = { decision: ReturnType<typeof newestDecision>; people: readonly Choice[] | null; shown: ReturnType<typeof materialPage>; words: Words; locale: Locale };

/** What reviewers and organisers find on a material's page: where it stands and where to go. */
export function ReviewRecord({ decision, people, shown, words, locale }: Props) {
  const { material } = shown;
  return (
    <>
      <div className="mt-6 flex flex-wrap items-center gap-4">
        <Link href={`/materials/${material.id}/review`} className="btn btn-primary">{words.desk.look}</Link>
        <Link href={`/materials/${material.id}/document`} className="btn">{words.material.seeDocument}</Link>
      </div>
      {decision && (
        <Section title={words.document.decision}>
          <p className="border-b border-line py-3">{words.review.outcomes[decision.outcome]} · {dayOf(decision.decidedAt, locale)}{decision.meeting && ` · ${decision.meeting}`}{decision.documentNumber && ` · ${decision.documentNumber}`}<br />{decision.reason}</p>
        </Section>
      )}
      {people && <Section title={words.material.assign}><AssignForm materialId={material.id} people={people} /></Section>}
    </>
  );
}
