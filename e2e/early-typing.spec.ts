import type { Page } from "@playwright/test";
import { idOf, rows } from "./database";
import { expect, test } from "./fixtures";
import { openMaterial, saved } from "./writing";

/** Holds every script of a page back for two seconds, opens it, and types before it wakes. */
async function typeEarly(page: Page, at: string, typed: Record<string, string>) {
  await page.route("**/_next/static/**", async (route) => {
    if (/\.js($|\?)/.test(route.request().url())) await new Promise((resolve) => { setTimeout(resolve, 2000); });
    await route.continue();
  });
  await page.goto(at, { waitUntil: "commit" });
  for (const [label, words] of Object.entries(typed)) {
    await page.getByLabel(label).first().click();
    await page.keyboard.press("End");
    await page.keyboard.type(words);
  }
  expect(await page.evaluate(() => Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__react")))).toBe(false);
  await page.waitForLoadState("networkidle");
  await page.unrouteAll({ behavior: "wait" });
}

test("what is typed before the script has come is there afterwards, and saved", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("ke-filler");
  const at = await openMaterial(page);
  const id = idOf(at);

  await typeEarly(page, `${at}/fields`, { 材料标题: "早来的题目", 通讯地址: "某街九号", "第 1 项 名称": "早来的奖" });
  await expect(page.getByLabel("材料标题")).toHaveValue(/早来的题目$/);
  await saved(page);
  const facts = Object.fromEntries(rows<{ key: string; value: string }>("select key, value from fields where material_id = ?", id).map(({ key, value }) => [key, value]));
  expect(facts.title).toMatch(/早来的题目$/);
  expect(facts.address).toMatch(/某街九号$/);
  expect(facts.honours).toMatch(/早来的奖/);

  await typeEarly(page, `${at}/figures`, { "总户数 2024年": "77" });
  await saved(page);
  expect(rows<{ previous: string }>("select previous from figures where material_id = ? and key = 'households'", id)[0]?.previous).toMatch(/77$/);

  await typeEarly(page, `${at}/parts/next`, { 下一步打算正文: "早来的一句。" });
  await expect(page.getByLabel("下一步打算正文")).toHaveValue(/早来的一句。/);
  await saved(page);
  expect(rows<{ text: string }>("select v.text from parts p join part_versions v on v.id = p.version_id where p.material_id = ? and p.key = 'next'", id)[0]?.text).toContain("早来的一句。");
});

test("before the script the sign-in form keeps what is typed", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await typeEarly(page, "/sign-in", { 账号: "ke-filler" });
  await expect(page.getByLabel("账号", { exact: true })).toHaveValue("ke-filler");
  await page.context().close();
});
