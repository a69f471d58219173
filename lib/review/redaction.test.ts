import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORM } from "@/lib/testing/form";
import { anonymousName, isTelling, redact, tellingNames, uncover } from "./redaction";

const county = { id: "c", name: "棠垭县", above: ["澄川州"] };
const township = { id: "t", name: "云岔镇", above: ["澄川州", "棠垭县"] };
const village = { id: "v", name: "石桥村", above: ["澄川州", "棠垭县", "云岔镇"] };
const names = tellingNames({ unit: village, hidden: [township], words: ["秦望山", "13812345678", "云岔镇石桥村便民路3号", ""] });

describe("what tells the unit is covered, letter by letter", () => {
  test.each([
    ["石桥村在河的南岸", "××村在河的南岸"],
    ["云岔镇石桥村党支部", "××镇××村党支部"],
    ["棠垭县云岔镇的石桥人", "棠垭县××镇的××人"],
    ["云岔的老人常说", "××的老人常说"],
    ["石 桥　村", "× ×　村"],
    ["石桥\n村", "××\n村"],
    ["支书秦望山（13812345678）", "支书×××（×××××××××××）"],
    ["联系地址：云岔镇石桥村便民路3号", "联系地址：×××××××××××"],
    ["桥头有石，石上有桥", "桥头有石，石上有桥"],
  ])("%s", (text, seen) => {
    expect(redact(text, names)).toBe(seen);
    expect(Array.from(seen)).toHaveLength(Array.from(text).length);
  });
});

test("a name that is a word of every such text is covered only with the word for what it is", () => {
  const common = tellingNames({ unit: { id: "u", name: "团结村", above: ["棠垭县", "和平乡"] }, hidden: [{ id: "h", name: "和平乡", above: ["棠垭县"] }], words: [] });
  expect(redact("和平乡团结村促进民族团结、守护和平，团 结村人人有责", common)).toBe("××乡××村促进民族团结、守护和平，× ×村人人有责");
});

test("a community is none without its 区: what begins as the next word stays", () => {
  const community = tellingNames({ unit: { id: "u", name: "团结社区", above: ["棠垭县"] }, hidden: [], words: [] });
  expect(redact("团结社区促进民族团结，社会各界、团结社会各方", community)).toBe("××社区促进民族团结，社会各界、团结社会各方");
});

test("schools and bureaus by every short form", () => {
  const school = tellingNames({ unit: { id: "s", name: "棠垭县第二中学", above: ["棠垭县"] }, hidden: [], words: [] });
  for (const name of ["棠垭县第二中学", "第二中学", "棠垭县二中", "棠垭二中", "县二中"]) expect(redact(name, school)).not.toMatch(/[第二]/u);
  expect(tellingNames({ unit: county, hidden: [], words: [] })).toContain("棠垭");
});

test("every string of a value, however deep, and nothing else of it", () => {
  const value = { a: ["石桥村", { b: "云岔镇", c: 7, d: null, e: true }], f: undefined };
  expect(redact(value, names)).toEqual({ a: ["××村", { b: "××镇", c: 7, d: null, e: true }], f: undefined });
  expect(redact(value, null)).toBe(value);
  expect(redact(value, [])).toBe(value);
});

test("marks of patterns in a name are letters like any others", () => {
  expect(redact("甲(乙)[丙]*.+?^$|\\/{1}-x", ["(乙)[丙]*.+?^$|\\/{1}-x"])).toBe(`甲${"×".repeat(20)}`);
});

test("no name is left, and no place moves, whatever stands around it", () => {
  const piece = fc.oneof(fc.constantFrom(...names, "石", "桥", "村", "云", "岔", " ", "\n", "𠮷", "团结"), fc.string({ unit: "grapheme", maxLength: 4 }));
  fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
    const text = pieces.join("");
    const seen = redact(text, names);
    expect(Array.from(seen)).toHaveLength(Array.from(text).length);
    const bare = seen.replace(/\s/gu, "");
    for (const name of names) expect(bare).not.toContain(name);
  }));
});

describe("a wording proposed over a covered passage brings the names back", () => {
  const both = [...names, "青柳村", "青柳"].toSorted((a, b) => b.length - a.length);
  test.each([
    ["石桥村每月初八开会", "××村每周一开会", "石桥村每周一开会"],
    ["石桥村每月初八开会", "每周一在××村、在××村的樟树下开会", "每周一在石桥村、在石桥村的樟树下开会"],
    ["石桥村请青柳村来", "请××村同××村一起", "请石桥村同青柳村一起"],
    ["石桥村请青柳村来", "××村自己来", "××村自己来"],
    ["支书秦望山到场", "秦支书到场", "秦支书到场"],
    ["石 桥村", "× ×村内", "石 桥村内"],
    ["没有名字", "×", "×"],
  ])("%s: %s", (passage, written, kept) => {
    expect(uncover(written, passage, both)).toBe(kept);
    expect(uncover(redact(kept, both), passage, both)).toBe(kept);
  });
  test("nothing is touched where nothing was covered", () => expect(uncover("××村", "石桥村", null)).toBe("××村"));
});

test("which registered facts tell: the unit's name, people, telephones and addresses; not its kind or size", () => {
  const field = (label: string, more = {}) => ({ key: "x", label, kind: "line" as const, required: false, max: 20, ...more });
  expect(FORM.fields.filter(isTelling).map(({ key }) => key)).toEqual(["fullName", "phone"]);
  for (const label of ["负责人", "联系人及职务", "通讯地址", "统一社会信用代码", "电子邮箱"]) expect([label, isTelling(field(label))]).toEqual([label, true]);
  for (const label of ["单位类别", "职工人数", "曾获荣誉", "少数民族人口", "材料标题"]) expect([label, isTelling(field(label))]).toEqual([label, false]);
  expect(isTelling(field("申报者", { from: "unitName" }))).toBe(true);
});

test("a unit goes by the end of its material's number", () => {
  expect(anonymousName("YL-2026-0047")).toBe("匿名 0047");
  expect(anonymousName(null)).toBe("匿名");
});
