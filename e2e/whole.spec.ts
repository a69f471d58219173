import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { commentOnQuote, fillNote, score, send } from "./judging";
import { FIGURES, PARTS, TITLE } from "./texts";
import { fillFields, fillFigures, holdsParts, saved, startMaterial, submit } from "./writing";
import { readWord } from "./word";

const WHOLE = [TITLE, "一、基本情况", PARTS.基本情况, "二、主要做法", PARTS.主要做法, "三、取得的成效", PARTS.取得的成效, "四、下一步打算", PARTS.下一步打算].join("\n");
const QUOTE = "2025年共巡山七十二次";
const BETTER = "2025年共巡山七十二次、行程一千三百里";

test.describe.configure({ mode: "serial" });
let at = "";
let number = "";

test("a whole text is pasted, divided by its headings, and undone and done again", async ({ as }) => {
  const page = await as("fang-filler");
  at = await startMaterial(page);
  await page.goto(`${at}/import`);
  await page.getByRole("button", { name: "分段" }).click();
  await expect(page.getByText("请先粘贴材料全文")).toBeVisible();
  await page.getByLabel("材料全文").fill(WHOLE);
  await page.getByRole("button", { name: "分段" }).click();
  await expect(page.getByText(/原文 [\d,]+ 字 = 各部分/)).toBeVisible();
  await page.getByRole("button", { name: "确认放入各部分" }).click();
  await expect(page.getByText("已放入各部分")).toBeVisible();
  await page.getByRole("button", { name: "撤销本次放入" }).click();
  await expect(page.getByText("已撤销")).toBeVisible();
  await page.goto(`${at}/parts/practices`);
  await expect(page.getByLabel("主要做法正文")).toHaveValue("");

  await page.goto(`${at}/import`);
  await page.getByLabel("材料全文").fill(WHOLE);
  await page.getByRole("button", { name: "分段" }).click();
  await page.getByRole("button", { name: "确认放入各部分" }).click();
  await expect(page.getByText("已放入各部分")).toBeVisible();
  await holdsParts(page, at);
  await page.goto(`${at}/fields`);
  await expect(page.getByLabel("材料标题")).toHaveValue(TITLE);
  await fillFields(page, at);
  await fillFigures(page, at);
  number = await submit(page, at);
});

test("the reviewer comments on a quote, a part and the whole, and returns it", async ({ as }) => {
  const page = await as("deng-reviewer");
  await page.goto(`${at}/review`);
  await page.getByRole("button", { name: "开始评审" }).click();
  await commentOnQuote(page, "practices", QUOTE, "必须修改", "写明巡山的里程。", BETTER);
  await commentOnQuote(page, "results", "水稻亩产比2023年多收三十余斤", "建议修改", "数字从哪里来？");
  await page.getByRole("button", { name: "批注全篇" }).click();
  await fillNote(page, "提示", "全篇读来实在。");
  await page.reload();
  await expect(page.locator("mark").filter({ hasText: QUOTE })).toBeVisible();

  const unit = await as("fang-filler");
  await unit.goto(at);
  await expect(unit.getByText("现在不能修改")).toBeVisible();
  expect(await (await unit.request.get(at)).text()).not.toContain("写明巡山的里程");

  await page.getByLabel("总评意见").fill("做法写得实，请补里程。");
  await send(page, "退回修改");
  await expect(page.getByText("已退回").first()).toBeVisible();
});

test("the unit finds each comment beside its text, answers or changes it, and resubmits", async ({ as }) => {
  const page = await as("fang-filler");
  await page.goto("/");
  await page.getByRole("link", { name: "按意见修改" }).first().click();
  await expect(page.getByText("做法写得实，请补里程。")).toBeVisible();
  expect(await page.content()).not.toContain("邓若梅");
  const first = page.getByRole("article").filter({ hasText: "写明巡山的里程。" });
  await first.getByRole("button", { name: "采用" }).click();
  await expect(first).toContainText("已采用");
  await expect(page.getByLabel("主要做法正文")).toHaveValue(PARTS.主要做法.replace(QUOTE, BETTER));
  const second = page.getByRole("article").filter({ hasText: "数字从哪里来？" });
  await second.getByRole("button", { name: "说明情况" }).click();
  await second.getByLabel("情况说明").fill("来自镇农技站两年的测产记录。");
  await second.getByRole("button", { name: "答复", exact: true }).click();
  await expect(second).toContainText("已说明");
  await expect(page.getByText("还有 1 条没有答复")).toBeVisible();
  await page.getByRole("button", { name: "预览并重新提交" }).click();
  await expect(page.getByText("还有 1 条没有答复")).toBeVisible();
  await page.getByRole("button", { name: "提交材料" }).click();
  await expect(page.getByRole("heading", { name: "材料已提交" })).toBeVisible();
  await expect(page.locator("dd.number").first()).toHaveText(number);
});

