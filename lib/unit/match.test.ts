import { describe, expect, test } from "vitest";
import { matchUnit } from "./match";
import type { Named } from "./names";

const COUNTY = ["汀岚州", "棠垭县"];
const below = (township: string, ...names: string[]): Named[] => names.map((name) => ({ id: `${township}${name}`, name, above: [...COUNTY, township] }));
const YUNCHA = below("云岔镇", "岩背村", "石桁村", "杉木湾村", "云岔镇中心小学", "云岔镇卫生院", "上岩背村");
const LIAO = below("梨坳乡", "火草坡村", "大槽门村", "梨坳溪谷景区", "石桁村");
const DONGLI = below("东篱街道", "梧桐里社区", "机砖厂社区", "棠垭县第二中学", "棠垭县锦织坊工艺有限公司", "东篱街道邻里互助会");
const TOWNSHIPS: Named[] = ["云岔镇", "梨坳乡", "东篱街道"].map((name) => ({ id: name, name, above: COUNTY }));
const BUREAUS: Named[] = ["棠垭县市场监督管理局", "棠垭县民族宗教事务局"].map((name) => ({ id: name, name, above: COUNTY }));
const ALL = [...TOWNSHIPS, ...YUNCHA, ...LIAO, ...DONGLI, ...BUREAUS];

const BODY = "近年来，大家想到一处、干到一处，把院坝里的小事当成大事办。全年议事三十二场，调解纠纷九起。";
const titled = (title: string, end = "") => `${title}\n${BODY}\n一、基本情况\n${BODY}${end && `\n${end}`}`;
const found = (file: string | null, text: string, units: readonly Named[] = YUNCHA) => {
  const match = matchUnit(file, text, units);
  return match.unitId === null ? `? ${match.candidates.join(" ")}`.trim() : `${match.by} ${match.unitId}`;
};

describe("the name of the file", () => {
  test.each([
    ["岩背村.docx", "云岔镇岩背村"], ["棠垭县云岔镇岩背村先进事迹材料.docx", "云岔镇岩背村"], ["云岔镇岩背村.txt", "云岔镇岩背村"], ["云岔岩背村材料（终稿）.docx", "云岔镇岩背村"],
    ["03 岩背.docx", "云岔镇岩背村"], ["岩背材料-2.docx", "云岔镇岩背村"], ["云岔镇_岩背村_最终版.docx", "云岔镇岩背村"], ["岩背村民委员会申报材料.docx", "云岔镇岩背村"],
    ["岩 背 村.docx", "云岔镇岩背村"], ["中共岩背村党支部材料.docx", "云岔镇岩背村"], ["上岩背村.docx", "云岔镇上岩背村"], ["云岔卫生院.docx", "云岔镇云岔镇卫生院"],
    ["云岔镇中心校.docx", "云岔镇云岔镇中心小学"], ["中心小学材料.docx", "云岔镇云岔镇中心小学"], ["杉木湾.docx", "云岔镇杉木湾村"], ["汀岚州棠垭县云岔镇杉木湾村.docx", "云岔镇杉木湾村"],
  ])("%s: %s", (file, unit) => expect(found(file, titled("先进事迹材料"))).toBe(`file ${unit}`));

  test.each([
    ["新岩背村.docx"], ["岩背村小学.docx"], ["岩背幼儿园.docx"], ["鹤垄镇岩背村.docx"], ["岩背镇.docx"], ["岩背坪村.docx"], ["杉木湾卫生院.docx"], ["石桥村.docx"], ["材料.docx"], ["新建 Microsoft Word 文档.docx"], ["云岔镇.docx"],
  ])("%s names none of the units", (file) => expect(found(file, titled("先进事迹材料"))).toBe("?"));

  test("two units in one name are not chosen between", () => {
    expect(found("岩背村和石桁村.docx", titled("先进事迹材料"))).toBe("? 云岔镇岩背村 云岔镇石桁村");
  });
});

describe("the text", () => {
  test.each([
    ["云岔镇岩背村先进事迹材料", "云岔镇岩背村"], ["一条渠养三个寨\n——云岔镇石桁村民族团结进步事迹", "云岔镇石桁村"], ["岩背：一张桌子谈出来的好日子材料", "云岔镇岩背村"],
    ["同饮一渠水事迹材料\n（岩背村）", "云岔镇岩背村"], ["棠垭县云岔镇卫生院先进事迹材料", "云岔镇云岔镇卫生院"],
  ])("is told by its title: %s", (title, unit) => expect(found("材料.docx", titled(title))).toBe(`title ${unit}`));

  test("is told by its signature", () => {
    expect(found("材料.docx", titled("先进事迹材料汇报", "岩背村村民委员会\n2026年3月5日"))).toBe("signature 云岔镇岩背村");
    expect(found("材料.docx", titled("先进事迹材料汇报", "中共棠垭县云岔镇杉木湾村支部委员会"))).toBe("signature 云岔镇杉木湾村");
  });

  test("is told by its first sentence, and not by a later one", () => {
    expect(found(null, `先进事迹材料汇报\n岩背村位于云岔镇东北，全村三百户。石桁村与它相邻。\n${BODY}`)).toBe("opening 云岔镇岩背村");
    expect(found(null, `先进事迹材料汇报\n近年来，大家团结一心。岩背村位于云岔镇东北，全村三百户。\n${BODY}`)).toBe("?");
    expect(found(null, `先进事迹材料汇报\n各位领导：\n石桁村位于云岔镇西，全村二百户，人口八百。\n${BODY}`)).toBe("opening 云岔镇石桁村");
  });

  test("a first sentence that only has the core of a name tells nothing", () => {
    expect(found(null, `先进事迹材料汇报\n过了岩背再走十里，就到了我们寨子，全寨一百户人。\n${BODY}`)).toBe("?");
  });
});

