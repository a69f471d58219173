import type { Page } from "@playwright/test";
import { idOf, rows } from "./database";
import { expect, test } from "./fixtures";
import { fillAll, openMaterial, pastAutosave, saved, submit } from "./writing";

const TEXT = [
  "片区全村1286人，其中瑶族736人，苗族450人，其他民族90人。辖三个自然寨，党员35名，全村总人口820人，其中少数民族779人，占%，汉族41人。",
  "片区推進社區(qū)團結(jié)工作,三个寨子的人同走一条路、同上一所学校、同赶一个场，红白喜事各寨都来人，前些年为水为地的结都解开了，如今议事在一张桌上。",
].join("\n");
const REPAIRED = TEXT.replace("推進社區(qū)團結(jié)工作,", "推进社区团结工作，");
const FILLED = TEXT.replace("占%", "占95%");

const stored = (at: string) => rows<{ text: string }>("select v.text from parts p join part_versions v on v.id = p.version_id where p.material_id = ? and p.key = 'basics'", idOf(at))[0]?.text ?? "";
const everStored = (at: string, words: string) => rows("select id from part_versions where material_id = ? and instr(text, ?) > 0", idOf(at), words).length;

async function write(page: Page, at: string, text: string) {
  await page.goto(`${at}/parts/basics`);
  await page.getByLabel("基本情况正文").fill(text);
  await saved(page);
}

test.describe.configure({ mode: "serial" });
let at = "";

test("while writing, findings stand beside the text and lead into it", async ({ as }) => {
  const page = await as("ma-filler");
  at = await openMaterial(page);
  await fillAll(page, at);
  await write(page, at, TEXT);
  const live = page.getByRole("complementary", { name: "材料检查" });
  await expect(live.getByText("缺数字", { exact: true })).toBeVisible({ timeout: 15_000 });
  await expect(live.getByText("数字对不上", { exact: true }).first()).toBeVisible();
  const box = page.getByLabel("基本情况正文");
  await expect(box).toHaveValue(TEXT);
  await live.getByRole("listitem").filter({ hasText: "缺数字" }).getByRole("button", { name: "去看" }).click();
  expect(await box.evaluate((one: HTMLTextAreaElement) => one.value.slice(one.selectionStart, one.selectionEnd))).toContain("占%");
  await expect(page.locator("mark[data-finding=must]").first()).toBeAttached();
});

test("the check lists them, a blank is filled in, and every character comes back", async ({ as }) => {
  const page = await as("ma-filler");
  await page.goto(`${at}/check`);
  const blank = page.locator("li[data-kind=blank_figure]");
  await expect(blank).toContainText("“%”前面缺数字");
  await expect(page.locator("li[data-kind=arithmetic_mismatch]").first()).toContainText("736＋450＋90＝1276");
  await blank.getByRole("button", { name: "填入“95”" }).click();
  await expect(page.getByText("已填入“95”")).toBeVisible();
  await expect.poll(() => stored(at)).toBe(FILLED);
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await expect(page.getByText("已撤销，文字和原来一字不差")).toBeVisible();
  expect(stored(at)).toBe(TEXT);
});

test("all repairs are shown first, made at once, and undone to the character", async ({ as }) => {
  const page = await as("ma-filler");
  await page.goto(`${at}/check`);
  await page.getByRole("button", { name: /^全部修复/ }).click();
  const preview = page.getByRole("region", { name: "修复前请核对" });
  await expect(preview.locator("del").first()).toBeVisible();
  const first = preview.getByRole("checkbox").first();
  await first.uncheck();
  await first.check();
  await preview.getByRole("button", { name: /^修复选中的/ }).click();
  await expect(page.getByText(/^已修复 \d+ 处/)).toBeVisible();
  expect(stored(at)).toBe(REPAIRED);
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await expect(page.getByText("已撤销，文字和原来一字不差")).toBeVisible();
  expect(stored(at)).toBe(TEXT);
});

test("somebody who writes meanwhile loses nothing to a repair", async ({ as }) => {
  const page = await as("ma-filler");
  await page.goto(`${at}/check`);
  const other = await as("ma-filler");
  await write(other, at, `${TEXT}\n又写一段。`);
  await page.getByRole("button", { name: /^全部修复/ }).click();
  await page.getByRole("button", { name: /^修复选中的/ }).click();
  await expect(page.getByText("文字刚被改动过，没有修复")).toBeVisible();
  expect(stored(at)).toBe(`${TEXT}\n又写一段。`);
  await write(other, at, TEXT);
});

test("from the check one comes to the very place, goes on to the next, and back", async ({ as }) => {
  const page = await as("ma-filler");
  await page.goto(`${at}/check`);
  await page.locator("li[data-kind=blank_figure]").getByRole("link", { name: "去修改" }).click();
  await expect(page).toHaveURL(/\/parts\/basics\?at=\d+-\d+$/);
  const bar = page.getByRole("navigation", { name: "材料检查" });
  await expect(bar).toContainText(/第 \d+\/\d+ 条/);
  const box = page.getByLabel("基本情况正文");
  await expect.poll(() => box.evaluate((one: HTMLTextAreaElement) => one.value.slice(one.selectionStart, one.selectionEnd))).toContain("占%");
  const before = await bar.locator("b").textContent();
  await bar.getByRole("button", { name: "下一条" }).click();
  await expect(bar.locator("b")).not.toHaveText(before ?? "");
  await bar.getByRole("button", { name: "返回检查" }).click();
  await expect(page).toHaveURL(/\/check$/);
});

