import * as fc from "fast-check";
import { expect, test } from "vitest";
import { slice } from "./normalise";
import { readSentences } from "./sentences";

const texts = (paragraph: string) => readSentences(paragraph).map(({ text }) => text);

test("a paragraph's sentences, half-width stops and closing quotes with them", () => {
  expect(texts("𠮷祥村有512户. 增长3.5%。大家都说“好。”后来呢")).toEqual(["𠮷祥村有512户.", "增长3.5%。", "大家都说“好。”", "后来呢"]);
});

test("a quotation stays in one piece, unless it never closes", () => {
  expect(texts("“路灯坏了。晚上看不清。”大家说。后来修好了。")).toEqual(["“路灯坏了。晚上看不清。”", "大家说。", "后来修好了。"]);
  expect(texts(`“${"村里修路。".repeat(60)}`).length).toBeGreaterThan(10);
});

test("a title that a copy left before the first sentence is told apart", () => {
  expect(readSentences("青柳村创建工作情况的汇报 青柳村共有512户。群众都说好。").map(({ title }) => title)).toEqual([true, false, false]);
});

test("sentences are in order, lie where they say, and hold every character that is not white space", () => {
  const unit = fc.constantFrom("村", "𠮷", "。", "！", ".", "3", "“", "”", " ", "　", "材料", "，");
  fc.assert(fc.property(fc.string({ unit, maxLength: 60 }), (paragraph) => {
    const sentences = readSentences(paragraph);
    expect(sentences.map(({ start, end }) => slice(paragraph, start, end))).toEqual(sentences.map(({ text }) => text));
    expect(sentences.map(({ text }) => text).join("").replace(/\s/gu, "")).toBe(paragraph.replace(/\s/gu, ""));
    for (const [index, { start }] of sentences.entries()) expect(start).toBeGreaterThanOrEqual(sentences[index - 1]?.end ?? 0);
  }));
});
