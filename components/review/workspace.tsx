"use client";

import { useRouter } from "next/navigation";
import { useMemo, useRef, useState, type ReactNode } from "react";
import { aboutOf } from "@/components/comment/about";
import { CommentingContext, type SheetPlace } from "@/components/comment/comment-on";
import { notesOf } from "@/components/comment/items";
import { useComments } from "@/components/comment/use-comments";
import { PhrasesContext, usePhrases } from "@/components/comment/use-phrases";
import { useSelection } from "@/components/comment/use-selection";
import { RevisionFindings } from "@/components/check/revision-findings";
import { useWords } from "@/components/ui/words-context";
import type { Listed } from "@/lib/check/listed";
import { evidenceHook, figureHook } from "@/lib/comment/hang";
import type { QuotePlace } from "@/lib/comment/selection";
import type { WorkspaceData } from "@/lib/review/workspace-data";
import { pointsOf } from "@/lib/review/scoring";
import { slice } from "@/lib/text/normalise";
import { BeginPanel } from "./begin-panel";
import { OthersReviews } from "./others-reviews";
import { Paper } from "./paper";
import { PaperContents } from "./paper-contents";
import { ReadPanel } from "./read-panel";
import { ReadingBar } from "./reading-bar";
import { ScorePanel } from "./score-panel";
import { SelectionButton } from "./selection-button";
import { useKeys } from "./use-keys";
import { useParagraphs } from "./use-paragraphs";
import { useReadingFace } from "./use-reading-face";
import { useReview } from "./use-review";
import { WorkspaceBar } from "./workspace-bar";
import { WorkspaceTabs, type Tab } from "./workspace-tabs";

type Props = { data: WorkspaceData; mark: ReactNode; facts: ReactNode; findings: readonly Listed[]; onSaved: () => void };