describe("where the places disagree", () => {
  test("nothing is guessed between the file and the title", () => {
    expect(found("岩背村.docx", titled("云岔镇石桁村先进事迹材料"))).toBe("? 云岔镇岩背村 云岔镇石桁村");
  });

  test("nor between the file alone and the first sentence", () => {
    expect(found("岩背村.docx", `先进事迹材料汇报\n石桁村位于云岔镇西，全村二百户，人口八百。\n${BODY}`)).toBe("? 云岔镇岩背村 云岔镇石桁村");
  });

  test("file and title together outweigh a first sentence left over from another village", () => {
    expect(found("岩背村.docx", `岩背村先进事迹材料\n石桁村位于云岔镇西，全村二百户，人口八百。\n${BODY}`)).toBe("file 云岔镇岩背村");
  });

  test("a place that names two is settled by one that names one of them", () => {
    expect(found("石桁村.docx", titled("岩背村与石桁村结对事迹材料"))).toBe("file 云岔镇石桁村");
    expect(found("杉木湾村.docx", titled("岩背村与石桁村结对事迹材料"))).toBe("? 云岔镇杉木湾村 云岔镇岩背村 云岔镇石桁村");
  });
});

describe("among the units of a county", () => {
  test.each([
    ["棠垭二中.docx", "东篱街道棠垭县第二中学"], ["县二中材料.docx", "东篱街道棠垭县第二中学"], ["第二中学.docx", "东篱街道棠垭县第二中学"], ["锦织坊.docx", "东篱街道棠垭县锦织坊工艺有限公司"],
    ["锦织坊工艺公司.docx", "东篱街道棠垭县锦织坊工艺有限公司"], ["县市场监管局.docx", "棠垭县市场监督管理局"], ["棠垭县民宗局材料.docx", "棠垭县民族宗教事务局"], ["邻里互助会.docx", "东篱街道东篱街道邻里互助会"],
    ["梨坳溪谷.docx", "梨坳乡梨坳溪谷景区"], ["梧桐里.docx", "东篱街道梧桐里社区"], ["东篱街道机砖厂社区.docx", "东篱街道机砖厂社区"], ["云岔镇岩背村.docx", "云岔镇岩背村"],
    ["云岔镇先进集体材料.docx", "云岔镇"], ["云岔镇党委政府.docx", "云岔镇"], ["梨坳乡石桁村.docx", "梨坳乡石桁村"], ["云岔石桁村.docx", "云岔镇石桁村"],
  ])("%s: %s", (file, unit) => expect(found(file, titled("先进事迹材料"), ALL)).toBe(`file ${unit}`));

  test("of two villages of one name none is guessed, until the township is told", () => {
    expect(found("石桁村.docx", titled("先进事迹材料"), ALL)).toBe("? 云岔镇石桁村 梨坳乡石桁村");
    expect(found("石桁.docx", titled("先进事迹材料"), ALL)).toBe("? 云岔镇石桁村 梨坳乡石桁村");
    expect(found("石桁村.docx", titled("梨坳乡石桁村先进事迹材料"), ALL)).toBe("title 梨坳乡石桁村");
  });

  test("a township is not taken for a village of it that is not listed", () => {
    expect(found("云岔镇金竹村.docx", titled("先进事迹材料"), ALL)).toBe("?");
    expect(found("云岔镇中学.docx", titled("先进事迹材料"), ALL)).toBe("?");
  });

  test("a village signed by its township stays the village's", () => {
    expect(found("岩背村.docx", titled("先进事迹材料汇报", "云岔镇人民政府"), ALL)).toBe("file 云岔镇岩背村");
  });

  test("the county's own name tells nothing", () => {
    expect(found("棠垭县先进材料.docx", titled("棠垭县先进事迹材料"), ALL)).toBe("?");
  });
});

test("an empty text, no units", () => {
  expect(found(null, "")).toBe("?");
  expect(found("岩背村.docx", "", [])).toBe("?");
});