test("a finding that does not apply is kept with its reason, recalled, and said again", async ({ as }) => {
  const page = await as("ma-filler");
  await page.goto(`${at}/check`);
  const standing = () => rows<{ reason: string }>("select reason from dismissals where material_id = ? and withdrawn_at is null", idOf(at)).map(({ reason }) => reason);
  const wrong = page.locator("li[data-kind=arithmetic_mismatch]").first();
  await wrong.getByRole("button", { name: "不适用" }).click();
  await page.getByRole("button", { name: "确定" }).click();
  await expect(wrong).toContainText("请写明原因");
  await page.getByLabel("为什么不适用").fill("另有十人户口未定");
  await page.getByRole("button", { name: "确定" }).click();
  await expect(page.getByText("不适用 1")).toBeVisible();
  expect(standing()).toEqual(["另有十人户口未定"]);
  await page.getByRole("button", { name: "撤销不适用" }).click();
  await expect(page.getByText("不适用 0")).toBeVisible();
  expect(standing()).toEqual([]);
  await wrong.getByRole("button", { name: "不适用" }).click();
  await page.getByLabel("为什么不适用").fill("另有十人户口未定");
  await page.getByRole("button", { name: "确定" }).click();
  await expect(page.getByText("不适用 1")).toBeVisible();
});

test("a mark of secrecy is asked about before anything is stored", async ({ as }) => {
  const page = await as("ma-filler");
  await page.goto(`${at}/parts/basics`);
  const box = page.getByLabel("基本情况正文");
  await box.fill(`${TEXT}\n机密★2年\n粘贴来的一段内容。`);
  const band = page.getByRole("alert").filter({ hasText: "发现：“机密★2年”" });
  await expect(band).toContainText("本系统为非涉密系统");
  await pastAutosave(page);
  expect(stored(at)).toBe(TEXT);
  expect(everStored(at, "粘贴来的一段内容")).toBe(0);
  await page.getByRole("button", { name: "保存并返回清单" }).click();
  await expect(box).toHaveValue(/机密★2年/);
  await band.getByRole("button", { name: "撤销这次粘贴" }).click();
  await expect(box).toHaveValue(TEXT);
  await expect(band).toHaveCount(0);

  await box.fill(`${TEXT}\n机密★2年`);
  await page.reload();
  await expect(box).toHaveValue(TEXT);
  expect(everStored(at, "机密★")).toBe(0);
  await box.fill(`${TEXT}\n机密★2年`);
  await band.getByRole("button", { name: "这不是涉密内容，继续保存" }).click();
  await expect.poll(() => stored(at)).toBe(`${TEXT}\n机密★2年`);
  expect(rows("select id from dismissals where material_id = ? and kind = 'secrecy_mark' and quote = '机密★2年'", idOf(at))).toHaveLength(1);
  expect(rows("select kind from events where material_id = ? and kind = 'finding.dismiss'", idOf(at)).length).toBeGreaterThanOrEqual(2);
  await write(page, at, TEXT);
});

test("an import with a mark is asked about too, and a fact with one is not saved", async ({ as }) => {
  const page = await as("ma-filler");
  await page.goto(`${at}/import`);
  await page.getByLabel("材料全文").fill("绝密★长期\n一、基本情况\n搬来的文字在这里。");
  await page.getByRole("button", { name: /分段/ }).last().click();
  const band = page.getByRole("alert").filter({ hasText: "发现：“绝密★长期”" });
  await expect(band).toBeVisible();
  await band.getByRole("button", { name: "删去标志" }).click();
  await expect(band).toHaveCount(0);
  await expect(page.getByLabel("材料全文")).toHaveValue("\n一、基本情况\n搬来的文字在这里。");

  await page.goto(`${at}/fields`);
  const title = rows<{ value: string }>("select value from fields where material_id = ? and key = 'title'", idOf(at))[0]?.value ?? "";
  await page.getByLabel("材料标题").fill("秘密★ 标题");
  await expect(page.getByText("文字里有涉密标志“秘密★”，没有保存").first()).toBeVisible();
  await pastAutosave(page);
  expect(rows("select value from fields where material_id = ? and key = 'title'", idOf(at))).toEqual([{ value: title }]);
  await page.getByLabel("材料标题").fill(title);
  await expect(page.getByText("文字里有涉密标志")).toHaveCount(0);
});

test("who submits sees the counts, and the reviewer the findings with the unit's reason", async ({ as }) => {
  const page = await as("ma-filler");
  await page.goto(`${at}/preview`);
  await expect(page.getByText(/必须改 \d+ · 建议改 \d+ · 不适用 1/)).toBeVisible();
  await submit(page, at);
  const reviewer = await as("deng-reviewer");
  await reviewer.goto(`${at}/review`);
  await reviewer.getByText(/^材料检查 \d+$/).click();
  await expect(reviewer.getByText("单位说明：另有十人户口未定")).toBeVisible();
  await expect(reviewer.getByRole("heading", { name: "佐证材料" })).toBeVisible();
});
