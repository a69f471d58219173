import type { Page } from "@playwright/test";
import { addTownship, partsOf, textOf, VILLAGES, wordOf } from "./bulk-world";
import { rows } from "./database";
import { expect, test } from "./fixtures";

type Draft = { id: string; unit: string; state: string };
const drafts = () => rows<Draft>("select m.id, u.name as unit, m.state from materials m join units u on u.id = m.unit_id join units t on t.id = u.parent_id where t.name = '榧坪镇' order by u.name");
const textsOf = (id: string) => Object.fromEntries(rows<{ key: string; text: string }>("select p.key, v.text from parts p join part_versions v on v.id = p.version_id where p.material_id = ?", id).map(({ key, text }) => [key, text]));
const byUnit = (name: string) => drafts().find(({ unit }) => unit === name)?.id ?? "";

const [FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH, EIGHTH, NINTH, TENTH] = VILLAGES;
/** Nine Word files and a text by name, title, byline and signature; one collection file; two that name nobody here. */
const FILES = [
  wordOf(`${FIRST}.docx`, "先进事迹材料", FIRST), wordOf("岑坪县榧坪镇漆树垭村先进材料（终稿）.docx", "同饮一渠水先进事迹材料", SECOND), wordOf("03 铜锣湾.docx", "先进事迹材料汇报", THIRD),
  wordOf("材料一.docx", `榧坪镇${FOURTH}先进事迹材料`, FOURTH), wordOf("材料二.docx", `一条渠养一个村\n——${FIFTH}先进事迹材料`, FIFTH), wordOf("榧坪镇_青冈岭村_报送.docx", "先进事迹材料", SIXTH),
  wordOf("三岔河村民委员会.docx", "先进事迹材料", SEVENTH), wordOf("新建文档.docx", `${EIGHTH}民族团结进步先进事迹材料`, EIGHTH),
  { name: "石磨塘村.txt", mimeType: "text/plain", buffer: Buffer.from(textOf("先进事迹材料", NINTH)) }, wordOf("蕨基坡.docx", "先进事迹材料", TENTH),
  wordOf("金竹村.docx", "金竹村先进事迹材料", "金竹村"), wordOf("铜锣湾小学.docx", "铜锣湾小学先进事迹材料", "铜锣湾小学"),
];

test.describe.configure({ mode: "serial" });
test.beforeAll(() => addTownship("岑坪县", "榧坪镇", "kuang-assistant"));

