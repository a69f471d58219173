import { describe, expect, test } from "vitest";
import { SELF_CALL, VISIT } from "@/lib/material/self-score-for-tests";
import { saveSelfScore } from "@/lib/material/self-score.mutations";
import { loadMaterial } from "@/lib/material/subject.queries";
import { begin, judge, keep, press, verdictOf } from "@/lib/testing/deeds";
import { DECIDE, SCORE } from "@/lib/testing/form";
import { makeWorld, type Person } from "@/lib/testing/world";
import type { Sheet } from "./results";
import { sendReview } from "./send.mutations";
import { selfGapOf } from "./self-gap";
import { selfGap } from "./self-gap.queries";

const sheet = (id: string, scores: Sheet["scores"], kind: Sheet["kind"] = "score"): Sheet => ({ id, kind, scores });

describe("self-score and review", () => {
  test("the widest gap first, the mean of the sent scores, in hundredths", () => {
    const sheets = [sheet("a", { work: 30, writing: 18 }), sheet("b", { work: 31, writing: 19 }), sheet("c", { work: 31, writing: 20, award: 4 })];
    expect(selfGapOf(SELF_CALL, { work: 40, writing: 18 }, sheets)).toEqual({
      rows: [
        { key: "work", label: "做法", self: 2000, reviewed: 1533, gap: 467 },
        { key: "award", label: "获奖", self: null, reviewed: 200, gap: -200 },
        { key: "writing", label: "材料", self: 900, reviewed: 950, gap: -50 },
      ],
      total: { self: 2900, reviewed: 2550, gap: 350 },
    });
  });

  test("before anything is sent the unit's own stand alone, in the order of the rubric", () => {
    expect(selfGapOf(SELF_CALL, { work: 40, writing: 18 }, [])).toEqual({
      rows: [{ key: "work", label: "做法", self: 2000, reviewed: null, gap: null }, { key: "writing", label: "材料", self: 900, reviewed: null, gap: null }],
      total: { self: 2900, reviewed: null, gap: null },
    });
  });

  test("totals are compared over the stages that have scores", () => {
    const visited = { ...SELF_CALL, stages: [VISIT, SCORE, DECIDE], rubric: { ...SELF_CALL.rubric, criteria: SELF_CALL.rubric.criteria.map((one) => (one.at ? one : { ...one, at: "score" as const })) } };
    expect(selfGapOf(visited, { work: 40, writing: 20, site: 20 }, [sheet("v", { site: 16 }, "visit")])?.total).toEqual({ self: 1000, reviewed: 800, gap: 200 });
  });

  test("is nothing where the call does not ask", () => {
    expect(selfGapOf({ ...SELF_CALL, judging: { rule: "mean" } }, {}, [])).toBeNull();
  });
});

describe("who is shown it", () => {
  const { db, as, call, filler, material, now, organiser, scorers, secondVillage, village } = makeWorld();
  const callId = call({ ...SELF_CALL, stages: [{ ...SCORE, panel: scorers.map(({ account }) => account) }, DECIDE] });
  const id = material(village, "draft", { callId });
  saveSelfScore(as(filler), { materialId: id, version: 0, values: { work: "20", writing: "9" } });
  press(as(filler), id, "submit");
  const gapFor = (who: Person, of = id) => {
    const loaded = loadMaterial(db, of, now());
    return loaded && selfGap(as(who), loaded);
  };
  const [first, second] = scorers;

  test("the organiser always, a scorer once their own is sent; what is not sent does not count", () => {
    expect(gapFor(first)).toBeNull();
    expect(gapFor(organiser)?.total).toEqual({ self: 2900, reviewed: null, gap: null });
    begin(as(second), id);
    keep(as(second), id, { work: 10, writing: 10 }, "草稿");
    begin(as(first), id);
    keep(as(first), id, { work: 30, writing: 18 }, "好");
    sendReview(as(first), verdictOf(as(first), id, "score"));
    expect(gapFor(first)?.rows[0]).toEqual({ key: "work", label: "做法", self: 2000, reviewed: 1500, gap: 500 });
    expect(gapFor(second)).toBeNull();
  });

  test("nobody where the call asks for no self-score", () => {
    const other = material(secondVillage, "submitted", { stage: 1 });
    judge(as(first), other, "score");
    expect(gapFor(organiser, other)).toBeNull();
  });
});
