"use client";

import { useRef } from "react";
import { useWords } from "@/components/ui/words-context";
import { readSheet as readNewest, saveSelfScore } from "@/lib/material/actions";
import { pointed, selfFull, selfScoreProblems, selfScoreTask, selfTotal, type SelfScored } from "@/lib/material/self-score";
import { SELF_SCORE_KEY } from "@/lib/material/unlocked";
import { writtenPoints } from "@/lib/review/results";
import { readSheet } from "@/lib/review/sheet";
import type { Rubric } from "@/lib/call/rubric";
import { Contents, type ContentsEntry } from "./contents";
import { SectionBar, type NextSection } from "./section-bar";
import { SelfScoreRow } from "./self-score-row";
import { SelfScoreFoot } from "./self-score-foot";
import { SheetNews } from "./sheet-news";
import { useSheet } from "./use-sheet";

type Typed = Record<string, string>;
type Props = { materialId: string; call: SelfScored; rubric: Rubric; values: Typed; start: { version: number; savedAt: number | null }; numeral: string; entries: readonly ContentsEntry[]; next: NextSection };

/** The unit's own scores (自评分): the rubric as reviewers have it, a box for each criterion, saved by itself as typed. */
export function SelfScoreForm({ materialId, call, rubric, values: saved, start, numeral, entries, next }: Props) {
  const { material, selfScore } = useWords();
  const boxes = pointed(rubric);
  const list = useRef<HTMLDivElement>(null);
  const sheetOf = (of: Typed): Typed => Object.fromEntries(boxes.map(({ key }) => [key, of[key] ?? ""]));
  const { values, type, state, flush, clashes, settle, news } = useSheet<string>({
    place: { key: `material/${materialId}/self-score`, href: `/materials/${materialId}/self-score`, label: selfScore.title }, first: sheetOf(saved), start,
    save: (version, typed, by) => saveSelfScore({ materialId, version, values: typed, by }),
    read: async () => {
      const newest = await readNewest({ materialId, kind: SELF_SCORE_KEY });
      return newest.ok ? { ...newest.data, values: sheetOf(newest.data.fields) } : null;
    },
    onReplace: () => undefined,
  });
  const { scores } = readSheet(rubric, values);
  const problems = selfScoreProblems(rubric, values);
  const { count, missing } = selfScoreTask(rubric, values);

  function step(index: number, by: 1 | -1) {
    const all = list.current?.querySelectorAll<HTMLInputElement>("input[inputmode=decimal]");
    const box = all?.[index + by];
    if (box) box.focus();
    else void flush();
  }
  return (
    <>
      <SectionBar materialId={materialId} title={`${numeral}　${selfScore.title}`} state={state} flush={flush} next={next} />
      <main id="main" className="mx-auto grid w-full max-w-[84rem] gap-x-6 p-4 @3xl/screen:p-6 @5xl/screen:grid-cols-[12rem_minmax(0,1fr)]">
        <Contents title={material.toc} entries={entries} current={SELF_SCORE_KEY} />
        <div ref={list} className="max-w-[58rem] rounded-paper bg-paper p-4 shadow-paper @3xl/screen:p-8">
          <SheetNews news={news} clashes={clashes.map((clash) => ({ ...clash, label: boxes.find(({ key }) => key === clash.key)?.label ?? clash.key }))} onSettle={settle} />
          <p className="mb-4 text-meta text-hint">{selfScore.hint}</p>
          <ol className="border-t-2 border-ink">
            {boxes.map((criterion, index) => [
              criterion.head !== undefined && criterion.head !== boxes[index - 1]?.head && <li key={`${criterion.key} head`} className="border-b border-line px-2 pb-1 pt-4 text-meta font-bold text-ink-2">{criterion.head}</li>,
              <SelfScoreRow key={criterion.key} criterion={criterion} number={index + 1} text={values[criterion.key] ?? ""} score={scores[criterion.key]} problem={problems[criterion.key]}
                onType={(text) => type({ ...values, [criterion.key]: text })} onStep={(by) => step(index, by)} />,
            ])}
          </ol>
          {rubric.criteria.filter(({ kind }) => kind === "veto").map(({ key, label, standard }) => (
            <p key={key} className="border-b border-line px-2 py-2.5"><span className="text-meta text-hint">{selfScore.veto}　</span>{label}<span className="block text-meta text-hint">{standard}</span></p>
          ))}
          <SelfScoreFoot rubric={rubric} total={writtenPoints(selfTotal(call, scores))} full={writtenPoints(selfFull(call))} done={count - missing} all={count} />
        </div>
      </main>
    </>
  );
}
