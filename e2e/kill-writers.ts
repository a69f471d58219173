import { setTimeout as sleep } from "node:timers/promises";
import type { ActionName } from "@/lib/access/registry";
import { NoAnswer, type Caller } from "@/lib/testing/caller";
import { hashOf, hashOfReview, partTarget, reviewTarget } from "@/lib/testing/kill-check-rows";
import type { Intent, Ledger } from "@/lib/testing/ledger";
import { PART, type Hand, type Hands } from "./kill-world";

/** One write that is under way: what the ledger says of it, and how it is sent, the first time and again. */
type Errand = Omit<Intent, "says"> & { action: ActionName; page: string; input: object };
/** What a person does next, given the version that the last write left; `met` is called after a conflict and answers the newest version. */
export type Work = { next: (base: number) => Errand; met?: () => Promise<number> };

const SENTENCE = "院坝夜谈每月初八开，凳子搬到樟树下，谁家有事当场说，说完记在本子上。\n";
const LONGEST = 80;
const AGAIN_AFTER = 20;
/** Operation ids of the product have 16 characters or more. */
const mark = (who: string, turn: number) => `kill-${who}-${String(turn).padStart(12, "0")}`;

/** Save a part over and over with a growing text that carries its own mark. */
export function writing(caller: Caller, who: string, { materialId }: Hand, shared: boolean): Work {
  let turn = 0;
  const page = `/materials/${materialId}/parts/${PART}`;
  return {
    next(base) {
      turn += 1;
      const op = mark(who, turn);
      const text = `${op}\n${SENTENCE.repeat(turn % LONGEST)}完`;
      return { op, kind: "text", target: partTarget(materialId, PART), hash: hashOf(text), base, action: "savePart", page, input: { materialId, key: PART, version: base, text } };
    },
    ...(shared ? { met: () => newestVersion(caller, page, materialId) } : {}),
  };
}

/** File the material, take it back, file it again. */
export function filing(who: string, { materialId }: Hand): Work {
  let turn = 0;
  return {
    next(base) {
      turn += 1;
      const op = mark(who, turn);
      const action = turn % 2 === 1 ? "submitMaterial" : "withdrawMaterial";
      return { op, kind: "verb", target: materialId, hash: hashOf(op), base, action, page: `/materials/${materialId}`, input: { materialId, version: base, operationId: op } };
    },
  };
}

/** Keep scores and remark of a review that is begun, each time others. */
export function reviewing(who: string, { materialId, revisionId, id }: Hands["reviewing"]): Work {
  let turn = 0;
  const page = `/materials/${materialId}/review`;
  return {
    next(base) {
      turn += 1;
      const op = mark(who, turn);
      const scores: Record<string, number> = turn % 3 === 0 ? { work: turn % 41 } : { work: turn % 41, writing: turn % 21 };
      return { op, kind: "sheet", target: reviewTarget(revisionId, id), hash: hashOfReview(scores, op), base, action: "saveReview", page, input: { materialId, revisionId, version: base, scores, remark: op } };
    },
  };
}

async function newestVersion(caller: Caller, page: string, materialId: string): Promise<number> {
  const result = await caller.act<{ version: number } | null>("readPart", page, { materialId, key: PART });
  if (!result.ok) throw new Error(`readPart was refused: ${result.code}`);
  return result.data?.version ?? 0;
}

/** Someone at work: `run` goes on with what was cut before, and throws where the server does what it must not; `answers` counts what was answered. */
export type Worker = { run: (stopped: () => boolean) => Promise<void>; answers: () => number };

/** Put someone to work through `caller`; everything is written down in the ledger before and after. */
export function worker(caller: Caller, ledger: Ledger, work: Work): Worker {
  let answers = 0;
  let base = 0;
  let errand: Errand | null = null;

  async function send(one: Errand): Promise<boolean> {
    const { op, action, page, input } = one;
    const result = await caller.act<{ version?: number }>(action, page, input);
    answers += 1;
    if (result.ok) {
      base = result.data.version ?? one.base + 1;
      ledger.note({ says: "ack", op, version: base, answer: JSON.stringify(result.data) });
      return true;
    }
    ledger.note({ says: "refused", op, code: result.code });
    if (result.code !== "conflict" || !work.met) throw new Error(`${op} was refused where nobody else writes: ${result.code}`);
    errand = null;
    base = await work.met();
    return false;
  }

  async function step(): Promise<void> {
    if (!errand) {
      errand = work.next(base);
      const { op, kind, target, hash, base: over } = errand;
      ledger.note({ says: "intent", op, kind, target, hash, base: over });
    }
    if (await send(errand)) errand = null;
  }

  /** Work until `stopped` says so; a connection that is cut is noted, and tried again. */
  async function run(stopped: () => boolean): Promise<void> {
    while (!stopped()) {
      try {
        await step();
      } catch (error) {
        if (!(error instanceof NoAnswer) || error.status !== null) throw error;
        if (errand) ledger.note({ says: "cut", op: errand.op });
        await sleep(AGAIN_AFTER);
      }
    }
  }
  return { run, answers: () => answers };
}
