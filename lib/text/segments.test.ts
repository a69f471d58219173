import { expect, test } from "vitest";
import { slice } from "./normalise";
import { readSegments } from "./segments";

const words = (text: string) => readSegments(text).map(({ start, end }) => slice(text, start, end));

test("headings stuck in one long line are cut off where their numbers go on in order", () => {
  const line =
    "𠮷青柳村位于白石镇东部，全村共512户。 一、加强组织领导 村里成立了小组。二、主要做法 (一)办好夜校。村民都来上课。(二)修好道路。三公里全部硬化。";
  expect(words(line)).toEqual([
    "𠮷青柳村位于白石镇东部，全村共512户。",
    "一、加强组织领导 村里成立了小组。",
    "二、主要做法",
    "(一)办好夜校。村民都来上课。",
    "(二)修好道路。三公里全部硬化。",
  ]);
  expect(readSegments(line).map(({ first }) => first)).toEqual([true, false, false, false, false]);
});

test.each([
  "会议提出三条要求：一、提高认识，统一思想；二、压实责任，加强协作；三、强化督查，确保各项工作落到实处。",
  "评比共设三个奖项。一、二等奖由镇里发放，三等奖由各村发放，奖金合计两万余元，群众反响十分热烈，都说办得好。",
  "按照（一）项规定，村里建立了台账。（三）项规定的事项由专人负责，定期检查，及时整改，件件都有回音。",
])("numbers inside a sentence or out of order cut nothing: %s", (line) => {
  expect(words(line)).toEqual([line]);
});

test("a heading at the head of its own line starts the count anew", () => {
  const text = "三、取得成效\n（一）道路通了。三公里道路全部硬化，群众出行方便了，车也能开到家门口了。（二）日子好了。人均收入逐年增长。";
  expect(words(text)).toHaveLength(3);
});
