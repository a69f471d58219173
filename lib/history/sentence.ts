import type { Stage } from "@/lib/call/stages";
import type { Form } from "@/lib/call/form";
import type { Words } from "@/lib/words/words";
import type { EventKind } from "./kinds";

/** An event as it is told; `at` in ms UTC, `ordinal` of the revision it froze, `facts` the ids and codes kept with it. */
export type HistoryEvent = {
  at: number; kind: EventKind; personId: string | null; name: string; ordinal: number | null;
  facts: Record<string, string | number | boolean | null | readonly string[]>;
  /** Done by someone of the material's unit or its assistant. */
  fromUnit: boolean;
};

/** Who reads: the unit never meets a reviewer's name, reviewers do not meet each other's. `sealed`: what others discuss and score is not open to them. */
export type Reader = { side: "unit" | "reviewer" | "organiser"; personId: string; released: boolean; sealed: boolean };
/** What a sentence is made with besides: the stages and the form of the material's call. */
export type Setting = { stages: readonly Stage[]; form: Form | null };

const OF_RECUSAL: readonly EventKind[] = ["recusal.declare", "recusal.confirm", "recusal.withdraw", "override.ask", "override.agree", "override.end"];
const OF_DISCUSSION: readonly EventKind[] = ["discussion.write", "discussion.pin", "discussion.unpin", "review.change"];
const OF_JUDGING: readonly EventKind[] = [...OF_DISCUSSION, "material.qualify", "material.unqualify", "material.recommend", "material.sendDown", "review.promise", "review.sheet", "paper.key", "paper.differ", "paper.check"];
const OF_REVIEWERS: readonly EventKind[] = [...OF_RECUSAL, ...OF_JUDGING, "material.leaveOut", "material.callUp", "material.reopen", "review.start", "review.send", "material.pass", "material.return", "material.approve", "material.reject", "material.assign", "comment.settle", "comment.reopen", "comment.reply"];
const NOT_FOR_UNITS: readonly EventKind[] = [...OF_RECUSAL, ...OF_JUDGING, "review.start", "review.send", "material.assign", "comment.settle", "comment.reopen", "comment.reply"];
const OUTCOMES: readonly EventKind[] = ["material.approve", "material.reject", "material.leaveOut", "material.callUp"];

const exportedByReviewers = ({ kind, fromUnit }: Pick<HistoryEvent, "kind" | "fromUnit">) => kind === "document.export" && !fromUnit;

/** Whether this reader may be told of an event at all. */
export function isTold(event: Pick<HistoryEvent, "kind" | "fromUnit" | "facts">, reader: Reader): boolean {
  if (reader.sealed && OF_DISCUSSION.includes(event.kind)) return false;
  if (reader.side !== "unit") return true;
  const { kind, facts } = event;
  if (facts.what === "verify") return false;
  return !NOT_FOR_UNITS.includes(kind) && !exportedByReviewers(event) && (reader.released || !OUTCOMES.includes(kind));
}

function whoFor(event: HistoryEvent, reader: Reader, { history }: Words): string {
  const ofReviewers = OF_REVIEWERS.includes(event.kind) || exportedByReviewers(event);
  const named = reader.side === "organiser" || event.personId === reader.personId || !ofReviewers;
  return named ? event.name || history.system : history.reviewers;
}

function detailOf({ facts, kind, ordinal }: HistoryEvent, { stages, form }: Setting, words: Words): string {
  if (kind === "document.export") return facts.format === "pdf" ? "PDF" : "Word";
  if (kind === "material.ask" || kind === "material.answer") {
    const asked = words.call.requestKinds[facts.what as keyof Words["call"]["requestKinds"]] ?? "";
    return kind === "material.ask" ? asked : `${asked} ${words.call.ask.answered[facts.answer as "granted" | "declined"] ?? ""}`;
  }
  if (kind === "material.submit") return ordinal === null ? "" : words.review.version(ordinal);
  if (kind === "material.reject") return words.review.outcomes[facts.outcome as keyof Words["review"]["outcomes"]] ?? "";
  if (kind === "material.import" || kind === "part.restore") {
    const keys = Array.isArray(facts.parts) ? facts.parts : [];
    return (form?.parts ?? []).filter((part) => keys.includes(part.key)).map((part) => part.label).join("、");
  }
  return stages[Number(facts.stage)]?.label ?? "";
}

/** What happened, as one sentence fit for this reader. */
export function sentenceFor(event: HistoryEvent, reader: Reader, setting: Setting, words: Words): string {
  return words.history.sentence[event.kind](whoFor(event, reader, words), detailOf(event, setting, words));
}
