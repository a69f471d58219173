import { describe, expect, test } from "vitest";
import { slice } from "@/lib/text/normalise";
import { readOutline } from "@/lib/text/outline";
import { placeBlocks, type Target } from "./place";

const TARGETS: readonly Target[] = [
  { key: "a", role: "basics", label: "基本情况" },
  { key: "b", role: "practices", label: "主要做法" },
  { key: "c", role: "results", label: "取得的成效" },
  { key: "d", role: "next", label: "下一步打算" },
];

const FACTS = "青柳村位于白石镇东部，距镇政府6公里，辖9个村民小组，现有512户2030人，耕地2400亩。";
const WORK = "村里成立了由书记任组长的工作小组，制定了工作方案，开展走访慰问十二次，建立了联席会议制度。";
const GAIN = "先后被评为市级文明村、省级卫生村，人均收入同比增长12%，村容村貌明显改善，得到群众一致好评。";

function places(lines: readonly string[]): string[] {
  const text = lines.join("\n");
  const blocks = readOutline(text).map((paragraph) => ({ ...paragraph, text: slice(text, paragraph.start, paragraph.end) }));
  return placeBlocks(blocks, TARGETS).map(({ to, why }) => `${to ?? "-"} ${why}`);
}

describe("placeBlocks", () => {
  test("a section without cues goes with the practices it follows, not with anything else", () => {
    const vague = "老人们常说日子是一天天过好的，这话不假。";
    expect(places(["一、加强领导", WORK, "二、邻里和睦", vague])).toEqual(["b content", "b content", "b position", "b position"]);
    expect(places(["一、基本情况", FACTS, "二、邻里和睦", vague])).toEqual(["a heading", "a heading", "- none", "- none"]);
  });

  test("a section whose heading and text both speak of success is results", () => {
    expect(places(["一、加强领导", WORK, "二、乡村面貌明显改善", GAIN]).slice(2)).toEqual(["c content", "c content"]);
  });

  test("an opening that describes the unit is not placed when a heading names the basics", () => {
    expect(places([FACTS, "一、基本情况", FACTS])).toEqual(["- none", "a heading", "a heading"]);
  });

  test("a paragraph broken off in mid-sentence takes its other half along", () => {
    const [head, tail] = [`${FACTS.slice(0, -1)}，村里世代传下来的是邻里守望、和睦相处、彼此照应的好风气，村规民约代代`, "相传至今。"];
    expect(places([head, tail, "一、加强领导", WORK]).slice(0, 2)).toEqual(["a content", "a position"]);
  });

  test("what stands between two paragraphs of one part belongs to it", () => {
    const vague = "老人们常说日子是一天天过好的，这话一点也不假。";
    expect(places([WORK, vague, WORK])).toEqual(["b content", "b position", "b content"]);
  });

  test("a list 1. 2. does not turn all that stands before it into a lead-in", () => {
    expect(places([WORK, GAIN, "1.党支部一个", "2.党小组三个"]).slice(0, 2)).toEqual(["b content", "c content"]);
  });

  test("words of outlook in the middle of the text stay where they are", () => {
    const plan = "下一步，我们将继续办好夜校。";
    expect(places(["一、加强领导", WORK, plan, WORK, WORK, WORK])).toEqual(Array.from({ length: 6 }, () => "b content"));
  });

  const LEAD = "近年来，在上级党委的坚强领导下，全村上下拧成一股绳。现将有关情况汇报如下：";
  const PLAN = "今后，我们将继续办好夜校，把实事办到群众心坎上。";
  const HONOURS = "先后荣获市级文明村、县级先进单位等称号。";
  const SECTIONS = ["一、建好队伍，强根基", WORK, "二、办好实事，暖人心"];

  test("in a long paragraph the unit, its honours and the lead-in are told apart by sentence", () => {
    expect(places([`${FACTS}${HONOURS}${LEAD}`, ...SECTIONS, WORK]).slice(0, 4)).toEqual(["a content", "c content", "- none", "- none"]);
  });

  test("a sentence that describes the unit stays with it, though it names honours too", () => {
    expect(places([FACTS, `${FACTS.slice(0, -1)}，先后荣获市级文明村、县级先进单位等称号。`, ...SECTIONS, WORK])[1]).toBe("a content");
  });

  test("a text of one paragraph turns from the unit to its work and to the outlook", () => {
    expect(places([`${FACTS}近年来，${WORK}${PLAN}`])).toEqual(["a content", "b content", "d content"]);
  });

  test("the last sentence of the last section may look ahead, its last paragraph may tell what came of it", () => {
    expect(places([...SECTIONS, `${WORK}${PLAN}`]).slice(-2)).toEqual(["b content", "d content"]);
    expect(places([...SECTIONS, WORK, GAIN]).at(-1)).toBe("c content");
  });

  test("a word of success at the end of every section makes no results", () => {
    const each = `${WORK}群众满意度明显提升。`;
    expect(new Set(places(["一、建好队伍，强根基", each, "二、办好实事，暖人心", each, "三、管好家园，促和谐", WORK]))).toEqual(new Set(["b content"]));
  });

  test("under a heading that names the unit and its work the text shows where one ends", () => {
    expect(places(["一、基本情况及主要做法", FACTS, WORK, WORK]).slice(1)).toEqual(["a content", "b content", "b content"]);
  });

  test("the opening stands for the unit where headings name the other parts only", () => {
    expect(places([FACTS, "长期以来，全村上下一条心。", "一、主要做法", WORK])[1]).toBe("a position");
  });

  test("sections of plain stories are the work, whatever their words", () => {
    const snow = "冬天大雪封路，摩托车走不了，投递员就骑马、坐雪橇，翻过两座山梁，十五年没有丢过一封信，也没有误过一天。";
    const night = "老人听不懂新词，年轻人就一句一句地念，一遍不行再念一遍，念到听懂为止，毡房里的灯常常亮到半夜。";
    expect(places([FACTS, "马背上的承诺", snow, "毡房里的课堂", night]).slice(1)).toEqual(Array.from({ length: 4 }, () => "b position"));
  });
});
