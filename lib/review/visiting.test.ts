import { describe, expect, test } from "vitest";
import { visits } from "@/db/schema";
import { DECIDE } from "@/lib/testing/form";
import { begin, judge, keep, rowOf, verdictOf } from "@/lib/testing/deeds";
import { expectRefusal } from "@/lib/testing/dump";
import { makeWorld } from "@/lib/testing/world";
import { loadMaterial } from "@/lib/material/subject.queries";
import { sendReview } from "./send.mutations";
import { visitProblems } from "./visit";
import { saveVisit } from "./visit.mutations";
import { visitMade } from "./visit.queries";

function atAVisit() {
  const world = makeWorld();
  const visitor = world.scorers[0];
  const callId = world.call({ stages: [{ kind: "visit", label: "实地核查", reviewers: 1, panel: [visitor.account], scored: false }, DECIDE] });
  const id = world.material(world.village, "submitted", { callId });
  const save = (team: string, onDate: string, by = visitor) => saveVisit(world.as(by), { materialId: id, revisionId: rowOf(world, id).revisionId ?? "", team, onDate });
  return { ...world, visitor, id, save };
}

test("who went and when is kept beside the review, and what was found goes on only with it", () => {
  const { as, visitor, id, save, sqlite, db, now } = atAVisit();
  begin(as(visitor), id);
  keep(as(visitor), id, {}, "台账齐全，水渠已通水。");
  const send = () => sendReview(as(visitor), verdictOf(as(visitor), id, "pass"));
  expectRefusal(sqlite, send, { code: "invalid", problems: { team: { code: "required" }, onDate: { code: "date" } } });
  save(" 组长一人、组员二人 ", "2026-02-27");
  save("组长一人、组员三人", "2026-02-28");
  send();
  expect(db.select({ team: visits.team, onDate: visits.onDate }).from(visits).all()).toEqual([{ team: "组长一人、组员三人", onDate: "2026-02-28" }]);
  const loaded = loadMaterial(db, id, now());
  expect(loaded && visitMade(as(visitor), loaded)).toEqual({ team: "组长一人、组员三人", onDate: "2026-02-28" });
  expect(rowOf({ db }, id).stage).toBe(1);
});

test("a return needs no visit, and nobody writes one at another stage or before beginning", () => {
  const { as, visitor, id, save, sqlite, screener } = atAVisit();
  expectRefusal(sqlite, () => save("三人", "2026-02-27"), { code: "forbidden", refusal: "not_started" });
  expectRefusal(sqlite, () => save("三人", "2026-02-27", screener), { code: "not_found" });
  judge(as(visitor), id, "return");
  const other = makeWorld();
  const scored = other.material(other.village, "submitted", { stage: 2 });
  begin(other.as(other.organiser), scored);
  expectRefusal(other.sqlite, () => saveVisit(other.as(other.organiser), { materialId: scored, revisionId: rowOf(other, scored).revisionId ?? "", team: "三人", onDate: "2026-02-27" }), { code: "forbidden", refusal: "wrong_state" });
});

describe("the day of a visit", () => {
  test.each([["", "date"], ["2026-2-3", "date"], ["2026-02-30", "date"], ["2026-03-02", "date_future"]])("%s", (onDate, code) => {
    expect(visitProblems({ team: "三人", onDate }, "2026-03-01")).toEqual({ onDate: { code } });
  });
});
