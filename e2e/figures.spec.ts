import { idOf, rows } from "./database";
import { expect, test } from "./fixtures";
import { openMaterial, pastAutosave, saved } from "./writing";
import type { Page } from "@playwright/test";

/** Pastes a text into a box as a spreadsheet does. */
async function paste(page: Page, label: string, text: string) {
  const box = page.getByLabel(label, { exact: true });
  await box.focus();
  await box.evaluate((element, block) => {
    const transfer = new DataTransfer();
    transfer.setData("text/plain", block);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
  }, text);
}
const figures = (at: string) => Object.fromEntries(rows<{ key: string; previous: string; current: string }>("select key, previous, current from figures where material_id = ?", idOf(at)).map(({ key, previous, current }) => [key, `${previous}/${current}`]));
const honours = (at: string) => rows<{ value: string }>("select value from fields where material_id = ? and key = 'honours'", idOf(at))[0]?.value;

test("a block from a spreadsheet fills the figures, a sum that does not agree is told at once and stops the material", async ({ as }) => {
  const page = await as("ai-filler");
  const at = await openMaterial(page);
  await page.goto(`${at}/figures`);
  const before = figures(at);
  await paste(page, "总户数 2024年", "512\t515\r\n1,907\t１９２０\r\n");
  const told = page.getByRole("status").filter({ hasText: "已填入 4 格" });
  await expect(told).toBeVisible();
  await expect(page.getByLabel("总户数 2024年")).toBeFocused();
  await saved(page);
  expect(figures(at)).toEqual({ ...before, households: "512/515", population: "1,907/１９２０" });
  await told.getByRole("button", { name: "撤销" }).click();
  await expect(page.getByLabel("总人口 2025年")).toHaveValue("");
  await saved(page);
  expect(figures(at)).toMatchObject({ households: "/", population: "/" });

  await paste(page, "调解矛盾纠纷 2025年", "项目\t单位\t2025年\t2024年\n少数民族人口（人）\t人\t2000\t628\n总人口\t人\t1920\t1907\n常住人口\t人\t1\t2");
  await expect(page.getByRole("status").filter({ hasText: "已填入 4 格。有 2 个数放不进表格，没有填。" })).toBeVisible();
  const cell = page.getByRole("cell").filter({ has: page.getByLabel("总人口 2025年") });
  await expect(cell).toContainText("“少数民族人口”2000，超过“总人口”1920");
  await saved(page);
  await page.goto(`${at}/preview`);
  await expect(page.getByText("“少数民族人口”2000，超过“总人口”1920")).toBeVisible();
  await page.getByRole("link", { name: "基本数据：总人口 2025年" }).click();
  await page.getByLabel("少数民族人口 2025年").fill("630");
  await expect(cell).not.toContainText("超过");
  await saved(page);
  expect(figures(at)).toMatchObject({ population: "1907/1920", minorityPopulation: "628/630" });
});

test("Enter and the arrows walk through the cells", async ({ as }) => {
  const page = await as("ai-filler");
  await page.goto(`${await openMaterial(page)}/figures`);
  await page.getByLabel("总户数 2024年").focus();
  for (const [key, label] of [["Enter", "总人口 2024年"], ["ArrowRight", "总人口 2025年"], ["ArrowUp", "总户数 2025年"], ["ArrowLeft", "总户数 2024年"], ["ArrowDown", "总人口 2024年"]] as const) {
    await page.keyboard.press(key);
    await expect(page.getByLabel(label)).toBeFocused();
  }
});

test("what was filed the year before stands beside the box and is not typed in", async ({ as }) => {
  const page = await as("jiang-filler");
  const at = await openMaterial(page);
  const before = figures(at);
  await page.goto(`${at}/figures`);
  await expect(page.getByText(/^上年填报 [\d,.]+$/).first()).toBeVisible();
  await pastAutosave(page);
  expect(figures(at)).toEqual(before);
});

test("honours are rows: typed, pasted, moved, removed and brought back", async ({ as }) => {
  const page = await as("ai-filler");
  const at = await openMaterial(page);
  await page.goto(`${at}/fields`);
  await paste(page, "第 1 项 年度", "2023\t县级文明单位\t中共某县委\t县级\t某委〔2023〕5号\n2024\t平安单位\t某县政法委");
  await expect(page.getByRole("status").filter({ hasText: "已填入 2 项" })).toBeVisible();
  await page.getByRole("button", { name: "增加一项" }).click();
  await page.getByLabel("第 3 项 名称").fill("示范单位");
  await page.getByRole("button", { name: "上移 第 3 项" }).click();
  await saved(page);
  expect(honours(at)).toBe("2023\t县级文明单位\t中共某县委\t县级\t某委〔2023〕5号\n\t示范单位\t\t\t\n2024\t平安单位\t某县政法委\t\t");
  await page.getByRole("button", { name: "删除 第 1 项" }).click();
  await saved(page);
  expect(honours(at)).toBe("\t示范单位\t\t\t\n2024\t平安单位\t某县政法委\t\t");
  await page.getByRole("status").filter({ hasText: "已删除“县级文明单位”" }).getByRole("button", { name: "撤销" }).click();
  await saved(page);
  expect(honours(at)).toContain("县级文明单位");
  await page.getByLabel("第 3 项 年度").fill("去年");
  await page.getByLabel("联系人", { exact: true }).focus();
  await expect(page.getByText("第 3 项的年度“去年”认不出")).toBeVisible();
  await page.getByLabel("第 3 项 年度").fill("2024");
  await saved(page);
  await page.goto(`${at}/preview`);
  await expect(page.getByText("2023年，县级文明单位，中共某县委（某委〔2023〕5号）")).toBeVisible();
});
