import type { Criterion } from "@/lib/call/rubric";
import type { Choice } from "@/lib/review/send-form";
import { pointsOf, type Scores } from "@/lib/review/scoring";
import type { Words } from "@/lib/words/words";

type Props = { choice: Choice; criteria: readonly Criterion[]; scores: Scores; total: string; full: string; comments: number; unlocked: readonly string[]; earlier: readonly string[]; remark: string; words: Words };

/** Everything that is about to be sent, on one screen. */
export function SendSummary({ choice, criteria, scores, total, full, comments, unlocked, earlier, remark, words }: Props) {
  const { review, frame } = words;
  const { verdict } = choice;
  if (verdict === null) return null;
  const rows: [string, string][] = [
    [review.verdict, review.verdicts[verdict]],
    ...(verdict === "return" ? [[review.unlock, frame.listed(...unlocked)]] as [string, string][] : []),
    ...(verdict === "sendDown" ? [[review.downTo, earlier[choice.downTo ?? 0] ?? ""], [review.resumeDown, choice.resume === "here" ? review.resumeHere : review.resumeEach]] as [string, string][] : []),
    ...(verdict === "return" && earlier.length > 0 ? [[review.resume, choice.resume === "here" ? review.resumeHere : review.resumeFirst]] as [string, string][] : []),
    ...(verdict === "reject" && choice.outcome ? [[review.outcome, review.outcomes[choice.outcome]]] as [string, string][] : []),
    ...(verdict === "approve" || verdict === "reject" ? [[review.meeting, choice.meeting || "–"], [review.documentNumber, choice.documentNumber || "–"]] as [string, string][] : []),
    [review.comments, review.summary(comments)],
    [review.remarkShort, remark.trim() || "–"],
  ];
  return (
    <>
      {criteria.length > 0 && verdict !== "return" && verdict !== "sendDown" && (
        <>
          <p className="mt-3">{review.totalIs(total, full)}</p>
          <ul className="mt-1 text-meta text-ink-2 @3xl/screen:columns-2">
            {criteria.map((criterion) => <li key={criterion.key} className="flex justify-between gap-4 border-b border-line py-1"><span>{criterion.label}</span><span>{scores[criterion.key] === undefined ? "–" : pointsOf(scores[criterion.key] ?? 0)} / {pointsOf(criterion.max)}</span></li>)}
          </ul>
        </>
      )}
      <dl className="mt-3">
        {rows.map(([name, value]) => (
          <div key={name} className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-3 border-b border-line py-1.5"><dt className="text-hint">{name}</dt><dd className="line-clamp-3 whitespace-pre-wrap">{value}</dd></div>
        ))}
      </dl>
    </>
  );
}
