import { expect, test } from "vitest";
import { looksAhead, readCues } from "./cues";

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