async function open(page: Page) {
  await page.goto("/reviews");
  await expect(page.getByRole("row").filter({ hasText: "梧桐里社区" })).toContainText("已改待复核");
  await page.getByRole("link", { name: "梧桐里社区" }).first().click();
  await expect(page).toHaveURL(/\/review/);
}

test("the reviewer sees what changed and the old comments at their places, scores by keyboard and approves", async ({ as }) => {
  const page = await as("deng-reviewer");
  await open(page);
  await expect(page.getByRole("article").filter({ hasText: "数字从哪里来？" })).toContainText("来自镇农技站两年的测产记录。");
  await page.getByRole("link", { name: "与上一版对照" }).click();
  await expect(page.locator("ins").filter({ hasText: "行程一千三百里" }).first()).toBeVisible();
  await page.goto(`${at}/review`);
  await page.getByRole("button", { name: "开始评审" }).click();
  await page.getByRole("article").filter({ hasText: "数字从哪里来？" }).getByRole("button", { name: "认可" }).click();
  await expect(page.getByRole("article").filter({ hasText: "数字从哪里来？" })).toContainText("已认可");
  await score(page, ["99"]);
  await expect(page.getByText("最高 18 分").first()).toBeVisible();
  for (const points of ["16", "14", "22.5", "20", "14"]) await page.keyboard.type(`${points}\n`);
  await expect(page.getByText("86.5", { exact: true })).toBeVisible();
  await page.getByLabel("总评意见").fill("材料扎实，数据清楚。");
  await saved(page);
  await send(page, "同意通过");
  await page.goto(at);
  await expect(page.getByText("已通过").first()).toBeVisible();
});

test("the unit hears the outcome only when it is published, and the Word file holds every accepted character", async ({ as }) => {
  const unit = await as("fang-filler");
  await unit.goto(at);
  await expect(unit.getByText("材料已提交，正在评审，现在不能修改。")).toBeVisible();
  expect(await (await unit.request.get(at)).text()).not.toContain("审定通过");
  const draft = readWord(await (await unit.request.get(`${at}/word`)).body());
  expect(draft.footers).toContain("未审定稿");

  const organiser = await as("qin-organiser");
  const answer = await organiser.request.get(`${at}/word`);
  expect(answer.headers()["content-disposition"]).toContain("attachment");
  expect(answer.headers()["content-security-policy"]).toContain("sandbox");
  const word = readWord(await answer.body());
  const squeeze = (text: string) => text.replace(/\s/g, "");
  for (const label of ["基本情况", "主要做法", "取得的成效", "下一步打算"] as const) {
    for (const paragraph of PARTS[label].replace(QUOTE, BETTER).split("\n")) expect(squeeze(word.text)).toContain(squeeze(paragraph));
  }
  for (const [label, [, current]] of Object.entries(FIGURES)) expect(word.text).toMatch(new RegExp(`${label}[\\s\\S]*${current.replace(".", "\\.")}`));
  expect(word.footers).not.toContain("未审定稿");
  expect(word.document).toContain('w:pgSz w:w="11906" w:h="16838"');
  for (const margin of ['w:top="2098"', 'w:right="1474"', 'w:bottom="1984"', 'w:left="1587"']) expect(word.document).toContain(margin);
  for (const face of ["方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"]) expect(word.document + word.styles).toContain(face);
  expect(word.footers).toContain("PAGE");

  await organiser.goto("/");
  await organiser.getByRole("button", { name: "公布结果" }).first().click();
  await organiser.getByRole("button", { name: "确认公布" }).click();
  await expect(organiser.getByText("已公布").first()).toBeVisible();
  await unit.goto(at);
  await expect(unit.getByText("材料已通过审定。")).toBeVisible();
  expect(readWord(await (await unit.request.get(`${at}/word`)).body()).footers).not.toContain("未审定稿");
});
