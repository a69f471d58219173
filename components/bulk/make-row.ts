import { sentenceOf } from "@/components/ui/use-action";
import { dismissFinding } from "@/lib/check/actions";
import { importParts, readPart, startMaterial } from "@/lib/material/actions";
import { markWords, type StandingMaterial, type StandingText } from "@/lib/material/bulk-plan";
import type { Failure } from "@/lib/result";
import { countCharacters } from "@/lib/text/count";
import type { Words } from "@/lib/words/words";
import type { SeenRow } from "./rows";

/** What became of a row: made, not made (`gone`: nobody is signed in, so no other row can be), or met by newer words, with what stands now. */
export type Made =
  | { kind: "done"; standing: StandingMaterial }
  | { kind: "failed"; why: string; gone: boolean }
  | { kind: "clash"; standing: StandingMaterial };

const failed = (failure: Failure, words: Words): Made => ({ kind: "failed", why: sentenceOf(failure, words), gone: failure.code === "unauthenticated" });

/** The parts of a plan as they stand on the server at this moment, for a person to choose again. */
async function standingNow({ plan, standing }: SeenRow, materialId: string): Promise<StandingMaterial> {
  const read = await Promise.all(plan.parts.map(async ({ key }): Promise<[string, StandingText][]> => {
    const answer = await readPart({ materialId, key });
    return answer.ok && answer.data ? [[key, { version: answer.data.version, count: countCharacters(answer.data.text), mine: false }]] : [];
  }));
  return { materialId, why: null, title: standing?.title ?? "", parts: { ...standing?.parts, ...Object.fromEntries(read.flat()) } };
}

/** Makes the draft of one row: the material, the word that its marks are no secrets where it has any, the parts. Every step may be sent again. */
export async function makeRow(seen: SeenRow, callId: string, words: Words, by: string | undefined): Promise<Made> {
  const { row, plan, standing } = seen;
  const started = await startMaterial({ callId, unitId: row.unitId ?? "", operationId: row.startId, by });
  if (!started.ok) return failed(started, words);
  const { materialId } = started.data;
  for (const { key, text } of plan.parts) {
    for (const quote of markWords(text)) {
      const said = await dismissFinding({ materialId, kind: "secrecy_mark", part: key, quote, reason: words.bulk.clearedReason, by });
      if (!said.ok) return failed(said, words);
    }
  }
  const put = await importParts({ materialId, operationId: row.importId, title: plan.title, parts: plan.parts, by });
  if (!put.ok) return put.code === "conflict" ? { kind: "clash", standing: await standingNow(seen, materialId) } : failed(put, words);
  const parts = plan.parts.map(({ key }): [string, StandingText] => [key, { version: put.data.versions[key] ?? 0, count: row.counts[key] ?? 0, mine: true }]);
  return { kind: "done", standing: { materialId, why: null, title: plan.title ?? standing?.title ?? "", parts: { ...standing?.parts, ...Object.fromEntries(parts) } } };
}
