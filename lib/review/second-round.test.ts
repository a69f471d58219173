import { expect, test } from "vitest";
import { FORM } from "@/lib/testing/form";
import { paperOf } from "./paper";
import { secondRound, stretchesOf } from "./second-round";

const BEFORE = "一是院坝夜谈，每月初八把凳子搬到樟树下。\n二是田埂调解，去年办结十九件。\n三是赶场宣讲，逢五逢十在桥头摆摊。";

test("only paragraphs that changed are new, and what was struck out is told", () => {
  const after = "一是院坝夜谈，每月初八把凳子搬到樟树下。\n二是田埂调解，去年办结二十一件。";
  const { practices, basics } = secondRound(paperOf(FORM, { basics: "青柳村。", practices: after }), { basics: "青柳村。", practices: BEFORE });
  expect(practices?.changed.map(({ start, row }) => [start, row.kind])).toEqual([[21, "changed"]]);
  expect(practices?.removed.map(({ before }) => before.map(({ text }) => text).join(""))).toEqual(["三是赶场宣讲，逢五逢十在桥头摆摊。"]);
  expect(basics).toEqual({ changed: [], removed: [] });
});

test("a part that is new altogether is changed altogether", () => {
  const { practices } = secondRound(paperOf(FORM, { basics: "青柳村。", practices: BEFORE }), { basics: "青柳村。" });
  expect(practices?.changed.map(({ start }) => start)).toEqual([0, 21, 37]);
});

test("paragraphs that are neither new nor noted are folded in runs; without a round none is", () => {
  const paragraphs = [0, 10, 20, 30, 40].map((start) => ({ start }));
  const [row] = secondRound(paperOf(FORM, { basics: "乙。", practices: BEFORE }), { basics: "甲。" }).basics?.changed ?? [];
  if (!row) throw new Error("no change");
  const round = { changed: [{ ...row, start: 20 }], removed: [] };
  expect(stretchesOf(paragraphs, round, (start) => start === 30)).toEqual([{ folded: [{ start: 0 }, { start: 10 }] }, { shown: { start: 20 } }, { shown: { start: 30 } }, { folded: [{ start: 40 }] }]);
  expect(stretchesOf(paragraphs, null, () => false)).toEqual(paragraphs.map((shown) => ({ shown })));
});
