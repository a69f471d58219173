import type { Page } from "@playwright/test";
import { idOf, rows } from "./database";
import { addEarly, EARLY } from "./early-world";
import { expect, test } from "./fixtures";
import { openMaterial, saved } from "./writing";

const world = { written: "", filed: "" };
test.beforeAll(() => { Object.assign(world, addEarly()); });

const isAwake = (page: Page) => page.evaluate(() => document.documentElement.dataset.awake !== undefined);

/** Holds every script of a page back for two seconds, opens it, and acts before it wakes. */
async function actEarly(page: Page, at: string, act: () => Promise<void>) {
  await page.route("**/_next/static/**", async (route) => {
    if (/\.js($|\?)/.test(route.request().url())) await new Promise((resolve) => { setTimeout(resolve, 2000); });
    await route.continue();
  });
  await page.goto(at, { waitUntil: "commit" });
  await act();
  expect(await isAwake(page)).toBe(false);
  await page.waitForLoadState("networkidle");
  await page.unrouteAll({ behavior: "wait" });
}

const typeEarly = (page: Page, at: string, typed: Record<string, string>) => actEarly(page, at, async () => {
  for (const [label, words] of Object.entries(typed)) {
    await page.getByLabel(label).first().click();
    await page.keyboard.press("End");
    await page.keyboard.type(words);
  }
});

/** Puts the caret at the end of a box as soon as the box is there, whole; answers what stands in it. */
async function caretIn(page: Page, id: string): Promise<string> {
  const within = await page.waitForFunction((name) => {
    const box = document.getElementById(name) as HTMLInputElement | HTMLTextAreaElement | null;
    if (!box || document.readyState === "loading") return null;
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
    return { value: box.value };
  }, id, { polling: 5 });
  return (await within.jsonValue())?.value ?? "";
}

/** Opens a page on a computer that is slower by this rate and types into a box all the while it wakes; answers what must stand there. */
async function typeAwake(page: Page, at: string, id: string, rate: number): Promise<string> {
  const computer = await page.context().newCDPSession(page);
  await computer.send("Emulation.setCPUThrottlingRate", { rate });
  await page.goto(at, { waitUntil: "commit" });
  let typed = await caretIn(page, id);
  for (let after = 0; after < 10;) {
    await page.keyboard.type(String(after));
    typed += String(after);
    if (after > 0 || await isAwake(page)) after += 1;
  }
  await computer.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  return typed;
}

test("what is typed before the script has come is there afterwards, and saved", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("ke-filler");
  const at = await openMaterial(page);
  const id = idOf(at);

  await typeEarly(page, `${at}/fields`, { 材料标题: "早来的题目", 通讯地址: "某街九号", "第 1 项 名称": "早来的奖", "第 1 项 授予单位": "早来的局" });
  await expect(page.getByLabel("材料标题")).toHaveValue(/早来的题目$/);
  await saved(page);
  const facts = Object.fromEntries(rows<{ key: string; value: string }>("select key, value from fields where material_id = ?", id).map(({ key, value }) => [key, value]));
  expect(facts.title).toMatch(/早来的题目$/);
  expect(facts.address).toMatch(/某街九号$/);
  expect(await (await page.request.get(`${at}/fields`)).text()).toContain(`value="${facts.address}"`);
  expect(facts.honours).toMatch(/早来的奖.*早来的局/);

  await typeEarly(page, `${at}/figures`, { "总户数 2024年": "77", "总户数 2025年": "78" });
  await saved(page);
  const [pair] = rows<{ previous: string; current: string }>("select previous, current from figures where material_id = ? and key = 'households'", id);
  expect([pair?.previous, pair?.current]).toEqual([expect.stringMatching(/77$/), expect.stringMatching(/78$/)]);

  await typeEarly(page, `${at}/parts/next`, { 下一步打算正文: "早来的一句。" });
  await expect(page.getByLabel("下一步打算正文")).toHaveValue(/早来的一句。/);
  await saved(page);
  expect(rows<{ text: string }>("select v.text from parts p join part_versions v on v.id = p.version_id where p.material_id = ? and p.key = 'next'", id)[0]?.text).toContain("早来的一句。");
});

for (const [where, path, box, stored] of [
  ["a sheet", "fields", "title", "select value from fields where material_id = ? and key = 'title'"],
  ["a long text", "parts/basics", "text-basics", "select v.text as value from parts p join part_versions v on v.id = p.version_id where p.material_id = ? and p.key = 'basics'"],
] as const) {
  test(`not one key is lost of what is typed into ${where} while the page wakes, on computers fast and slow`, async ({ as }) => {
    test.setTimeout(120_000);
    const page = await as(EARLY.writer);
    for (const rate of [1, 20]) {
      const typed = await typeAwake(page, `/materials/${world.written}/${path}`, box, rate);
      await expect(page.locator(`#${box}`)).toHaveValue(typed);
      await saved(page);
      await expect.poll(() => rows<{ value: string }>(stored, world.written)[0]?.value).toBe(typed);
    }
  });
}

test("a choice and an opinion made before the script has come are known to it", async ({ as }) => {
  const page = await as(EARLY.screener);
  await page.goto(`/materials/${world.filed}/review`);
  await page.getByRole("button", { name: "开始评审" }).click();
  await expect(page.getByRole("radio", { name: "退回修改" })).toBeVisible();
  await actEarly(page, `/materials/${world.filed}/review`, async () => {
    await page.getByRole("radio", { name: "退回修改" }).check();
    await page.getByLabel("审核意见").fill("先写的意见。");
  });
  await expect(page.getByRole("radio", { name: "退回修改" })).toBeChecked();
  await expect(page.getByLabel("审核意见")).toHaveValue("先写的意见。");
  await saved(page);
  expect(rows("select remark from reviews where material_id = ?", world.filed)).toEqual([{ remark: "先写的意见。" }]);
  await page.getByRole("checkbox", { name: "主要做法" }).check();
});

test("before the script the sign-in form keeps what is typed", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await typeEarly(page, "/sign-in", { 账号: "ke-filler" });
  await expect(page.getByLabel("账号", { exact: true })).toHaveValue("ke-filler");
  await page.context().close();
});
