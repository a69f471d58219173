"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { SaveLine } from "@/components/ui/save-line";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import type { CommentView } from "@/lib/comment/queries";
import { sendReview } from "@/lib/review/actions";
import { fullMarks, pointsOf } from "@/lib/review/scoring";
import { sendProblems, UNDECIDED, type Choice } from "@/lib/review/send-form";
import { unlockable, usualUnlocked } from "@/lib/review/verdict";
import type { WorkspaceData } from "@/lib/review/workspace-data";
import { OtherWindow } from "./other-window";
import { PanelFoot } from "./panel-foot";
import { PanelHead } from "./panel-head";
import { RemarkBox } from "./remark-box";
import { ScoreSheet } from "./score-sheet";
import { SendDialog } from "./send-dialog";
import { SendSummary } from "./send-summary";
import type { Review } from "./use-review";
import { VerdictChoice } from "./verdict-choice";

/** The boxes in which what stands in the way is put right, from the top of the panel down. */
const BELOW_SCORES = [["remark", "remark"], ["verdict", "verdict-0"], ["unlocked", "unlocked-0"], ["outcome", "outcome"], ["meeting", "meeting"], ["documentNumber", "documentNumber"]] as const;

function firstBox(problems: Readonly<Record<string, string>>): string | undefined {
  const score = Object.keys(problems).find((path) => path.startsWith("scores."));
  return score ? score.replace("scores.", "score-") : BELOW_SCORES.find(([path]) => problems[path] !== undefined)?.[1];
}

type Props = { data: WorkspaceData; review: Review; comments: readonly CommentView[]; flush: () => Promise<boolean>; onSaveNext: () => void; others: ReactNode; children: ReactNode };

/** A review being written: scores, remark, verdict, and the way to send it. */
export function ScorePanel({ data, review, comments, flush, onSaveNext, others, children }: Props) {
  const words = useWords();
  const { review: w, material, problems: sentences } = words;
  const { form, rubric, stage, verdicts } = data;
  const router = useRouter();
  const remark = useRef<HTMLTextAreaElement>(null);
  const only = verdicts.length === 1 && verdicts[0] === "score" ? "score" : null;
  const [choice, setChoice] = useState<Choice>({ ...UNDECIDED, verdict: only });
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [asking, setAsking] = useState(false);
  const [operationId, setOperationId] = useState(newOperationId);
  const { run, pending, failure } = useAction(sendReview);
  const unlocked = choice.unlocked ?? usualUnlocked(form, comments.filter((comment) => comment.state !== "settled"));
  const labels = new Map([["fields", material.fields], ["figures", material.figures], ["evidence", material.evidence], ...form.parts.map((part): [string, string] => [part.key, part.label])]);
  const sections = unlockable(form).map((key) => ({ key, label: labels.get(key) ?? "" }));
  const pendingComments = comments.filter((comment) => !comment.sent).length;

  function choose(change: Partial<Choice>) {
    setChoice((now) => ({ ...now, ...change }));
    setProblems({});
  }
  async function ask() {
    const judged = { form, rubric, scored: data.scores, scores: review.scores, remark: review.remark };
    const found = Object.entries(sendProblems(judged, choice, unlocked));
    setProblems(Object.fromEntries(found.map(([path, problem]) => [path, sentences.sentence(problem)])));
    if (found.length === 0 && (await flush())) setAsking(true);
  }
  async function send() {
    const { verdict, resume, outcome, meeting, documentNumber } = choice;
    if (verdict === null) return;
    const result = await run({
      materialId: data.materialId, revisionId: data.revisionId, version: data.version, reviewVersion: review.version(), verdict, operationId,
      unlocked: verdict === "return" ? [...unlocked] : [], resume, outcome: outcome ?? undefined, meeting, documentNumber,
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
        {others}
        <RemarkBox box={remark} label={data.scores ? w.remark : w.screenRemark} review={review} problem={problems.remark} />
        {only === null && <VerdictChoice verdicts={verdicts} choice={choice} unlocked={unlocked} sections={sections} resumable={stage.index > 0} problems={problems} onChoose={choose} />}
        {children}
      </div>
      <PanelFoot total={data.scores ? { points: pointsOf(review.total), full, done: review.done, all: rubric.criteria.length } : null} problems={Object.keys(problems).length}
        send={only ? w.sendScores : w.send} onSend={() => void ask()} onSaveNext={onSaveNext} />
      {asking && choice.verdict && (
        <SendDialog verdict={choice.verdict} pending={pending} failure={told} onSend={() => void send()} onClose={() => setAsking(false)}>
          <SendSummary choice={choice} criteria={data.scores ? rubric.criteria : []} scores={review.scores} total={pointsOf(review.total)} full={full} comments={pendingComments}
            unlocked={unlocked.map((key) => labels.get(key) ?? key)} resumable={stage.index > 0} remark={review.remark} words={words} />
        </SendDialog>
      )}
    </>
  );
}
