import { describe, expect, test } from "vitest";
import { slice } from "@/lib/text/normalise";
import { comparable, compare, shareOf } from "./compare";
import { DEFAULT_FORMULAS } from "./default-formulas";
import { formulaLines, readFormulas } from "./formulas";
import { NO_NAMES, readPhrases } from "./mask";

const FORMULAS = readFormulas(["共同团结奋斗、共同繁荣发展", "三个离不开", "汉族离不开少数民族，少数民族离不开汉族，各少数民族之间也相互离不开"]);
const COPIED = "每月初八把凳子搬到樟树下，谁家有事当场说。";

function compared(a: string, b: string, names: readonly string[] = [], formulas = FORMULAS) {
  const known = readPhrases(names);
  const [one, two] = [comparable([a], known, formulas), comparable([b], known, formulas)];
  const runs = compare(one, two);
  return {
    runs: runs.map((run) => ({ a: slice(a, ...run.a), b: slice(b, ...run.b), formula: run.formula })),
    shares: [shareOf(one, runs.filter(({ formula }) => !formula).map((run) => run.a)), shareOf(two, runs.filter(({ formula }) => !formula).map((run) => run.b))],
  };
}

describe("copied passages", () => {
  test("are found with other punctuation, figures and names in them, and quoted as each text has them", () => {
    const a = "今年𠮷，青柳村党支部2025年带领党员干部把１２张凳子搬到樟树下议事。";
    const b = "石桥村党支部二〇二四年带领党员干部（把3,500张凳子搬到樟树下议事），很好。";
    const { runs } = compared(a, b, ["青柳村", "石桥村"]);
    expect(runs).toEqual([{ a: "青柳村党支部2025年带领党员干部把１２张凳子搬到樟树下议事", b: "石桥村党支部二〇二四年带领党员干部（把3,500张凳子搬到樟树下议事", formula: false }]);
  });

  test("share is of all characters that are not white space, each counted once, punctuation within the run too", () => {
    const { runs, shares } = compared(`${COPIED}\n另起 一段。`, COPIED.repeat(2));
    expect(runs.map(({ a }) => a)).toEqual(["每月初八把凳子搬到樟树下，谁家有事当场说", "每月初八把凳子搬到樟树下，谁家有事当场说"]);
    expect(shares).toEqual([20 / 26, 40 / 42]);
  });

  test("nothing shared is nothing, and so is an empty text", () => {
    expect(compared(COPIED, "")).toEqual({ runs: [], shares: [0, 0] });
  });

  test("a run does not reach from one part into the next", () => {
    const [one, two] = [comparable(["每月初八把凳子搬到", "樟树下谁家有事当场说"], NO_NAMES, FORMULAS), comparable([COPIED], NO_NAMES, FORMULAS)];
    expect(compare(one, two)).toEqual([]);
  });
});

describe("formulas", () => {
  test.each<[string, string, boolean]>([
    ["a formula with a few words beside it", "紧紧围绕共同团结奋斗、共同繁荣发展这一主题", true],
    ["a formula within a copied sentence", "每月初八把凳子搬到樟树下围绕共同团结奋斗共同繁荣发展谁家有事说", false],
    ["two formulas in a row", "三个离不开、共同团结奋斗、共同繁荣发展", true],
    ["a title of a document", "认真学习《关于进一步加强和改进新时代民族工作的若干意见》精神", true],
    ["what only begins like a formula", "共同团结的家园里老人孩子都有了去处和伙伴", false],
  ])("%s", (_, run, formula) => {
    expect(compared(`甲${run}乙`, `丙${run}丁`).runs).toMatchObject([{ formula }]);
  });

  test("a formula that the one text breaks off is one still", () => {
    const { runs } = compared("甲汉族离不开少数民族，少数民族离不开汉族，各少数民族之间乙", "丙汉族离不开少数民族，少数民族离不开汉族，各少数民族之间丁");
    expect(runs).toMatchObject([{ formula: true }]);
  });

  test("a title counts where only the one text has its brackets, and formulas weigh nothing in the share", () => {
    const { runs, shares } = compared("学习《关于进一步加强和改进民族工作的若干意见》。", "学习关于进一步加强和改进民族工作的若干意见。");
    expect([runs.map(({ formula }) => formula), shares]).toEqual([[true], [0, 0]]);
  });

  test("the list can be another, and which it was is known", () => {
    const { runs } = compared(COPIED, COPIED, [], readFormulas(formulaLines(`# 我县常用\n\n ${COPIED} \n`)));
    expect(runs.map(({ formula }) => formula)).toEqual([true]);
    expect(readFormulas(["甲乙", "丙丁"]).recipe).toBe(readFormulas(["丙丁", "甲乙"]).recipe);
    expect(readFormulas(["甲乙"]).recipe).not.toBe(FORMULAS.recipe);
  });

  test.each([
    "活动19场，参加1685人次，比2024年的1240人次增长", "现有职工43人，其中少数民族职工24人，占55.8%", "6.7万元，增长29.5%；村民人均可支配收入", "842人，其中苗族、土家族、侗族等少数民族",
    "始终高举共同团结奋斗、共同繁荣发展的旗帜", "以习近平新时代中国特色社会主义思想为指导", "汉族离不开少数民族、少数民族离不开汉族，各少数民族之间相互离不开", "平等、团结、互助、和谐的社会主义民族关系",
    "像石榴籽一样紧紧抱在一起", "坚持以邓小平理论和“三个代表”重要思想为指导", "马克思主义民族理论和党的民族政策", "中华民族一家亲，同心共筑中国梦", "以铸牢中华民族共同体意识为主线",
  ])("the list in use knows: %s", (said) => {
    expect(compared(`甲${said}乙`, `丙${said}丁`, [], readFormulas(DEFAULT_FORMULAS)).runs.filter(({ formula }) => !formula)).toEqual([]);
  });
});
