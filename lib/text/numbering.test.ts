import { expect, test } from "vitest";
import { readMarker } from "./numbering";

test.each([
  ["一、基本情况", 1, 1, "一、"],
  ["二、 高度重视", 1, 2, "二、"],
  ["十二、其他", 1, 12, "十二、"],
  ["二十、其他", 1, 20, "二十、"],
  ["（一）建立机构", 2, 1, "（一）"],
  ["(三)、争取支持", 2, 3, "(三)、"],
  ["1.加强领导", 3, 1, "1."],
  ["１２、加强领导", 3, 12, "１２、"],
  ["2．加强领导", 3, 2, "2．"],
  ["3.2024年建成广场", 3, 3, "3."],
  ["（1）定期走访", 4, 1, "（1）"],
  ["2）定期走访", 4, 2, "2）"],
  ["二、与邻村结对", 1, 2, "二、"],
  ["第三部分 工作举措", 1, 3, "第三部分"],
  ["## 一、基本情况", 1, 1, "## 一、"],
  ["**（二）办好实事。**", 2, 2, "**（二）"],
])("%s opens with a number of level %d", (line, level, number, text) => {
  expect(readMarker(line)).toMatchObject({ level, number, text });
});

test.each([
  "一是加强领导",
  "1.5万元用于修路",
  "2023.5建成",
  "2023年，全村增收",
  "5、6月份开展活动",
  "三、四线城市来的客商",
  "一、二等奖各三名",
  "（2023年）工作总结",
  "2、的优良传统",
  "一、",
  "3.15晚会",
  "第一部分中提到的问题",
  "★ 基本情况",
])("%s opens with no number of a heading", (line) => {
  expect(readMarker(line)).toBeNull();
});

test("the length reaches to the first word of the heading", () => {
  expect(readMarker("二、 　高度重视")?.length).toBe(4);
});
