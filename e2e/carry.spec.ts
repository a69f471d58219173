import { idOf, rows } from "./database";
import { expect, test } from "./fixtures";
import { saved, startMaterial } from "./writing";

type Mark = { key: string; confirmed: number };
const marks = (at: string) => rows<Mark>("select key, confirmed_at is not null as confirmed from carried where material_id = ? order by key", idOf(at));
const open = (at: string) => marks(at).filter(({ confirmed }) => confirmed === 0).map(({ key }) => key);
const texts = (id: string) => rows<{ key: string; text: string }>("select p.key, v.text from parts p join part_versions v on v.id = p.version_id where p.material_id = ? order by p.key", id);

const OWN = "这一段是今年先写好的，带入的时候不能动它。".repeat(6);

test("an earlier material is carried over where nothing is written, and each thing waits until it is looked at", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("jiang-filler");
  const at = await startMaterial(page);
  await page.goto(`${at}/parts/basics`);
  await page.getByLabel("基本情况正文").fill(OWN);
  await saved(page);
  await page.goto(at);
  await page.getByRole("link", { name: "带入以往材料" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("带入以往材料");
  await expect(page.getByText("已经写好，不动：基本情况。")).toBeVisible();
  await expect(page.getByText("将带入这些内容")).toBeVisible();
  expect(marks(at)).toEqual([]);
  await page.getByRole("button", { name: "带入", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${at}$`));
  await expect(page.getByText(/有 \d+ 项从以往材料带入，还没有核对/)).toBeVisible();

  const [earlier] = rows<{ id: string }>("select m.id from materials m join calls c on c.id = m.call_id where m.unit_id = (select unit_id from materials where id = ?) and m.id <> ? order by c.opens_at desc", idOf(at), idOf(at));
  const then = new Map(texts(earlier?.id ?? "").map(({ key, text }) => [key, text]));
  const now = new Map(texts(idOf(at)).map(({ key, text }) => [key, text]));
  expect(now.get("basics")).toBe(OWN);
  for (const key of ["brief", "practices", "results", "next"]) expect([key, now.get(key)]).toEqual([key, then.get(key)]);
  expect(open(at)).toContain("parts.practices");
  expect(open(at)).not.toContain("parts.basics");
  await expect(page.getByRole("listitem").filter({ hasText: "主要做法" }).first()).toContainText("待核对");
  await expect(page.getByRole("listitem").filter({ hasText: "登记事项" }).first()).toContainText(/待核对 \d+ 项/);

  await page.goto(`${at}/parts/practices`);
  await expect(page.getByText("来自“2025年度全州民族团结进步先进单位”，请核对")).toBeVisible();
  await page.getByRole("button", { name: "确认无误" }).click();
  await expect(page.getByText("来自“2025年度全州民族团结进步先进单位”")).toHaveCount(0);
  await expect.poll(() => open(at)).not.toContain("parts.practices");

  await page.goto(`${at}/parts/results`);
  await expect(page.getByText("请核对年份、数字和名称")).toBeVisible();
  await page.getByLabel("取得的成效正文").fill(`${then.get("results")}今年又添两户。`);
  await expect(page.getByText("请核对年份、数字和名称")).toHaveCount(0);
  await saved(page);
  await expect.poll(() => open(at)).not.toContain("parts.results");

  await page.goto(`${at}/fields`);
  const fields = open(at).filter((key) => key.startsWith("fields.")).length;
  await expect(page.locator("[data-carried]")).toHaveCount(fields);
  await page.getByLabel("通讯地址").fill("棠垭县东篱街道窑门路20号");
  await expect(page.locator("[data-carried]")).toHaveCount(fields - 1);
  await saved(page);
  await expect.poll(() => open(at)).not.toContain("fields.address");
  await page.getByRole("button", { name: `全部确认（${fields - 1} 项）` }).click();
  await expect(page.locator("[data-carried]")).toHaveCount(0);
  await expect.poll(() => open(at).filter((key) => key.startsWith("fields."))).toEqual([]);

  await page.goto(`${at}/preview`);
  await expect(page.getByText("从以往材料带入，请核对后确认或修改").first()).toBeVisible();
  await page.goto(`${at}/figures`);
  await page.getByRole("button", { name: /^全部确认/ }).click();
  await expect.poll(() => open(at).filter((key) => key.startsWith("figures."))).toEqual([]);
  await page.goto(`${at}/carry`);
  await expect(page.getByText("这份材料里没有可以带入的内容")).toBeVisible();
  await expect(page.getByRole("button", { name: "带入", exact: true })).toHaveCount(0);
});

test("only the unit's own materials can be carried over", async ({ as }) => {
  const page = await as("jiang-filler");
  await page.goto("/");
  await page.getByRole("link", { name: "继续填写" }).first().click();
  await expect(page).toHaveURL(/\/materials\/[^/]+$/);
  const at = new URL(page.url()).pathname;
  const [other] = rows<{ id: string }>("select id from materials where unit_id <> (select unit_id from materials where id = ?) limit 1", idOf(at));
  expect((await page.goto(`${at}/carry?from=${other?.id ?? ""}`))?.status()).toBe(404);
});
