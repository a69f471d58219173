import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { PARTS } from "./texts";
import { fillAll, fillFields, openMaterial, saved, startMaterial, submit } from "./writing";
import { addWritten, WRITER } from "./written-world";

test("a unit starts, fills, is saved by itself, submits, withdraws and submits again under one number", async ({ as }) => {
  const page = await as("shi-filler");
  const at = await startMaterial(page);
  await expect(page.getByText("已完成 0 / 6 项")).toBeVisible();
  await page.goto(`${at}/preview`);
  await expect(page.getByRole("heading", { name: "还不能提交，请先改好下面几处" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^提交/ })).toHaveCount(0);

  await fillAll(page, at);
  await page.reload();
  await page.goto(`${at}/parts/practices`);
  await expect(page.getByLabel("主要做法正文")).toHaveValue(PARTS.主要做法);
  await page.goto(at);
  await expect(page.getByText("已完成 6 / 6 项")).toBeVisible();

  const number = await submit(page, at);
  expect(number).toMatch(/^TY-2026B-\d{4}$/);
  await page.goto(at);
  await expect(page.getByText("评审开始前可以撤回修改")).toBeVisible();
  await page.goto(`${at}/parts/basics`);
  await expect(page.getByText("现在不能修改")).toBeVisible();

  await page.goto(at);
  await page.getByRole("button", { name: "撤回修改" }).click();
  await expect(page.getByText("填写中").first()).toBeVisible();
  expect(await submit(page, at)).toBe(number);
  await page.goto(at);
  await expect(page.getByText("提交材料，第2版")).toBeVisible();
});

test("what is typed is kept when one leaves at once, and growth is worked out", async ({ as }) => {
  const page = await as("ran-filler");
  const at = await startMaterial(page);
  await page.goto(`${at}/parts/basics`);
  await page.getByLabel("基本情况正文").fill("匆匆写下的一句话。");
  await page.getByRole("button", { name: "保存并返回清单" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("第二批");
  await page.goto(`${at}/parts/basics`);
  await expect(page.getByLabel("基本情况正文")).toHaveValue("匆匆写下的一句话。");

  await page.goto(`${at}/figures`);
  await page.getByLabel("总户数 2024年").fill("２００");
  await page.getByLabel("总户数 2025年").fill("250");
  await expect(page.getByRole("row", { name: /总户数/ })).toContainText("25.0%");
  const wrong = page.getByLabel("总人口 2025年");
  await wrong.fill("八百多");
  await wrong.blur();
  await expect(page.getByText("“八百多”不是数字，请填数字，例如 1280 或 12.5")).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(wrong).toHaveValue("八百多");
});

test("pressing submit twice makes one submission and one number", async ({ as }) => {
  const at = `/materials/${addWritten()}`;
  const page = await as(WRITER);
  await page.goto(`${at}/preview`);
  const button = page.getByRole("button", { name: "提交材料" });
  await button.evaluate((element) => { (element as HTMLButtonElement).click(); (element as HTMLButtonElement).click(); });
  await expect(page.getByRole("heading", { name: "材料已提交" })).toBeVisible();
  await page.goto(at);
  await expect(page.getByText(/提交材料，第\d版/)).toHaveCount(1);
});

test("a stale tab is told that the material has moved on, and changes nothing", async ({ as }) => {
  const page = await as(WRITER);
  await openMaterial(page, "查看材料");
  await expect(page.getByRole("button", { name: "撤回修改" })).toBeVisible();
  const stale = await page.context().newPage();
  await stale.goto(page.url());
  await page.getByRole("button", { name: "撤回修改" }).click();
  await expect(page.getByText("填写中").first()).toBeVisible();
  await stale.getByRole("button", { name: "撤回修改" }).click();
  await expect(stale.getByRole("alert").filter({ hasText: "材料现在的状态不能做这件事" })).toBeVisible();
});

test("two people in one part get both texts side by side and choose", async ({ as }) => {
  const mine = await as("ran-filler");
  const at = await openMaterial(mine);
  const theirs = await as("xiao-assistant");
  for (const page of [mine, theirs]) await page.goto(`${at}/parts/next`);
  await theirs.getByLabel("下一步打算正文").fill("代填人写的一段打算。");
  await saved(theirs);
  await mine.getByLabel("下一步打算正文").fill("填报人写的另一段打算。");
  await expect(mine.getByText("两份都在下面")).toBeVisible();
  await expect(mine.getByText("代填人写的一段打算。")).toBeVisible();
  await mine.getByRole("button", { name: "用我的" }).click();
  await saved(mine);
  await mine.reload();
  await expect(mine.getByLabel("下一步打算正文")).toHaveValue("填报人写的另一段打算。");
});

test("pinyin that is being composed is neither saved nor submitted", async ({ as, browserName }) => {
  expect(browserName).toBe("chromium");
  const page = await as("ran-filler");
  const at = await openMaterial(page);
  await page.goto(`${at}/parts/results`);
  const sent: string[] = [];
  page.on("request", (request) => { if (request.method() === "POST") sent.push(request.postData() ?? ""); });
  const box = page.getByLabel("取得的成效正文");
  await box.fill("");
  await box.focus();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Input.imeSetComposition", { text: "chengxiao", selectionStart: 9, selectionEnd: 9 });
  await expect(box).toHaveValue("chengxiao");
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 2500); }));
  await cdp.send("Input.insertText", { text: "成效" });
  await expect(box).toHaveValue("成效");
  await saved(page);
  await expect.poll(() => sent.some((body) => body.includes("成效"))).toBe(true);
  expect(sent.filter((body) => body.includes("chengxiao"))).toEqual([]);
});

