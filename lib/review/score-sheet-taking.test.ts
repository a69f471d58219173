import { expect, test } from "vitest";
import { calls, events, reviews } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { begin, judge, keep, press, rowOf } from "@/lib/testing/deeds";
import { expectRefusal } from "@/lib/testing/dump";
import { makeWorld } from "@/lib/testing/world";
import { scoresOf } from "./queries";
import { readScoreSheet } from "./score-sheet-read";
import type { SheetRead } from "./score-sheet-refusal";
import { scoreSheetFile } from "./score-sheet-write";
import { offeredPacks, packFor } from "./score-sheet-pack.queries";
import { takeSheet } from "./score-sheet.mutations";
import { offeredSheets, planSheet, sheetFor } from "./score-sheet.queries";

type Read = Extract<SheetRead, { ok: true }>;

/** Two villages wait for two scorers; the first takes a sheet away. */
function desk() {
  const world = makeWorld();
  const ids = [world.village, world.secondVillage].map((where) => world.material(where, "submitted", { stage: 1 }));
  const scorer = world.as(world.scorers[0]);
  const read = readScoreSheet(scoreSheetFile(sheetFor(scorer, world.theCall, 1))) as Read;
  /** The sheet with these boxes filled in for the material of that place in the order of numbers. */
  const typed = (fill: readonly Record<string, string>[], remark = ""): Read => ({ ...read, rows: read.rows.map((row, at) => ({ ...row, typed: { ...row.typed, ...fill[at] }, remark: fill[at] ? remark : row.remark })) });
  const plan = (sheet: Read) => { const planned = planSheet(world.as(world.scorers[0]), sheet); return planned.ok ? planned.rows : []; };
  const take = (rows: ReturnType<typeof plan>, operationId = newId()) => takeSheet(world.as(world.scorers[0]), { operationId, rows: rows.map(({ materialId, revisionId, version, scores, remark }) => ({ materialId, revisionId, version, scores, remark })) });
  return { ...world, ids, scorer, read, typed, plan, take };
}

test("a sheet is offered for what waits, and only that", () => {
  const world = desk();
  expect(offeredSheets(world.scorer)).toEqual([{ callId: world.theCall, callName: "先进村", stage: 1, stageLabel: "评审组评审", count: 2 }]);
  expect(world.read.rows.map(({ materialId }) => materialId)).toEqual(world.ids);
  judge(world.scorer, world.ids[0] ?? "", "score");
  expect(offeredSheets(world.scorer).map(({ count }) => count)).toEqual([1]);
  for (const stranger of [world.organiser, world.screener, world.filler]) {
    expect(offeredSheets(world.as(stranger))).toEqual([]);
    expect(() => sheetFor(world.as(stranger), world.theCall, 1)).toThrow("not_found");
  }
});

test("taken over, the scores stand and nothing is sent; a second time nothing is different", () => {
  const world = desk();
  const rows = world.plan(world.typed([{ work: "17.5", writing: "8" }, { work: "15" }], "做法具体。"));
  expect(rows.map(({ changes, version }) => [changes.length, version])).toEqual([[2, 0], [1, 0]]);
  const operationId = newId();
  expect(world.take(rows, operationId)).toEqual({ taken: 2 });
  expect(world.take(rows, operationId)).toEqual({ taken: 2 });
  const mine = world.db.select().from(reviews).all().filter(({ personId }) => personId === world.scorers[0].id);
  expect(mine.map(({ id, version, submittedAt, remark }) => [scoresOf(world.scorer, id), version, submittedAt, remark])).toEqual([[{ work: 35, writing: 16 }, 1, null, "做法具体。"], [{ work: 30 }, 1, null, "做法具体。"]]);
  expect(world.db.select().from(events).all().filter(({ kind }) => kind === "review.sheet")).toHaveLength(2);
  expect(world.plan(world.typed([{ work: "17.5", writing: "8" }, { work: "15" }], "做法具体。")).map(({ changes, remarkChange }) => [changes, remarkChange])).toEqual([[[], null], [[], null]]);
});

