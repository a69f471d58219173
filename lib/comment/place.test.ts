import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lengthOf, slice } from "@/lib/text/normalise";
import { chanceOf, materialOf } from "@/lib/testing/official-text";
import { atLeast } from "@/lib/testing/seeded";
import { placeFinder } from "./place";

const TEXT = [
  "青柳村位于白石镇东部，全村共512户2030人，其中少数民族323户1292人。",
  "近年来，村党支部把民族团结摆在心上，办起夜校十二期，参加学习的群众达一千余人次。",
  "村里的𠮷祥合作社由七户人家合办，去年养羊三百四十只，每户增收近两万元。",
  "下一步，我们将把夜校办到每一个村民小组，让更多群众学到手艺。",
].join("\n");

const startOf = (text: string, quote: string) => lengthOf(text.slice(0, text.indexOf(quote)));

/** What stands where a quote of one text is found in another, and how. */
function found(quote: string, after: string, before = TEXT, start = startOf(before, quote)): string {
  const place = placeFinder({ text: before }, { text: after })({ part: "text", start, end: start + lengthOf(quote) }, quote);
  return place.how === "lost" ? "lost" : `${place.how}: ${slice(after, place.start, place.end)}`;
}

describe("the same words", () => {
  test("are found where they were, and again after words came in before them", () => {
    expect(found("办起夜校十二期", TEXT)).toBe("exact: 办起夜校十二期");
    expect(found("办起夜校十二期", `${TEXT}\n另起一段。`)).toBe("exact: 办起夜校十二期");
    expect(found("𠮷祥合作社", `新加的第一段，说的是别的事情。\n${TEXT}`)).toBe("quote: 𠮷祥合作社");
  });

  test("of equal words those are taken that stand between the same neighbours", () => {
    const list = "甲组修路三公里，乙组修路三公里，丙组修路三公里，其余各组整修水渠和院落，都赶在入冬以前完工。";
    expect(found("三公里", `癸组修路三公里，${list}`, list, 12)).toBe("quote: 三公里");
    const find = placeFinder({ text: list }, { text: `癸组修路三公里，${list}` });
    expect(find({ part: "text", start: 12, end: 15 }, "三公里")).toMatchObject({ start: 20, end: 23 });
  });

  test("a sentence that moved is found by itself, within its part and in another", () => {
    const sentence = "村里的𠮷祥合作社由七户人家合办，去年养羊三百四十只，每户增收近两万元。";
    expect(found(sentence, `${sentence}\n全新的开头和结尾。\n都与原来的不同。`)).toBe(`quote: ${sentence}`);
    const find = placeFinder({ basics: TEXT, results: "成效另述。" }, { basics: TEXT.replace(`${sentence}\n`, ""), results: `成效另述。${sentence}` });
    const start = startOf(TEXT, "每户增收");
    expect(find({ part: "basics", start, end: start + 8 }, "每户增收近两万元")).toMatchObject({ how: "quote", part: "results" });
  });

  test("a sentence with a twin keeps to its own neighbours, and where both might be it neither is taken", () => {
    const twin = "这一做法得到各族群众好评。";
    const [first, second] = ["办起夜校十二期，参加学习的有一千余人次。", "合作社去年养羊三百四十只，每户增收近两万元。"];
    const before = `${first}${twin}\n${second}${twin}`;
    const place = (after: string, start: number) => placeFinder({ text: before }, { text: after })({ part: "text", start, end: start + lengthOf(twin) }, twin);
    const later = lengthOf(first) + lengthOf(twin) + 1 + lengthOf(second);
    const swapped = `${second}${twin}\n${first}${twin}`;
    expect(place(swapped, later)).toEqual({ part: "text", start: lengthOf(second), end: lengthOf(second) + lengthOf(twin), how: "quote" });
    expect(place(`全部推倒重来，只留一句话。${twin}`, later)).toEqual({ how: "lost" });
    const line = "各组都要按时报送材料，并由组长签字确认后交到村委会存档备查，逾期不再受理。";
    expect(found("由组长签字确认", `说明如下：${line}${line}`, line)).toBe("lost");
    expect(found("由组长签字确认", `说明如下：${line}`, line)).toBe("quote: 由组长签字确认");
  });
});

