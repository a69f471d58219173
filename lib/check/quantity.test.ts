import { describe, expect, test } from "vitest";
import { readQuantities } from "./quantity";
import { flatten, maskUncounted } from "./quantity-mask";

const read = (text: string) => readQuantities(maskUncounted(flatten(text)));
const show = (text: string) => read(text).map(({ family, range, start, end }) => `${flatten(text).slice(start, end)} ${family} ${range.map((bound) => Number(bound.toFixed(4))).join("~")}`);

describe("readQuantities", () => {
  test.each([
    ["1,907户", ["1,907户 户 1907~1907"]],
    ["共1 907户", ["1 907户 户 1907~1907"]],
    ["共１９０７户", ["1907户 户 1907~1907"]],
    ["125 户 525 人", ["125 户 户 125~125", "525 人 人 525~525"]],
    ["7 万人", ["7 万人 人 65000~75000"]],
    ["GDP15.6亿元", ["15.6亿元 元 1555000000~1565000000"]],
    ["6700余人", ["6700余人 人 6700~6800"]],
    ["260余万元", ["260余万元 元 2600000~2700000"]],
    ["1.3万人", ["1.3万人 人 12500~13500"]],
    ["两万多人", ["两万多人 人 20000~30000"]],
    ["十二座桥", ["十二座 座 12~12"]],
    ["三百余户", ["三百余户 户 300~400"]],
    ["十几个村", ["十几个 个 10~20"]],
    ["数百人", ["数百人 人 100~1000"]],
    ["三千零五十人", ["三千零五十人 人 3050~3050"]],
    ["百分之十", ["百分之十 % 9.5~11"]],
    ["百分之十二点五", ["百分之十二点五 % 12.45~12.6"]],
    ["占二分之一", ["二分之一 % 46~54"]],
    ["占三成以上", ["三成以上 % 30~Infinity"]],
    ["63.6%", ["63.6% % 63.55~63.7"]],
    ["8.7个百分点", ["8.7个百分点 百分点 8.65~8.75"]],
    ["3—5人", ["3—5人 人 3~5"]],
    ["2000-3000元", ["2000-3000元 元 1999.5~3000.5"]],
    ["由20%至30%", ["20% % 19.5~21", "30% % 29.5~31"]],
    ["约6平方公里", ["约6平方公里 亩 7500~10500"]],
    ["近2000人", ["近2000人 人 1000~2000"]],
    ["不少于30人", ["不少于30人 人 30~Infinity"]],
    ["300人以上", ["300人以上 人 300~Infinity"]],
    ["不到10户", ["不到10户 户 0~10"]],
    ["2公顷", ["2公顷 亩 22.5~37.5"]],
    ["分别为120、130人", ["120  120~120", "130人 人 130~130"]],
    ["47556人次万元", ["47556人次 人次 47556~47556"]],
  ])("%s", (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  test.each([
    "2023年5月12日",
    "2023 年 5 月 12 日",
    "2019—2023年",
    "2019年至2023年",
    "二〇二三年",
    "第三次会议",
    "国发〔2023〕5号、民发[2010]32号",
    "电话0871-65123456、13800138000",
    "上午9:00至18:30",
    "https://example.org/a?id=93487",
    "国道G318线、3A级景区",
    "一心一意、千家万户、百姓",
    "一个村一名干部",
    "十分重视",
    "“十四五”规划",
    "三五人",
    "成立大会",
    "（三）1.加强",
  ])("%s counts nothing that can be compared", (text) => {
    expect(read(text).filter(({ family }) => family !== "")).toEqual([]);
  });

  test("places are code points, also behind signs beyond the basic plane", () => {
    const [quantity] = read("𠮷𠮷村512户");
    expect(quantity && [quantity.start, quantity.end]).toEqual([3, 7]);
  });

  test.each(["附近5个村", "节约3万元", "贫超5户", "公约10条"])("%s: the sign before the figure belongs to another word", (text) => {
    expect(read(text)[0]?.exact).toBe(true);
  });
});
