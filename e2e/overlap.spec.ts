import { rows } from "./database";
import { expect, test } from "./fixtures";

const PATIENCE = 90_000;
const one = (query: string) => rows<{ n: number }>(query)[0]?.n ?? -1;

test("what was filed is compared by the server itself, and an organiser has a call compared anew", async ({ as }) => {
  test.setTimeout(3 * PATIENCE);
  const lacking = () => one("select count(*) as n from materials m where m.revision_id is not null and not exists (select 1 from comparisons c where c.revision_id = m.revision_id)");
  await expect.poll(lacking, { timeout: PATIENCE }).toBe(0);
  expect(one("select count(*) as n from fingerprints where material_id is not null")).toBe(one("select count(*) as n from materials where revision_id is not null"));

  const organiser = await as("qin-organiser");
  await organiser.goto("/");
  await organiser.getByRole("row").nth(1).getByRole("link").first().click();
  await organiser.getByRole("link", { name: "查重", exact: true }).click();
  await expect(organiser.getByRole("heading", { name: "查重", level: 1 })).toBeVisible();
  const callId = /calls\/([^/]+)\/overlaps/.exec(organiser.url())?.[1] ?? "";
  const filed = rows<{ n: number }>("select count(*) as n from materials where call_id = ? and revision_id is not null", callId)[0]?.n ?? 0;
  await expect(organiser.getByText(`已报送 ${filed} 份 · 已比对 ${filed} 份`, { exact: true })).toBeVisible();

  const before = one("select max(at) as n from comparisons");
  await organiser.getByRole("button", { name: "全部重新比对" }).click();
  await expect(organiser.getByText(`${filed} 份已排队`)).toBeVisible();
  expect(rows("select kind from events where kind = 'call.compare' and call_id = ?", callId)).toEqual([{ kind: "call.compare" }]);
  const anew = () => rows<{ n: number }>("select count(*) as n from comparisons c join materials m on m.revision_id = c.revision_id where m.call_id = ? and c.at > ?", callId, before)[0]?.n;
  await expect.poll(anew, { timeout: PATIENCE }).toBe(filed);
  await organiser.reload();
  await expect(organiser.getByText(`已比对 ${filed} 份`)).toBeVisible();
});

test("nobody but who runs the call is shown what its materials share", async ({ as }) => {
  const [call] = rows<{ id: string }>("select c.id from calls c join memberships m on m.unit_id = c.unit_id and m.role = 'organiser' join people p on p.id = m.person_id where p.account = 'qin-organiser' limit 1");
  for (const account of ["shi-filler", "deng-reviewer", "zhou-organiser", "lu-admin"]) {
    const page = await as(account);
    const answer = await page.goto(`/calls/${call?.id ?? ""}/overlaps`);
    expect([account, answer?.status()]).toEqual([account, 404]);
  }
});

test("a reviewer who may read both sees the passages side by side; the unit is not shown what others wrote", async ({ as }) => {
  const [pair] = rows<{ id: string; other: string }>("select m.id, (select r.material_id from revisions r where r.id = o.source_revision_id) as other from overlaps o join materials m on m.revision_id = o.revision_id join units u on u.id = m.unit_id where u.name in ('上垄村', '枣树垭村') and o.kind = 'other' limit 1");
  const both = await as("jian-reviewer");
  const mine = rows<{ id: string }>("select m.id from materials m join units u on u.id = m.unit_id where u.name = '上垄村'")[0]?.id ?? "";
  expect([pair?.id, pair?.other].includes(mine)).toBe(true);
  await both.goto(`/materials/${mine}/review`);
  await both.getByRole("link", { name: "查重", exact: true }).click();
  const source = both.getByRole("region", { name: /枣树垭村/ });
  await expect(source).toContainText("其他单位材料");
  await expect(source.locator("mark").first()).not.toBeEmpty();
  expect(await source.locator("ol").first().locator("mark").count()).toBeGreaterThan(1);
  const unit = await as("yao-filler");
  expect((await unit.goto(`/materials/${mine}/overlap`))?.status()).toBe(404);
});

test("a model text is read from a file onto the shelf, materials are compared with it, and it is taken down", async ({ as }) => {
  test.setTimeout(2 * PATIENCE);
  const [call] = rows<{ id: string; unit: string }>("select c.id, c.unit_id as unit from calls c join memberships m on m.unit_id = c.unit_id and m.role = 'organiser' join people p on p.id = m.person_id where p.account = 'qin-organiser' and c.state = 'open' limit 1");
  const [part] = rows<{ text: string; material: string }>("select v.text, m.id as material from revision_parts k join part_versions v on v.id = k.version_id join materials m on m.revision_id = k.revision_id where m.call_id = ? and k.key = 'practices' limit 1", call?.id ?? "");
  const page = await as("qin-organiser");
  await page.goto(`/calls/${call?.id ?? ""}/overlaps`);
  await expect(page.getByText("还没有参照文本。")).toBeVisible();
  await page.getByRole("button", { name: "添加", exact: true }).click();
  await expect(page.getByRole("region", { name: "添加参照文本" }).getByText("这一项必须填写").first()).toBeVisible();
  await page.getByLabel("选择材料文件").setInputFiles({ name: "去年的范文.txt", mimeType: "text/plain", buffer: Buffer.from(part?.text ?? "") });
  await expect(page.getByLabel("标题")).toHaveValue("去年的范文");
  await page.getByLabel("年份").fill("去年");
  await page.getByRole("button", { name: "添加", exact: true }).click();
  await expect(page.getByText("写四位年份，如2024，不知道可不填")).toBeVisible();
  await page.getByLabel("年份").fill("2024年");
  await page.getByRole("button", { name: "添加", exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "去年的范文" })).toContainText("范文 · 2024年");
  expect(rows("select title, year, kind, unit_id as unit from reference_texts")).toEqual([{ title: "去年的范文", year: 2024, kind: "model", unit: call?.unit }]);

  await page.getByRole("button", { name: "全部重新比对" }).click();
  await expect.poll(() => rows<{ n: number }>("select count(*) as n from overlaps o join materials m on m.revision_id = o.revision_id where m.id = ? and o.kind = 'template'", part?.material ?? "")[0]?.n, { timeout: PATIENCE }).toBe(1);
  expect(one("select count(*) as n from fingerprints where reference_id is not null")).toBe(1);
  await page.goto(`/materials/${part?.material ?? ""}/overlap`);
  await expect(page.getByRole("region", { name: /去年的范文/ })).toContainText("参照文本");
  await page.goto(`/calls/${call?.id ?? ""}/overlaps`);
  await page.getByRole("button", { name: "撤下去年的范文" }).click();
  await expect(page.getByText("还没有参照文本。")).toBeVisible();
  expect(one("select count(*) as n from reference_texts where removed_at is null")).toBe(0);
});
