import { CALLS } from "@/db/demo/calls";
import { newId } from "@/db/schema/columns";
import type { Result } from "@/lib/result";
import { Caller, type Target } from "@/lib/testing/caller";
import { FREQUENT, RARE, textOf } from "./texts";
import type { Visit } from "./timing";
import { PASSWORD, type World } from "./world";

/** Requests at once in the second part. */
export const LANES = 8;

/** The rows of the table; `lane` keeps apart what is under way at the same time. */
export const ROWS = ["queue", "queueOfScorer", "material", "materialOfScorer", "edit", "save", "saveReview", "sendReview", "findFrequent", "findRare"] as const;
export type RowName = (typeof ROWS)[number];
/** For each row the request that a lane repeats against one server. */
export type Visits = Record<RowName, (lane: number) => Visit>;

const scores = Object.fromEntries(CALLS.reviewing.rubric.criteria.map(({ key, max }) => [key, Math.floor(max * 0.7)]));
const REMARK = "做法扎实，数字前后相符，群众看得见，建议推荐。";
const section = (seed: number) => `${textOf(seed, 1180)}\n第${seed}稿。`;

/** The next of some things at each call, from the first again after the last. */
function turning<T>(all: readonly T[]): () => T {
  let at = -1;
  return () => {
    at += 1;
    const one = all[at % all.length];
    if (one === undefined) throw new Error("There is nothing to visit in this world.");
    return one;
  };
}

/** Every thing once; throws after the last. */
function once<T>(all: readonly T[]): () => T {
  let at = 0;
  return () => {
    const one = all[(at += 1) - 1];
    if (one === undefined) throw new Error("Everything in this world has been used once.");
    return one;
  };
}

function need<T>(all: readonly T[], index: number): T {
  const one = all[index];
  if (one === undefined) throw new Error(`This world has no ${index}.`);
  return one;
}

function dataOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.problems)}`);
  return result.data;
}

async function signedIn(target: Target, account: string): Promise<Caller> {
  const caller = new Caller(target, LANES);
  await caller.signIn(account, PASSWORD);
  return caller;
}

/** The product's rows, each as the person whose work it is; `from` is the first draft that nobody else saves meanwhile. */
export async function productVisits(world: World, target: Target, from = 0): Promise<Visits> {
  const as = (account: string) => signedIn(target, account);
  const [screener, scorer, sender] = [await as("screener"), await as("scorer-0"), await as("sender-0")];
  const fillers: Caller[] = [];
  const drafts = world.drafts.slice(from, from + LANES);
  for (const { account } of drafts) fillers.push(await as(account));
  const reading = (caller: Caller, at: () => string) => () => () => caller.get(at());
  const screened = turning(world.screened);
  const given = turning(world.begun);
  const unsent = once(world.sendable);
  const find = (words: string) => reading(screener, () => `/reviews?show=all&find=${encodeURIComponent(words)}`);
  return {
    queue: reading(screener, () => "/reviews"),
    queueOfScorer: reading(scorer, () => "/reviews"),
    material: reading(screener, () => `/materials/${screened()}/review`),
    materialOfScorer: reading(scorer, () => `/materials/${given().id}/review`),
    edit: (lane) => () => need(fillers, lane).get(`/materials/${need(drafts, lane).id}/parts/practices`),
    save: (lane) => {
      const { id } = need(drafts, lane);
      let version: number | undefined;
      return async () => {
        const before = version ?? (await newest(need(fillers, lane), id));
        version = dataOf(await need(fillers, lane).act<{ version: number }>("savePart", `/materials/${id}/parts/practices`, { materialId: id, key: "practices", version: before, text: section(before) })).version;
      };
    },
    saveReview: (lane) => {
      const { id, revisionId } = need(world.begun, lane);
      let version = 1;
      return async () => {
        version = dataOf(await scorer.act<{ version: number }>("saveReview", `/materials/${id}/review`, { materialId: id, revisionId, version, scores, remark: `${REMARK}${version}` })).version;
      };
    },
    sendReview: () => async () => {
      const { id, revisionId } = unsent();
      dataOf(await sender.act("sendReview", `/materials/${id}/review`, { materialId: id, revisionId, version: 1, reviewVersion: 1, verdict: "score", operationId: newId() }));
    },
    findFrequent: find(FREQUENT),
    findRare: find(RARE),
  };
}

async function newest(filler: Caller, materialId: string): Promise<number> {
  return dataOf(await filler.act<{ version: number }>("readPart", `/materials/${materialId}/parts/practices`, { materialId, key: "practices" })).version;
}

type Act = (name: "savePart" | "saveReview" | "sendReview", page: string, input: object) => Promise<unknown>;

/** The same rows of a server that asks for nobody: the bare Next app, or the floor with its own way to write. */
export function openVisits(world: World, target: Target, write: "action" | "post"): Visits {
  const caller = new Caller(target, LANES);
  const act: Act = write === "action"
    ? async (name, page, input) => dataOf(await caller.act(name, page, input))
    : (name, _, input) => caller.send("POST", `/${name}`, { "content-type": "application/json" }, JSON.stringify(input));
  const reading = (at: () => string) => () => () => caller.get(at());
  const [screened, given, unsent] = [turning(world.screened), turning(world.begun), once(world.sendable)];
  const find = (words: string) => reading(() => `/?find=${encodeURIComponent(words)}`);
  const review = (id: string) => `/materials/${id}`;
  return {
    queue: reading(() => "/"), queueOfScorer: reading(() => "/"),
    material: reading(() => review(screened())), materialOfScorer: reading(() => review(given().id)),
    edit: (lane) => () => caller.get(`/edit/${need(world.drafts, lane).id}`),
    save: (lane) => {
      const { id } = need(world.drafts, lane);
      let version = Date.now();
      return () => act("savePart", `/edit/${id}`, { materialId: id, key: "practices", version: (version += 1), text: section(version) });
    },
    saveReview: (lane) => {
      let kept = 0;
      return () => act("saveReview", review(need(world.begun, lane).id), { materialId: need(world.begun, lane).id, account: "scorer-0", scores, remark: `${REMARK}${(kept += 1)}` });
    },
    sendReview: () => async () => {
      const { id } = unsent();
      await act("sendReview", review(id), { materialId: id, account: "sender-0" });
    },
    findFrequent: find(FREQUENT), findRare: find(RARE),
  };
}