test("what was scored meanwhile in the system is shown as it stands and not lost to an older preview", () => {
  const world = desk();
  const rows = world.plan(world.typed([{ work: "17" }]));
  keep(world.scorer, world.ids[0] ?? "", { work: 20, writing: 10 }, "先写的");
  expectRefusal(world.sqlite, () => world.take(rows), { code: "conflict" });
  expect(world.plan(world.typed([{ work: "17" }]))[0]).toMatchObject({ changes: [{ before: "10", after: "17" }], scores: { work: 34, writing: 10 }, remark: "先写的", version: 1 });
});

test("a row that is no more this person's, of an older revision, already sent or somewhere else is told and refused", () => {
  const world = desk();
  const sheet = world.typed([{ work: "17" }, { work: "17" }]);
  begin(world.as(world.scorers[1]), world.ids[1] ?? "");
  judge(world.scorer, world.ids[0] ?? "", "score");
  judge(world.as(world.organiser), world.ids[1] ?? "", "return");
  expect(world.plan(sheet).map(({ problem }) => problem)).toEqual(["already_sent", "wrong_state"]);
  press(world.as(world.fillerOf(world.secondVillage)), world.ids[1] ?? "", "submit");
  expect(world.plan(sheet)[1]).toMatchObject({ problem: "newer", changes: [] });
  judge(world.as(world.scorers[1]), world.ids[0] ?? "", "score");
  expect(world.plan(sheet)[0]?.problem).toBe("moved");
  const gone = { ...sheet, rows: sheet.rows.map((row) => ({ ...row, materialId: newId() })) };
  expect(world.plan(gone).map(({ problem, unit }) => [problem, unit])).toEqual([["gone", ""], ["gone", ""]]);
  const { revisionId } = rowOf(world, world.ids[0] ?? "");
  const row = { materialId: world.ids[0] ?? "", revisionId: revisionId ?? "", version: 1, scores: { work: 1 }, remark: "" };
  expectRefusal(world.sqlite, () => takeSheet(world.scorer, { rows: [row], operationId: newId() }), { code: "forbidden", refusal: "not_assigned" });
});

test("another person's sheet is not read at all, and a made-up call neither", () => {
  const world = desk();
  expect(planSheet(world.as(world.scorers[1]), world.read)).toEqual({ ok: false, why: "person" });
  expect(planSheet(world.scorer, { ...world.read, callId: "none" })).toEqual({ ok: false, why: "gone" });
});

test("one bad row and none is written", () => {
  const world = desk();
  const [first, second] = world.plan(world.typed([{ work: "17" }, { work: "17" }]));
  if (!first || !second) throw new Error("two rows");
  expectRefusal(world.sqlite, () => world.take([first, { ...second, scores: { work: 99 } }]), { code: "invalid", problems: { work: { code: "score_over", max: 20 } } });
});

test("a set of documents is offered of what waits, by number, without names where one judges blind", () => {
  const world = desk();
  expect(offeredPacks(world.scorer)).toEqual([{ callId: world.theCall, callName: "先进村", count: 2 }]);
  expect(packFor(world.scorer, world.theCall).documents.map(({ material }) => material.id)).toEqual(world.ids);
  judge(world.scorer, world.ids[0] ?? "", "score");
  expect(packFor(world.scorer, world.theCall).documents.map(({ material }) => material.id)).toEqual(world.ids.slice(1));
  expect(() => packFor(world.as(world.filler), world.theCall)).toThrow("not_found");
  world.db.update(calls).set({ judging: { rule: "mean", blind: true } }).run();
  const anonymous = [expect.stringMatching(/^匿名 \d{4}$/)];
  expect(packFor(world.scorer, world.theCall).documents.map(({ source }) => source.unitName)).toEqual(anonymous);
  expect(sheetFor(world.scorer, world.theCall, 1).rows.map(({ unit }) => unit)).toEqual(anonymous);
});
