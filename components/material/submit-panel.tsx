import { CheckSummary } from "@/components/check/check-summary";
import type { Listed } from "@/lib/check/listed";
import type { Problem } from "@/lib/errors";
import type { draftPage } from "@/lib/material/queries";
import type { Words } from "@/lib/words/words";
import { ProblemList } from "./problem-list";
import { SelfScoreLine } from "./self-score-line";
import { VerbButton } from "./verb-button";

type Props = { shown: ReturnType<typeof draftPage>; problems: Record<string, Problem>; openComments: number; findings: readonly Listed[]; words: Words };

/** Beside the preview: what is still in the way, or the one button that sends the material on. */
export function SubmitPanel({ shown, problems, openComments, findings, words }: Props) {
  const { material, call } = shown;
  const { verb, refusal } = shown.next;
  const w = words.material;
  const clear = Object.keys(problems).length === 0;
  return (
    <aside className="flex flex-col gap-4 self-start print:hidden @5xl/screen:sticky @5xl/screen:top-6">
      <h2 className="border-t-2 border-ink pt-2 text-body">{w.beforeSubmit}</h2>
      {!clear && <ProblemList materialId={material.id} form={call.form} problems={problems} words={words} />}
      <CheckSummary materialId={material.id} findings={findings} words={words} />
      <SelfScoreLine materialId={material.id} call={call} typed={shown.draft.selfScores} words={words} />
      {openComments > 0 && <p className="text-meta text-caution">{w.optionalOpen(openComments)}</p>}
      {refusal !== null && <p className="text-meta text-ink-2">{words.problems.refusal(refusal)}</p>}
      {clear && verb !== null && (
        <>
          <p className="text-meta text-ink-2">{w.truth}</p>
          <VerbButton verb={verb} materialId={material.id} version={material.version} primary to={`/materials/${material.id}/submitted`} />
        </>
      )}
    </aside>
  );
}
