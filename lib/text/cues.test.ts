import { expect, test } from "vitest";
import { announces, looksAhead, readCues, readSigns } from "./cues";

test.each([
  ["basics", "青柳村位于白石镇东部，距镇政府6公里，辖9个村民小组，现有512户2030人，年平均气温15℃。"],
  ["practices", "村里成立了工作小组，制定了实施方案，开展走访慰问，建立了联席会议制度。"],
  ["results", "先后被评为市级文明村、省级卫生村，人均收入同比增长12%，村容村貌明显改善，得到群众好评。"],
  ["next", "下一步，我们将继续办好夜校，以此为新的起点再接再厉。"],
] as const)("the cues of %s are strongest in its own words", (role, paragraph) => {
  const cues = readCues(paragraph);
  const others = Object.entries(cues).filter(([name]) => name !== role).map(([, count]) => count);
  expect(cues[role]).toBeGreaterThanOrEqual(3);
  expect(Math.max(...others)).toBeLessThan(cues[role]);
});

test("a paragraph looks ahead only when it opens with it", () => {
  expect(looksAhead("下一步，我们将继续办好夜校。")).toBe(true);
  expect(looksAhead("村里研究了下一步的安排。")).toBe(false);
});

test("old forms of characters count like plain ones", () => {
  expect(readCues("社區(qū)轄24個居民小區(qū)，共有人口一千三百戶")).toEqual(readCues("社区辖24个居民小区，共有人口一千三百户"));
});

test.each([
  ["近年来，村里修了路。", { turns: ["practices", "leadIn"], honours: false, pledges: false }],
  ["先后荣获市级文明村称号。", { turns: ["results"], honours: true }],
  ["成绩只能说明过去。", { turns: ["next"] }],
  ["踏上新征程，我们将继续扎根高原。", { turns: ["next"], pledges: true }],
  ["“今天的馕还热乎着吧？”", { scene: true, turns: [] }],
])("the signs of %s", (sentence, signs) => {
  expect(readSigns(sentence)).toMatchObject(signs);
});

test("a lead-in says that a report follows", () => {
  expect(["现将有关情况汇报如下：", "下面，我从三个方面汇报。", "村里每月汇报一次。"].map(announces)).toEqual([true, true, false]);
});
