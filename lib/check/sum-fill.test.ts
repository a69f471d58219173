import { describe, expect, test } from "vitest";
import { fills } from "./sum-fill";
import type { Blank } from "./sum-index";

/** Where "□" is written in the sample a number is missing; the blank handed over is the measure behind it. */
function sample(marked: string): { text: string; blanks: Blank[] } {
  const [head = "", ...tails] = marked.split("□");
  const blanks: Blank[] = [];
  let text = head;
  for (const tail of tails) {
    const measure = /^(?:[万亿]?[元人亩户名]|%|个百分点|个)/u.exec(tail)?.[0] ?? "";
    blanks.push({ start: Array.from(text).length, end: Array.from(text + measure).length });
    text += tail;
  }
  return { text, blanks };
}

const filled = (marked: string) => {
  const { text, blanks } = sample(marked);
  return fills({ text }, blanks);
};

describe("fills", () => {
  test.each([
    ["全村共512户2030人（其中少数民族323户1292人，占全村总人口的□%）。", ["63.6"]],
    ["全镇共有3748户11195人，其中农业户数3439户10596人，占总人口的□%。", ["94.6"]],
    ["全镇共有3748户11195人，其中农业户数3439户10596人，占总户数的□%。", ["91.8"]],
    ["投资2585万元（省级资金300万元，市级配套资金100万元，县级整合及群众自筹□万元）。", ["2185"]],
    ["现有党员48名，其中男党员30名、女党员□名。", ["18"]],
    ["一组种植120亩、二组种植150亩、三组种植80亩，合计□亩。", ["350"]],
    ["产值上年320万元，本年362万元，同比增长□%。", ["13.1"]],
    ["满意率由87.6%提高到96.3%，提高□个百分点。", ["8.7"]],
    ["总投资1.2亿元（省级资金8000万元，县级配套□万元）。", ["4000"]],
  ])("%s", (marked, expected) => {
    expect(filled(marked)).toEqual(expected);
  });

  test.each([
    ["全村共512户2030人，其中少数民族323户1292人，占□%。"],
    ["各族群众6700余人，其中少数民族4820人，占总人口的□%。"],
    ["全村总面积□亩，气温15℃。"],
    ["投资2585万元，其中省级资金300万元，市级资金□万元。"],
    ["投资2585万元（省级资金□万元，市级配套资金100万元，县级自筹□万元）。"],
    ["少数民族干部40人，占全镇干部总数的□%。"],
    ["投资200万元（省级资金300万元，市级配套资金100万元，县级自筹□万元）。"],
    ["满意率由87.6%提高到96.3%，提高□%。"],
  ])("%s is left open: nothing, or more than one value, would do", (marked) => {
    expect(filled(marked).every((value) => value === null)).toBe(true);
  });

  test("one entry for each blank, in their order; a place without a measure has none", () => {
    const { text, blanks } = sample("林地□亩。现有党员48名，其中男党员30名、女党员□名。");
    expect(fills({ text }, [{ start: 0, end: 1 }, ...blanks])).toEqual([null, null, "18"]);
  });

  test("a blank may take in the words before its measure", () => {
    const text = "𠮷村投资500万元（省级资金300万元，县级配套万元）。";
    const at = Array.from(text).join("").indexOf("县级配套") - 1;
    expect(fills({ text }, [{ start: at, end: at + 6 }])).toEqual(["200"]);
  });
});
