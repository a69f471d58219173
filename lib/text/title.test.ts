import { expect, test } from "vitest";
import { slice } from "./normalise";
import { findTitle } from "./title";

const BODY =
  "青柳村位于白石镇东部，距镇政府六公里，全村共512户2030人，其中少数民族323户1292人，先后获得多项荣誉，群众的日子一天比一天红火。";

function titleOf(lines: readonly string[]): string | null {
  const text = lines.join("\n");
  const title = findTitle(text);
  return title ? slice(text, ...title) : null;
}

test.each([
  { name: "the first line", lines: ["青柳村先进单位事迹材料", BODY], title: "青柳村先进单位事迹材料" },
  {
    name: "a title with its subtitle",
    lines: ["同心筑梦 共建家园", "——青柳村先进单位事迹材料", BODY],
    title: "同心筑梦 共建家园\n——青柳村先进单位事迹材料",
  },
  {
    name: "a couplet in two lines",
    lines: ["织密团结纽带", "建设和美村庄", "——青柳村工作汇报", BODY],
    title: "织密团结纽带\n建设和美村庄\n——青柳村工作汇报",
  },
  {
    name: "the title under what a web page put above it",
    lines: ["某某文档网", "首页 > 范文 >", "发布时间：2024-01-02", "青柳村先进单位事迹材料", BODY],
    title: "青柳村先进单位事迹材料",
  },
  {
    name: "the lower of two titles, for the page has its own",
    lines: ["先进村评选活动总结", "青柳村先进单位事迹材料", BODY],
    title: "青柳村先进单位事迹材料",
  },
  {
    name: "a title above a salutation",
    lines: ["争做先进村工作汇报", "尊敬的各位领导：", "一、基本情况", BODY],
    title: "争做先进村工作汇报",
  },
  { name: "a title stuck to the first paragraph", lines: [`青柳村创建工作情况的汇报 ${BODY}`], title: "青柳村创建工作情况的汇报" },
])("finds $name", ({ lines, title }) => {
  expect(titleOf(lines)).toBe(title);
});

test.each([
  ["a text that begins with its first paragraph", [BODY, BODY]],
  ["a text that begins with a heading", ["一、基本情况", BODY]],
  ["a text whose head is only a menu", ["登录", "格式转换 格式转换", "2024-05-25", BODY]],
  ["an empty text", [""]],
])("%s has no title", (_, lines) => {
  expect(titleOf(lines)).toBeNull();
});
