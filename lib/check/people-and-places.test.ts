import { describe, expect, test } from "vitest";
import { checkText } from "./check-text";
import { quotes, quotesIn } from "./found-for-tests";
import { isIdentity, passesLuhn } from "./personal-data";
import { secrecyMarks } from "./secrecy";

describe("marks of secrecy", () => {
  test.each([
    ["秘密★1年\n关于材料的报告", "秘密★1年"], ["机密★", "机密★"], ["机密\n某某材料", "机密"], ["密级：秘密", "密级：秘密"], ["内部资料 注意保存\n青柳村", "内部资料 注意保存"], ["内部文件，不得外传。", "内部文件，不得外传。"],
    ["（内部资料）", "（内部资料）"], ["【涉密文件】", "【涉密文件】"], ["本材料仅供内部使用，请勿外传。", "仅供内部使用，请勿外传"],
  ])("%s", (text, quote) => {
    expect(secrecyMarks(text).map(({ start, end }) => Array.from(text).slice(start, end).join(""))).toEqual([quote]);
    expect(quotes("secrecy_mark", text)).toEqual([quote]);
  });

  test.each(["做好保密工作，组织涉密人员培训。", "严守国家秘密和商业秘密。", "完善机密文件管理制度。", "他有一个不能说的秘密。", "编印内部资料三期，供村民传阅。", "★★★★★服务"])("no mark: %s", (text) => {
    expect(secrecyMarks(text)).toEqual([]);
  });

  test("offsets are code points", () => {
    expect(secrecyMarks("𠮷祥村\n绝密★").map(({ start, end }) => [start, end])).toEqual([[4, 7]]);
  });
});

describe("numbers of persons", () => {
  test("the check digits of GB 11643-1999 and of bank cards", () => {
    expect([isIdentity("11010519491231002X"), isIdentity("110105194912310021"), isIdentity("440524188001010014")]).toEqual([true, false, true]);
    expect([passesLuhn("4111111111111111"), passesLuhn("4111111111111112"), passesLuhn("411111111111111")]).toEqual([true, false, false]);
  });

  test.each([
    ["身份证号11010519491231002x。", ["11010519491231002x→110105********002x"]], ["致富带头人手机13812345678，常年在家。", ["13812345678→138****5678"]], ["电话打到138-1234-5678。", ["138-1234-5678→138****5678"]],
    ["卡号4111 1111 1111 1111已登记。", ["4111 1111 1111 1111→4111********1111"]], ["邮箱a.b@example.com。", ["a.b@example.com"]], ["老人家住和平路12号3栋2单元501室。", ["老人家住和平路12号3栋2单元501室"]], ["夜里打0871-6312345求助。", ["0871-6312345"]],
  ])("%s", (text, expected) => {
    expect(quotes("personal_data", text)).toEqual(expected);
  });

  test("a number of contact is pointed out, not masked", () => {
    expect(checkText("联系人：李某，联系电话：13812345678").map(({ says, repair }) => [says.code, repair])).toContainEqual(["contactPhone", undefined]);
  });

  test.each(["编号202500001111222233共十八位。", "投资13812345.67元。", "民委发〔2020〕21号文件。", "村委会在和平路12号办公。", "统计代码110105194912310021不符。", "全年20240101-20241231。"])("no personal data: %s", (text) => {
    expect(quotes("personal_data", text)).toEqual([]);
  });
});

