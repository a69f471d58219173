"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { SaveLine } from "@/components/ui/save-line";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import type { CommentView } from "@/lib/comment/queries";
import { sectionOf } from "@/lib/comment/hang";
import { sendReview } from "@/lib/review/actions";
import { fullMarks, pointsOf, totalOf } from "@/lib/review/scoring";
import { sendProblems, UNDECIDED, type Choice } from "@/lib/review/send-form";
import { unlockable } from "@/lib/material/unlocked";
import { usualUnlocked } from "@/lib/review/verdict";
import type { WorkspaceData } from "@/lib/review/workspace-data";
import { OtherWindow } from "./other-window";
import { PanelFoot } from "./panel-foot";
import { PanelHead } from "./panel-head";
import { RemarkBox } from "./remark-box";
import { ScoreSheet } from "./score-sheet";
import { SendDialog } from "./send-dialog";
import { SendSummary } from "./send-summary";
import type { Review } from "./use-review";
import { VisitBoxes } from "./visit-boxes";
import { VerdictChoice } from "./verdict-choice";

/** The boxes in which what stands in the way is put right, from the top of the panel down. */
const BELOW_SCORES = [["remark", "remark"], ["verdict", "verdict-0"], ["unlocked", "unlocked-0"], ["downTo", "downTo-0"], ["team", "visit-team"], ["onDate", "visit-date"], ["outcome", "outcome"], ["meeting", "meeting"], ["documentNumber", "documentNumber"]] as const;

function firstBox(problems: Readonly<Record<string, string>>): string | undefined {
  const score = Object.keys(problems).find((path) => path.startsWith("scores."));
  return score ? score.replace("scores.", "score-") : BELOW_SCORES.find(([path]) => problems[path] !== undefined)?.[1];
}

type Props = { data: WorkspaceData; review: Review; comments: readonly CommentView[]; flush: () => Promise<boolean>; onSaveNext: () => void; others: ReactNode; children: ReactNode };

/** A review being written: scores, remark, verdict, and the way to send it. */
export function ScorePanel({ data, review, comments, flush, onSaveNext, others, children }: Props) {
  const words = useWords();
  const { review: w, material, problems: sentences } = words;
  const { form, rubric, stage, verdicts, selfScores } = data;
  const selfScored = selfScores !== null;
  const router = useRouter();
  const remark = useRef<HTMLTextAreaElement>(null);
  const only = verdicts.every((one) => one === "score" || one === "abstain") && verdicts[0] === "score" ? "score" : null;
  const [choice, setChoice] = useState<Choice>({ ...UNDECIDED, verdict: only });
  const abstains = choice.verdict === "abstain";
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [asking, setAsking] = useState(false);
  const [operationId, setOperationId] = useState(newOperationId);
  const { run, pending, failure } = useAction(sendReview);
  const unlocked = choice.unlocked ?? usualUnlocked(form, comments.filter((comment) => comment.state !== "settled").map((comment) => ({ part: sectionOf(comment), level: comment.level })), selfScored);
  const labels = new Map([["fields", material.fields], ["figures", material.figures], ["evidence", material.evidence], ["selfScore", words.selfScore.title], ...form.parts.map((part): [string, string] => [part.key, part.label])]);
  const sections = unlockable(form, selfScored).map((key) => ({ key, label: labels.get(key) ?? "" }));
  const pendingComments = comments.filter((comment) => !comment.sent).length;

  function choose(change: Partial<Choice>) {
    setChoice((now) => ({ ...now, ...change }));
    setProblems({});
  }
  async function ask() {
    const judged = { form, rubric, scored: data.scores, reasons: data.reasons, selfScored, scores: review.scores, remark: review.remark };
    const found = Object.entries(sendProblems(judged, choice, unlocked));
    setProblems(Object.fromEntries(found.map(([path, problem]) => [path, sentences.sentence(problem)])));
    if (found.length === 0 && (await flush())) setAsking(true);
  }
  async function send() {
    const { verdict, resume, downTo, outcome, meeting, documentNumber } = choice;
    if (verdict === null) return;
    const result = await run({
      materialId: data.materialId, revisionId: data.revisionId, version: data.version, reviewVersion: review.version(), verdict, operationId,
      unlocked: verdict === "return" ? [...unlocked] : [], resume, downTo: downTo ?? undefined, outcome: outcome ?? undefined, meeting, documentNumber,
    });
    if (result) setOperationId(newOperationId());
    if (result?.ok) { setAsking(false); router.refresh(); }
  }
  useEffect(() => {
    const box = firstBox(problems);
    if (box) document.getElementById(box)?.focus();
  }, [problems]);
  const newer = failure?.failure?.code === "conflict";
  const told = failure && (
    <p role="alert" className="mt-3 text-danger">{newer ? w.newer : failure.sentence} {newer && <button type="button" className="link py-0" onClick={() => window.location.reload()}>{w.reload}</button>}</p>
  );
  const full = pointsOf(fullMarks(rubric));
  return (
    <>
      <PanelHead title={data.scores ? w.scores : stage.label}><SaveLine state={review.state} onRetry={() => void flush()} /></PanelHead>
      <div className="-mx-4 min-h-0 flex-1 px-4 pb-3 @min-[70rem]/screen:overflow-y-auto">
        {review.state.kind === "conflict" && <OtherWindow review={review} />}
        {data.scores && <ScoreSheet data={data} review={review} problems={problems} onLast={() => remark.current?.focus()} />}
        {data.visit && <VisitBoxes materialId={data.materialId} revisionId={data.revisionId} visit={data.visit} problems={problems} />}
        {others}
        <RemarkBox box={remark} label={data.scores ? w.remark : w.screenRemark} review={review} problem={problems.remark} />
        <div className="mt-1 flex flex-wrap items-center justify-between gap-x-5 text-meta text-ink-2">
          {only && verdicts.includes("abstain") && (
            <label className="flex min-h-11 items-center gap-2">
              <input type="checkbox" className="size-4 accent-primary" checked={abstains} onChange={() => choose({ verdict: abstains ? "score" : "abstain" })} />{w.abstain}
            </label>
          )}
          <Link className="link" href={`/materials/${data.materialId}/recuse`}>{words.assign.declare}</Link>
        </div>
        {only === null && <VerdictChoice verdicts={verdicts} choice={choice} unlocked={unlocked} sections={sections} earlier={stage.earlier} problems={problems} onChoose={choose} />}
        {children}
      </div>
      <PanelFoot total={data.scores ? { points: pointsOf(review.total), full, done: review.done, all: rubric.criteria.length, self: selfScores && pointsOf(totalOf(rubric, selfScores)) } : null} problems={Object.keys(problems).length}
        send={abstains && only ? w.sendAbstention : only ? w.sendScores : w.send} onSend={() => void ask()} onSaveNext={onSaveNext} />
      {asking && choice.verdict && (
        <SendDialog verdict={choice.verdict} pending={pending} failure={told} onSend={() => void send()} onClose={() => setAsking(false)}>
          <SendSummary choice={choice} criteria={data.scores && !abstains ? rubric.criteria : []} scores={review.scores} total={pointsOf(review.total)} full={full} comments={pendingComments}
            unlocked={unlocked.map((key) => labels.get(key) ?? key)} earlier={stage.earlier} remark={review.remark} words={words} />
        </SendDialog>
      )}
    </>
  );
}