test("fields say what is wrong beside the box and keep it", async ({ as }) => {
  const page = await as("ran-filler");
  const at = await openMaterial(page);
  await fillFields(page, at);
  const phone = page.getByLabel("联系电话", { exact: true });
  await phone.fill("打村部");
  await phone.blur();
  await expect(page.getByText("电话只能有数字、空格、括号和横线，7 至 25 位")).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(phone).toHaveValue("打村部");
});

/** Let the first write to an address reach the server and its answer get lost on the way; answers how many were. */
async function loseFirstAnswer(page: Page, address: string): Promise<() => number> {
  let lost = 0;
  await page.route(`**${address}`, async (route) => {
    if (route.request().method() !== "POST" || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  return () => lost;
}

test("one who writes on after a lost answer meets no conflict with their own words", async ({ as }) => {
  const page = await as("ran-filler");
  const at = await openMaterial(page);
  await page.goto(`${at}/parts/basics`);
  const lost = await loseFirstAnswer(page, `${at}/parts/basics`);
  const box = page.getByLabel("基本情况正文");
  await box.fill("答复丢在路上的一句。");
  await expect(page.getByRole("status").filter({ hasText: "网络已断开" })).toBeVisible();
  await box.fill("答复丢在路上的一句。接着又写了一句。");
  await saved(page);
  expect(lost()).toBe(1);
  await expect(page.getByText("两份都在下面")).toHaveCount(0);
  await page.reload();
  await expect(box).toHaveValue("答复丢在路上的一句。接着又写了一句。");
});

test("a save whose answer is lost is sent again by itself and saved once", async ({ as }) => {
  const page = await as("ran-filler");
  const at = await openMaterial(page);
  await page.goto(`${at}/parts/basics`);
  const lost = await loseFirstAnswer(page, `${at}/parts/basics`);
  const box = page.getByLabel("基本情况正文");
  await box.fill("网络断在答复的路上。");
  await expect(page.getByRole("status").filter({ hasText: "网络已断开" })).toBeVisible();
  await saved(page);
  expect(lost()).toBe(1);
  await expect(page.getByText("两份都在下面")).toHaveCount(0);
  await page.reload();
  await expect(box).toHaveValue("网络断在答复的路上。");
});
