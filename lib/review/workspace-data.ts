import { rubricAt } from "@/lib/call/rubric";
import { filterQuery, type Filter } from "./queue";
import { paperOf } from "./paper";
import { secondRound } from "./second-round";
import { sideAddress } from "./side-by-side";
import type { workspacePage } from "./workspace.queries";

/** What the browser is given of a workspace: plain, and nothing that the reviewer may not know. */
export function workspaceData(shown: ReturnType<typeof workspacePage>, filter: Filter, now: number) {
  const { material, call, unit, frozen, stage, review, earlier, steps } = shown;
  const query = filterQuery(filter, { page: filter.page });
  const at = (id: string | null) => (id === null ? null : `/materials/${id}/review${query}`);
  const parts = paperOf(call.form, frozen.parts);
  const done = [review, earlier].find((one) => one?.submittedAt) ?? null;
  return {
    /** Names this rendering, to tell it from a later one. */
    stamp: `${frozen.id} ${now}`,
    materialId: material.id, revisionId: frozen.id, version: material.version, number: material.number ?? "", unit: unit.name, callName: call.name,
    title: frozen.title, ordinal: frozen.ordinal, count: frozen.count, submittedAt: frozen.submittedAt,
    form: call.form, rubric: rubricAt(call.rubric, stage?.kind ?? "decide"), reasons: call.judging.reasons === true, parts,
    stage: { index: material.stage, label: stage?.label ?? "", kind: stage?.kind ?? "decide", panel: (stage?.reviewers ?? 1) > 1,
      earlier: call.stages.slice(0, material.stage).map(({ label }) => label) },
    /** Whether this person scores here: at a scored stage, and one of those it is given to. */
    scores: stage?.scored === true && shown.holds,
    /** Files of the evidence by name; and what is new since this person reviewed an earlier revision. */
    files: frozen.evidence.map(({ id, name, caption }) => ({ id, name: caption || name })),
    round: shown.before && { ordinal: shown.before.ordinal, parts: secondRound(parts, shown.before.parts) },
    /** The unit's own scores (自评分) in half-points by criterion; null where the call asks for none. */
    selfScores: frozen.selfScores,
    phrases: shown.phrases,
    why: shown.why, verdicts: shown.verdicts, last: shown.last, settles: shown.settles, comments: shown.comments,
    begun: review && { version: review.version, savedAt: review.savedAt, scores: review.scores, remark: review.remark },
    sent: done && { verdict: done.verdict, submittedAt: done.submittedAt ?? 0, total: done.total, scores: done.scores, remark: done.remark },
    others: shown.others?.map(({ id, stage: at, total, verdict, remark, mine, scores }) =>
      ({ id, stage: call.stages[at]?.label ?? "", total, verdict, remark, mine, scores })) ?? null,
    /** Whether names are covered for this person (盲评). */
    blind: shown.covered !== null,
    /** Whether the promise of the call must be given before the review begins. */
    owes: shown.owes,
    /** At a field visit: who went and when, as far as it is typed; null at any other stage. */
    visit: stage?.kind === "visit" ? { ...shown.visit, sheet: `/materials/${material.id}/visit-sheet` } : null,
    steps: { at: steps.at, all: steps.all, previous: at(steps.previous), next: at(steps.next) },
    queue: `/reviews${query}`,
    overlap: `/materials/${material.id}/overlap`,
    /** One's own scores of this material's group side by side (同组对比); null where this person does not score. */
    sideBySide: stage?.scored === true && shown.holds ? sideAddress({ callId: call.id, stage: material.stage, group: shown.group ?? "", sort: { by: "number", down: false } }) : null,
    discussion: shown.discussion === null ? null : { href: `/materials/${material.id}/discussion`, count: shown.discussion },
    compare: shown.comparable ? `/materials/${material.id}/compare${query}` : null,
  };
}
export type WorkspaceData = ReturnType<typeof workspaceData>;
