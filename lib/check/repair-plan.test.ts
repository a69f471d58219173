import { expect, test } from "vitest";
import { checkAll } from "./check-text";
import { ABOUT } from "./found-for-tests";
import { checkedMaterial, placeFindings, type PlacedFinding } from "./material-text";
import { around, mended, mendsOf } from "./repair-plan";

const part = (key: string) => ({ key, role: "other" as const, label: key, required: false, min: 0, max: 1000, guidance: [] as string[] });
const FORM = { parts: [part("one"), part("two")] };

function found(parts: Record<string, string>): PlacedFinding[] {
  const checked = checkedMaterial(FORM, parts, ABOUT);
  return placeFindings(checked, checkAll(checked));
}

test("every place of a habit is told in its own part, with the quote there", () => {
  const line = "种茶,养蜂,养牛,办厂,";
  const parts = { one: `${line}${line}村里,`, two: `𠮷村${line}${line}户户,` };
  const mends = mendsOf(found(parts)).filter(({ kind }) => kind === "punctuation");
  expect(new Set(mends.map((mend) => mend.part))).toEqual(new Set(["one", "two"]));
  for (const { part: key, start, end, quote } of mends) expect(Array.from(parts[key as "one" | "two"]).slice(start, end).join("")).toBe(quote);
});

test("chosen places are put right, those left out stay", () => {
  const parts = { one: "推進社區(qū)工作。", two: "團結互助。" };
  const mends = mendsOf(found(parts));
  expect(mended(parts, mends)).toEqual({ one: "推进社区工作。", two: "团结互助。" });
  expect(mended(parts, mends.filter(({ part: key }) => key === "two"))).toEqual({ two: "团结互助。" });
  expect(mended(parts, mends.filter(({ kind }) => kind === "pinyin_noise"))).toEqual({ one: "推進社區工作。" });
});

test("a figure beside garbled text is never repaired", () => {
  const garbled = { kind: "mojibake", part: "one", start: 2, end: 8, quote: "锟斤拷12亩", says: { code: "mojibakeFigure", figure: "12亩" } } as const;
  const style = { kind: "number_style", part: "one", start: 5, end: 7, quote: "12", repair: "一二", says: { code: "mixedScale" } } as const;
  expect(mendsOf([garbled, style])).toEqual([]);
  expect(mendsOf([garbled, { ...style, part: "two" }])).toHaveLength(1);
});

test("what stands around a place ends with its line", () => {
  expect(around("上一行\n前面占%后面\n下一行", { start: 6, end: 8 }, 9)).toEqual({ before: "前面", quote: "占%", after: "后面" });
});