describe("changed words", () => {
  test("are found where they were changed, with their new edges, and said to be changed", () => {
    expect(found("512户", TEXT.replace("512户", "518户"))).toBe("fuzzy: 518户");
    expect(found("每户增收近两万元", TEXT.replace("每户增收近两万元", "每户平均增收近两万元"))).toBe("fuzzy: 每户平均增收近两万元");
    const line = "片区东邻石门岭，北与桐木乡接界，国境线长达公里，国土总面积平方公里，共有五个村民委员会。";
    expect(found("国境线长达公里", line.replace("长达公里", "长达28.9公里"), line)).toBe("fuzzy: 国境线长达28.9公里");
  });

  test("the reworded place comes before the same short words somewhere else", () => {
    expect(found("办起夜校十二期", `${TEXT.replace("办起夜校十二期", "办起夜校十五期")}\n邻村也办起夜校十二期。`)).toBe("fuzzy: 办起夜校十五期");
  });

  test("a whole import anew, with other white space and marks, loses none", () => {
    const anew = `　　${TEXT.replaceAll("，", ",").replaceAll("\n", "\n\n　　")}`;
    for (const quote of ["512户", "办起夜校十二期", "每户增收近两万元", "让更多群众学到手艺"]) expect(found(quote, anew)).toBe(`quote: ${quote}`);
  });

  test("words between words that stayed are found though nothing of them is left; with their sentence they are lost", () => {
    expect(found("民族团结", TEXT.replace("民族团结", "各族和睦"))).toBe("fuzzy: 各族和睦");
    expect(found("民族团结", TEXT.replace(/近年来.*\n/, "去年县里来人检查，各项台账都已补齐。\n"))).toBe("lost");
  });

  test("what is deleted is lost, though the same short words stand in other company", () => {
    expect(found("近年来，", `${TEXT.replace("近年来，村党支部", "村党支部")}\n学校近年来，变化很大。`)).toBe("lost");
    expect(found("下一步，我们将把夜校办到每一个村民小组，让更多群众学到手艺。", TEXT.replace(/下一步.*/, ""))).toBe("lost");
  });

  test("a comparison with the first words: back to them it is no longer changed", () => {
    const changed = TEXT.replace("十二期", "十五期");
    const find = placeFinder({ text: changed }, { text: `前言。\n${TEXT}` });
    const start = startOf(changed, "办起夜校十五期");
    expect(find({ part: "text", start, end: start + 7 }, "办起夜校十二期")).toMatchObject({ how: "quote" });
  });
});

describe("any texts", () => {
  const some = (max: number) => fc.array(fc.constantFrom("村", "民", "路", "桥", "𠮷", "，", "。", "\n", "1", " ", "办起夜校十二期", "参加学习的群众达一千余人次。"), { maxLength: max }).map((pieces) => pieces.join(""));

  test("a place lies inside its text on whole code points, what is called the same is the same, and nothing throws", () => {
    fc.assert(fc.property(some(60), some(60), fc.nat(), fc.nat(), (before, after, a, b) => {
      const length = lengthOf(before);
      const [start, end] = [Math.min(a % (length + 1), b % (length + 1)), Math.max(a % (length + 1), b % (length + 1))];
      fc.pre(start < end);
      const quote = slice(before, start, end);
      const place = placeFinder({ text: before }, { text: after })({ part: "text", start, end }, quote);
      if (place.how === "lost") return;
      expect(Number.isInteger(place.start) && place.start >= 0 && place.start < place.end && place.end <= lengthOf(after)).toBe(true);
      expect(slice(after, place.start, place.end) === quote).toBe(place.how !== "fuzzy");
    }), { numRuns: atLeast(500) });
  });

  test("in the same text every place is itself", () => {
    fc.assert(fc.property(some(40), fc.nat(), fc.nat(), (text, a, b) => {
      const length = lengthOf(text);
      const [start, end] = [Math.min(a % (length + 1), b % (length + 1)), Math.max(a % (length + 1), b % (length + 1))];
      fc.pre(start < end);
      expect(placeFinder({ text }, { text })({ part: "text", start, end }, slice(text, start, end))).toEqual({ part: "text", start, end, how: "exact" });
    }));
  });

  test("forty comments on ten thousand characters take less than a tenth of a second", () => {
    const before = [1, 2, 3].map((seed) => Object.values(materialOf(chanceOf(seed))).map((part) => part.map((sentences) => sentences.join("")).join("\n")).join("\n")).join("\n");
    const after = before.replaceAll("群众", "村民").replaceAll("，累计投入", "，先后投入").replace(/^.*\n/, "");
    const spots = Array.from({ length: 40 }, (_, index) => ({ part: "text", start: index * 240, end: index * 240 + 20 }));
    const milliseconds = Array.from({ length: 9 }, () => {
      // Time on the processor: what else runs on the machine does not count.
      const from = process.cpuUsage();
      const find = placeFinder({ text: before }, { text: after });
      for (const spot of spots) find(spot, slice(before, spot.start, spot.end));
      return process.cpuUsage(from).user / 1000;
    });
    expect(lengthOf(before)).toBeGreaterThan(10_000);
    expect(Math.min(...milliseconds)).toBeLessThan(100);
  });
});
