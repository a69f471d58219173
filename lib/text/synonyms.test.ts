import { describe, expect, test } from "vitest";
import { bareHeading, namedRoles, plainRole, stripFiller } from "./synonyms";

describe("namedRoles", () => {
  test.each([
    ["一、基本情况", ["basics"]],
    ["（一）村情简介", ["basics"]],
    ["二、创建工作的主要做法", ["practices"]],
    ["二、工作开展情况", ["practices"]],
    ["三、创建工作取得的成效", ["results"]],
    ["四、存在的困难和下一步打算", ["next"]],
    ["四、今后工作思路", ["next"]],
    ["二、主要做法及成效", ["practices", "results"]],
    ["二、取得的成绩和经验做法", ["results", "practices"]],
  ])("%s", (heading, roles) => {
    expect(namedRoles(heading)).toEqual(roles);
  });

  test.each([
    "一、加强组织领导，夯实工作基础",
    "三、着力提升创建成效",
    "四、突出重点，确保取得成效",
    "五、巩固发展成果",
    "二、我们在日常工作中坚持不断总结推广各类先进单位的经验和主要做法",
  ])("%s names no part", (heading) => {
    expect(namedRoles(heading)).toEqual([]);
  });
});

test.each([
  ["二、主要做法", "practices"],
  ["创建工作的主要做法", "practices"],
  ["我村基本情况", "basics"],
  ["一、村情简介", "basics"],
  ["三、存在的困难和下一步打算", "next"],
  ["三、今后一个时期的努力方向", null],
  ["三、取得的成效：", "results"],
  ["四、下一步工作打算", "next"],
  ["青柳村基本情况", null],
  ["二、主要做法及成效", null],
  ["坚持团结", null],
])("%s says only the name of a part: %s", (heading, role) => {
  expect(plainRole(heading)).toBe(role);
});

test("a heading is compared without number, filler and closing stop", () => {
  expect(bareHeading("（二） 取得的成效。")).toBe("取得的成效");
  expect(stripFiller("三、创建工作取得的成效")).toBe("成效");
  expect(stripFiller("工作")).toBe("工作");
});