async function openBulk(page: Page) {
  await page.goto("/");
  await page.getByRole("link", { name: "批量导入材料" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("批量导入");
  await page.waitForLoadState("networkidle");
}
const choose = (page: Page, files: typeof FILES) => page.getByLabel("选择文件").setInputFiles(files);
const rowOf = (page: Page, file: string) => page.getByRole("row").filter({ hasText: file });

test("twelve files become ten drafts with their parts, marked as filled in on behalf; of the two that match nobody nothing is made", async ({ as }) => {
  test.setTimeout(150_000);
  const page = await as("kuang-assistant");
  await openBulk(page);
  await choose(page, FILES);
  await expect(page.getByText("已读 12 / 12 个文件")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("heading", { name: "已对上单位的 10 份" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "没有对上单位的 2 份" })).toBeVisible();
  await expect(rowOf(page, "材料二.docx")).toContainText("按标题对上");
  await expect(rowOf(page, "金竹村.docx")).toContainText("请选择单位");
  expect(drafts()).toEqual([]);

  await page.getByRole("button", { name: "建立草稿（10 份）" }).click();
  await expect(page.getByText("已建立 10 份草稿，都标为代填。")).toBeVisible({ timeout: 60_000 });
  const made = drafts();
  expect(made.map(({ unit, state }) => [unit, state])).toEqual([...VILLAGES].toSorted().map((village) => [village, "draft"]));
  for (const { id, unit } of made) expect([unit, textsOf(id)]).toEqual([unit, partsOf(unit)]);
  const behalf = rows<{ account: string; confirmed: number | null }>("select p.account, b.confirmed_at as confirmed from behalf b join people p on p.id = b.person_id join materials m on m.id = b.material_id join units u on u.id = m.unit_id join units t on t.id = u.parent_id where t.name = '榧坪镇'");
  expect(behalf).toEqual(Array.from({ length: 10 }, () => ({ account: "kuang-assistant", confirmed: null })));
  expect(rows("select id from part_versions where text like '%金竹村%' or text like '%铜锣湾小学%'")).toEqual([]);

  const [opened] = await Promise.all([page.context().waitForEvent("page"), page.getByRole("link", { name: `打开${FIRST}的材料` }).click()]);
  await expect(opened).toHaveURL(new RegExp(byUnit(FIRST)));
  await expect(opened.getByText("这份材料由你代填")).toBeVisible();
  await opened.goto("/");
  await expect(opened.getByRole("listitem").filter({ hasText: `代填：${FIRST}` })).toContainText("代填，待单位确认");
});

test("what stands there is never replaced by itself; two files of one unit and a marked file are held back", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("kuang-assistant");
  const id = byUnit(SECOND);
  await page.goto(`/materials/${id}/parts/basics`);
  await page.getByLabel("基本情况正文").fill("后来改过的基本情况。");
  await expect.poll(() => textsOf(id).basics).toBe("后来改过的基本情况。");

  await openBulk(page);
  const marked = textOf("先进事迹材料", THIRD).replace("一、基本情况\n", "一、基本情况\n机密★1年\n");
  await choose(page, [
    wordOf("漆树垭村.docx", "先进事迹材料", SECOND), { name: "铜锣湾村.txt", mimeType: "text/plain", buffer: Buffer.from(marked) },
    wordOf("麻柳溪村.docx", "先进事迹材料", FOURTH), wordOf("麻柳溪村（再次报送）.docx", "先进事迹材料", FOURTH),
  ]);
  await expect(page.getByText("已读 4 / 4 个文件")).toBeVisible({ timeout: 30_000 });
  await expect(rowOf(page, "漆树垭村.docx")).toContainText("这些部分有你以前放入的文字");
  await expect(rowOf(page, "铜锣湾村.txt")).toContainText("有涉密标志：“机密★1年”");
  await expect(rowOf(page, "麻柳溪村.docx")).toContainText("有两份都是这个单位的");
  await rowOf(page, "麻柳溪村（再次报送）.docx").getByLabel("现有内容与处理").selectOption("不处理");
  await expect(page.getByRole("button", { name: "建立草稿（2 份）" })).toBeVisible();
  await rowOf(page, "漆树垭村.docx").getByLabel("现有内容与处理").selectOption("不处理");
  await page.getByRole("button", { name: "建立草稿（1 份）" }).click();
  await expect(page.locator("[data-row=done]")).toHaveCount(1);
  expect(textsOf(id).basics).toBe("后来改过的基本情况。");
  expect(rows("select id from part_versions where text like '%机密★%'")).toEqual([]);

  await rowOf(page, "铜锣湾村.txt").getByLabel("不是涉密内容").check();
  await page.getByRole("button", { name: "建立草稿（1 份）" }).click();
  await expect(page.locator("[data-row=done]")).toHaveCount(2);
  expect(textsOf(byUnit(THIRD)).basics).toBe(`机密★1年\n${partsOf(THIRD).basics}`);
  expect(rows("select quote from dismissals where kind = 'secrecy_mark' and material_id = ?", byUnit(THIRD))).toEqual([{ quote: "机密★1年" }]);
});

test("a broken network loses nothing that was read, and pressing again makes each once; somebody's newer words are not written over", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("kuang-assistant");
  await openBulk(page);
  await page.route("**/api/files/read", (route) => route.abort("connectionreset"));
  await choose(page, [wordOf("青冈岭村.docx", "先进事迹材料（改）", SIXTH)]);
  const failed = page.locator("[data-file=failed]");
  await expect(failed).toContainText("文件没有送到，网络可能已断开");
  await page.unroute("**/api/files/read");
  await failed.getByRole("button", { name: "重试" }).click();
  await expect(rowOf(page, "青冈岭村.docx")).toBeVisible();

  const id = byUnit(SIXTH);
  const other = await as("kuang-assistant");
  await other.goto(`/materials/${id}/parts/basics`);
  await other.getByLabel("基本情况正文").fill("另一个窗口里刚写的。");
  await expect.poll(() => textsOf(id).basics).toBe("另一个窗口里刚写的。");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "建立草稿（1 份）" }).click();
  await expect(rowOf(page, "青冈岭村.docx")).toContainText("系统没有回应，网络可能已断开");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "建立草稿（1 份）" }).click();
  await expect(rowOf(page, "青冈岭村.docx")).toContainText("刚才有人写过这份材料，什么也没有放入");
  expect(textsOf(id).basics).toBe("另一个窗口里刚写的。");
  await rowOf(page, "青冈岭村.docx").getByLabel("现有内容与处理").selectOption("替换");
  await page.getByRole("button", { name: "建立草稿（1 份）" }).click();
  await expect(page.locator("[data-row=done]")).toHaveCount(1);
  expect(textsOf(id).basics).toBe(partsOf(SIXTH).basics);
  expect(rows("select id from part_versions where material_id = ? and text = '另一个窗口里刚写的。'", id)).toHaveLength(1);
});

test("a collection gives a row for each; the page is for assistants alone", async ({ as }) => {
  const page = await as("kuang-assistant");
  await openBulk(page);
  const collection = [FIFTH, SEVENTH, "茶坪村"].map((village) => textOf(`${village}先进事迹材料`, village)).join("\n");
  await choose(page, [{ name: "榧坪镇汇编.txt", mimeType: "text/plain", buffer: Buffer.from(collection) }]);
  await expect(page.getByRole("heading", { name: "已对上单位的 2 份" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "没有对上单位的 1 份" })).toBeVisible();
  await expect(rowOf(page, "其中第 3 份")).toContainText("茶坪村先进事迹材料");
  expect((await (await as("peng-filler")).goto("/bulk"))?.status()).toBe(404);
});
