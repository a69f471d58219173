import { idOf, rows } from "./database";
import { expect, test } from "./fixtures";
import { openMaterial, saved } from "./writing";

type Saved = { version: number; text: string };
const kept = (at: string) => rows<Saved>("select version, text from part_versions where material_id = ? and key = 'practices' order by version", idOf(at));
const newest = (at: string) => rows<Saved>("select p.version, v.text from parts p join part_versions v on v.id = p.version_id where p.material_id = ? and p.key = 'practices'", idOf(at))[0];

const FIRST = "一是院坝夜谈，2024年办了 32 场，来了1.2万人次。\n二是渠边记账，谁家放水谁家记。";
const SECOND = "一是院坝夜谈，2025年办了 41 场，来了1.5万人次。\n二是渠边记账，谁家放水谁家记。\n三是节日同过。";

test.describe.configure({ mode: "serial" });
let at = "";

test("what was written and rewritten is compared, brought back, and the bringing back undone", async ({ as }) => {
  const page = await as("peng-filler");
  at = await openMaterial(page);
  await page.goto(`${at}/parts/practices`);
  const box = page.getByLabel("主要做法正文");
  await box.fill(FIRST);
  await saved(page);
  await expect.poll(() => newest(at)?.text).toBe(FIRST);
  await box.fill(SECOND);
  await expect.poll(() => newest(at)?.text).toBe(SECOND);

  await page.getByRole("button", { name: "历史版本" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("主要做法 · 历史版本");
  await expect(page.getByText("改了 2 段")).toBeVisible();
  await expect(page.locator("[data-change] del").first()).toHaveText(/2024年$/);
  await expect(page.locator("[data-change] ins").first()).toHaveText(/2025年$/);
  await expect(page.locator("[data-change] del").last()).toHaveText(/1\.2万人次$/);
  await expect(page.getByText("第 2 段没有变")).toBeVisible();
  await expect(page.getByText("二是渠边记账")).toHaveCount(2);
  await expect(page.getByText("二是渠边记账").first()).toBeHidden();

  await page.getByRole("button", { name: "恢复这一稿" }).click();
  await expect(page.getByText(/^已恢复 \d+月\d+日 \d\d:\d\d 的文字。/)).toBeVisible();
  await expect(box).toHaveValue(FIRST);
  expect(newest(at)).toEqual({ version: 3, text: FIRST });

  await page.getByRole("button", { name: "撤销恢复" }).click();
  await expect(box).toHaveValue(SECOND);
  await expect.poll(() => newest(at)).toEqual({ version: 4, text: SECOND });
  expect(kept(at).map(({ text }) => text)).toEqual([FIRST, SECOND, FIRST, SECOND]);
  await page.goto(at);
  await expect(page.getByText("彭佳颖 恢复历史文字：主要做法")).toBeVisible();
});

test("where somebody wrote meanwhile nothing is brought back, and the newest comparison is shown first", async ({ as }) => {
  const [page, other] = [await as("peng-filler"), await as("feng-assistant")];
  await page.goto(`${at}/parts/practices/history`);
  await expect(page.getByRole("button", { name: "恢复这一稿" })).toBeVisible();
  await other.goto(`${at}/parts/practices`);
  await other.getByLabel("主要做法正文").fill(`${SECOND}\n四是代填人添的一段。`);
  await saved(other);
  await expect.poll(() => newest(at)?.version).toBe(5);

  await page.getByRole("button", { name: "恢复这一稿" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "刚才有人改过这一部分，没有恢复" })).toBeVisible();
  await expect(page.locator("[data-change] ins").last()).toHaveText(/四是代填人添的一段。$/);
  expect(newest(at)?.version).toBe(5);
  await page.getByRole("button", { name: "恢复这一稿" }).click();
  await expect(page).toHaveURL(/restored=/);
  expect(newest(at)).toEqual({ version: 6, text: FIRST });
});

test("the history is for those who write and answer for the material, and a strange text is not found", async ({ as }) => {
  const [unit, stranger] = [await as("peng-filler"), await as("luo-filler")];
  expect((await stranger.goto(`${at}/parts/practices/history`))?.status()).toBe(404);
  expect((await unit.goto(`${at}/parts/practices/history?with=nothing`))?.status()).toBe(200);
  await expect(unit.getByRole("button", { name: "恢复这一稿" })).toHaveCount(0);
  expect((await unit.goto(`${at}/parts/nothing/history`))?.status()).toBe(404);
});