describe("names of others", () => {
  const otherUnits = ["云溪县石桥镇白沙村", "云溪县黑岩乡中心小学", "黑岩乡", "红谷社区"];

  test("whole names and core names that belong to another unit", () => {
    expect(quotesIn("leftover_name", "长期以来，白沙村坚持走访。红谷社区的做法是入户。黑岩乡中心小学师生踊跃。", { otherUnits })).toEqual(["白沙村", "红谷社区", "黑岩乡中心小学"]);
  });

  test("neighbours and partners, one's own name, and names that many units share are none", () => {
    expect(quotesIn("leftover_name", "青柳村东与白沙村接壤，同红谷社区结对，赴黑岩乡学习。石桥镇中心小学就在村口，中心小学有学生二百名。", { otherUnits: [...otherUnits, "云溪县石桥镇"] })).toEqual([]);
  });

  test("我县 and 我镇 in a village's text, 我村 in a school's", () => {
    expect(quotesIn("leftover_name", "我县高度重视，本镇也在推进，我村积极响应，全县一盘棋。", {})).toEqual(["我县"]);
    expect(quotesIn("leftover_name", "我村加强领导，我校响应。", { unit: { name: "石桥镇中心小学", level: "grassroots", kind: "学校", above: ["云溪县", "石桥镇"] } })).toEqual(["我村"]);
    expect(quotesIn("leftover_name", "我镇围绕我县的部署，支持本村群众。", { unit: { name: "石桥镇", level: "township", kind: "乡镇", above: ["云溪县"] } })).toEqual([]);
  });

  test("a name that shows beside its own mask", () => {
    expect(quotes("leftover_name", "xx镇位于县城东面。近年来，石桥镇党委高度重视。")).toEqual(["石桥镇"]);
    expect(quotes("leftover_name", "xx镇位于县城东面。近年来，全镇党委书记带头走访，各乡镇党委响应。")).toEqual([]);
  });
});

describe("one's own person", () => {
  test.each([
    ["该村成立小组。该村办起夜校，促进了我村团结。", ["我村"]], ["我村成立小组，我村建起广场。我镇坚持走访，该工作有效。", ["我镇"]], ["本社区有居民，我社区建了广场，我社区办夜校，本校师生都来了。", ["本校"]],
  ])("%s", (text, expected) => {
    expect(quotes("mixed_person", text)).toEqual(expected);
  });

  test.each(["我社区坚持走访，本社区建起广场。", "我镇按照我县部署，辖区该村先行。", "该校师生说：“我校变了。”", "我国各族人民，我省各地，本市场管理处。"])("one person: %s", (text) => {
    expect(quotes("mixed_person", text)).toEqual([]);
  });
});

describe("years", () => {
  test.each([
    ["2027年，全村收入实现翻番，荣获先进称号。", ["2027"]], ["2025年收入增长，到2027年力争翻番。", []], ["2021年建成广场，2022年办夜校。", ["2022"]], ["2024年建成广场，2025年办夜校。", []],
    ["2025年办夜校。2021年截至目前已走访三百户。", ["截至目前"]], ["2025年截至目前已走访三百户，今年再办一期。", []],
  ])("about 2025: %s", (text, expected) => {
    expect(quotesIn("leftover_year", text, {})).toEqual(expected);
  });

  test("the title's year is not in the text", () => {
    const body = "2021年，村里成立了工作小组，走访群众三百户，解决困难四十件，群众都说办得好。2022年建成广场，2022年底办起夜校。";
    expect(quotes("leftover_year", `青柳村2024年度先进单位事迹材料\n${body}`)).toEqual(["2024"]);
    expect(quotes("leftover_year", `青柳村2022年度先进单位事迹材料\n${body}`)).toEqual([]);
  });
});

test("what the call asks: a part missing, too short, too long", () => {
  const part = { label: "基本情况", required: true };
  const asked = (text: string, parts: { key: string; label: string; required: boolean; min: number; max: number }[]) => [...quotesIn("missing_part", text, { parts }), ...quotesIn("length", text, { parts })];
  expect(asked("三 个 字", [{ ...part, key: "basics", min: 3, max: 3 }])).toEqual([]);
  expect(asked("三个字", [{ ...part, key: "basics", min: 4, max: 9 }])).toEqual(["三个字"]);
  expect(asked("三个字", [{ ...part, key: "basics", min: 0, max: 2 }])).toEqual(["三个字"]);
  expect(asked("三个字", [{ ...part, key: "next", min: 0, max: 9 }, { ...part, key: "other", required: false, min: 5, max: 9 }])).toEqual([""]);
  expect(asked(" \n ", [{ ...part, key: "basics", min: 1, max: 9 }])).toEqual([""]);
});