/** Where a reviewer works: the material with its comments, and beside it the scores. */
export function Workspace({ data, mark, facts, findings, onSaved }: Props) {
  const words = useWords();
  const router = useRouter();
  const paper = useRef<HTMLDivElement>(null);
  const [begun, setBegun] = useState(data.begun !== null);
  const [tab, setTab] = useState<Tab>("material");
  const [whole, setWhole] = useState(data.round === null);
  const [hei, toggleFace] = useReadingFace();
  const { materialId, revisionId, parts, stage, steps, why, settles, form, files } = data;
  const writable = begun && why === null;
  const review = useReview({ ...data, onSaved });
  const comments = useComments({ materialId, revisionId, title: data.title, stage: stage.index, comments: data.comments, onSaved });
  const selected = useSelection(paper, writable);
  const paragraphs = useParagraphs(paper);
  const starts = useMemo(() => parts.map(({ key, paragraphs: list }) => ({ key, starts: list.map((one) => one.start) })), [parts]);
  const sheet = useMemo(() => [...form.figures.map(({ key }) => figureHook(key)), ...files.map(({ id }) => evidenceHook(id))], [form.figures, files]);
  const { items, chips } = useMemo(
    () => notesOf({ comments: comments.comments, drafts: comments.drafts, parts: starts, revisionId, stage: stage.index, sheet, aboutOf: (view) => aboutOf(view, form, files, words) }),
    [comments.comments, comments.drafts, starts, revisionId, stage.index, sheet, form, files, words],
  );
  const phrases = usePhrases(data.phrases);
  const { open } = comments;
  const commenting = useMemo(() => ({
    open: writable ? (place: SheetPlace) => open(place, "") : null,
    numbersAt: (hook: string) => items.filter((item) => item.hook === hook).map(({ comment, number }) => (comment?.sent ? `${number}` : `+${number}`)),
  }), [writable, items, open]);
  const entries = useMemo(() => [
    ...parts.map(({ key, label }) => ({ id: `part-${key}`, label, comments: comments.comments.filter((comment) => comment.part === key).length })),
    { id: "sheet-fields", label: words.material.fields, comments: 0 },
    ...(form.figures.length > 0 ? [{ id: "sheet-figures", label: words.material.figures, comments: comments.comments.filter(({ figure }) => figure !== null).length }] : []),
    { id: "sheet-evidence", label: words.material.evidence, comments: comments.comments.filter(({ evidenceId }) => evidenceId !== null).length },
  ], [parts, comments.comments, words, form.figures.length]);

  const flush = async () => (await comments.flush()) && review.flush();
  async function leave(href: string | null) {
    if (href && (!writable || (await flush()))) router.push(href);
  }
  function commentOn(place: QuotePlace | null) {
    if (!writable || !place) return;
    const text = parts.find((part) => part.key === place.part)?.text ?? "";
    document.getSelection()?.removeAllRanges();
    comments.open({ target: "quote", ...place }, slice(text, place.start, place.end));
  }
  useKeys({
    AltN: () => void leave(steps.next), AltP: () => void leave(steps.previous), CtrlEnter: () => void leave(steps.next ?? data.queue),
    c: () => commentOn(selected?.place ?? paragraphs.place()), j: () => paragraphs.step(1), k: () => paragraphs.step(-1),
    "[": () => paragraphs.stepPart(-1), "]": () => paragraphs.stepPart(1),
  });

  const found = <RevisionFindings findings={findings} parts={parts} onShow={() => { setTab("material"); setWhole(true); }} />;
  const others = <>{found}{data.others && <OthersReviews rows={data.others} rubric={data.rubric} />}</>;
  const sealed = data.others === null && stage.panel && <p className="mt-3 text-meta text-hint">{words.review.sealed}</p>;
  const hide = (own: Tab) => (tab === own ? "" : "@max-[70rem]/screen:hidden");
  return (
    <div className="@min-[70rem]/screen:flex @min-[70rem]/screen:h-[calc(100vh-var(--size-bar)-1px)] @min-[70rem]/screen:flex-col">
      <WorkspaceBar data={data} mark={mark} onLeave={(href) => void leave(href)} />
      <WorkspaceTabs tab={tab} onTab={setTab} label={data.scores ? words.review.scores : stage.label} note={data.scores && writable ? `${review.done}/${data.rubric.criteria.length} · ${pointsOf(review.total)}` : ""} />
      <main id="main" className="min-h-0 flex-1 @min-[70rem]/screen:grid @min-[70rem]/screen:grid-cols-[minmax(0,1fr)_21rem] @7xl/screen:grid-cols-[8.75rem_minmax(0,1fr)_21rem]">
        <PaperContents entries={entries} />
        <section aria-label={words.review.material} tabIndex={0} onFocus={(event) => paragraphs.note(event.target)} onKeyDown={paragraphs.extendSelection}
          className={`min-w-0 @3xl/screen:px-4 @3xl/screen:pb-6 @min-[70rem]/screen:overflow-y-auto ${hide("material")}`}>
          <div className="mx-auto max-w-[64rem]">
            <ReadingBar data={data} writable={writable} hei={hei} whole={whole} onRound={() => setWhole(!whole)} onFace={toggleFace} onParagraph={() => commentOn(paragraphs.place())} onWhole={() => comments.open({ target: "whole" }, "")} />
            {data.blind && <p className="mb-2 border-l-4 border-line bg-wash px-3 py-1.5 text-pretty text-meta text-ink-2"><b className="mr-2">{words.review.blind}</b>{words.review.blindHint}</p>}
            <CommentingContext value={commenting}><PhrasesContext value={phrases}><Paper paper={paper} title={data.title} byline={`——${data.unit}`} parts={parts} items={items} chips={chips} sheet={sheet} round={whole ? null : data.round} materialId={materialId} comments={comments} writable={writable} settles={settles} revisionId={revisionId} hei={hei} facts={facts}>
              {selected && <SelectionButton selected={selected} onPress={() => commentOn(selected.place)} />}
            </Paper></PhrasesContext></CommentingContext>
          </div>
        </section>
        <aside aria-labelledby="panel-title" className={`flex min-h-0 flex-col border-line bg-paper px-4 pt-3 @max-[70rem]/screen:mx-auto @max-[70rem]/screen:max-w-[42rem] @min-[70rem]/screen:border-l ${hide("score")}`}>
          {why !== null ? <ReadPanel data={data}>{others}</ReadPanel>
            : begun ? <ScorePanel data={data} review={review} comments={comments.comments} flush={flush} onSaveNext={() => void leave(steps.next ?? data.queue)} others={others}>{sealed}</ScorePanel>
            : <BeginPanel data={data} onBegun={(version) => { review.start(version, Date.now()); setBegun(true); onSaved(); router.refresh(); }}>{others}{sealed}</BeginPanel>}
        </aside>
      </main>
    </div>
  );
}
