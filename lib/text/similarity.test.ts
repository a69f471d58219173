import { expect, test } from "vitest";
import { pairSimilar, similarity } from "./similarity";

test("similarity runs from 0 for strangers to 1 for the same words", () => {
  expect(similarity("村里修路", "村里 修路")).toBe(1);
  expect(similarity("春夏秋冬", "东南西北")).toBe(0);
  expect(similarity("村里修通了三条路", "村里修通了五条路")).toBeGreaterThan(0.6);
});

test("paragraphs are paired in order with their nearest version", () => {
  const old = ["村里修通了三条道路", "学校办起了夜间课堂", "社区建好了养老食堂"];
  const now = ["新添的一段与谁都不同", "村里修通了五条道路", "社区建好了两个养老食堂"];
  expect(pairSimilar(old, now)).toEqual([[0, 1], [2, 2]]);
});

test("strangers that share an ending are not paired", () => {
  expect(pairSimilar(["村里修通了三条道路。"], ["学校办起了夜间课堂。"])).toEqual([]);
});

test("a swap cannot be paired both ways", () => {
  const [a, b] = ["村里修通了三条道路", "学校办起了夜间课堂"];
  expect(pairSimilar([a, b], [b, a])).toHaveLength(1);
});

test("very long lists are paired place by place", () => {
  const list = Array.from({ length: 200 }, (_, index) => `第${index}号院落整修完毕`);
  expect(pairSimilar(list, list)).toHaveLength(200);
});
