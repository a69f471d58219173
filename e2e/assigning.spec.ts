import type { Page } from "@playwright/test";
import { addCounty, CALL, PEOPLE, VILLAGES } from "./assign-world";
import { rows } from "./database";
import { expect, test } from "./fixtures";

test.describe.configure({ mode: "serial" });
let callId = "";
const [FIRST, SECOND] = VILLAGES;

const given = (village: string) => rows<{ account: string }>(
  "select p.account from assignments a join people p on p.id = a.person_id join materials m on m.id = a.material_id join units u on u.id = m.unit_id where m.call_id = ? and u.name = ? and a.ended_at is null order by p.account",
  callId, village).map((row) => row.account);
const materialOf = (village: string) => rows<{ id: string }>("select m.id from materials m join units u on u.id = m.unit_id where m.call_id = ? and u.name = ?", callId, village)[0]?.id ?? "";
const told = (kind: string) => rows("select 1 from events e left join materials m on m.id = e.material_id where e.kind = ? and (m.call_id = ? or e.material_id is null)", kind, callId).length;

async function openAssign(page: Page, query = "") {
  await page.goto(`/calls/${callId}/assign${query}`);
}
const changeOf = (page: Page, village: string) => page.getByRole("link", { name: `调整${village}的评审人` });

test.beforeAll(() => { callId = addCounty(); });

test("a reviewer declares a recusal from a unit before anything is given, with a reason", async ({ as }) => {
  const page = await as(PEOPLE.mu);
  await page.goto("/reviews");
  await page.getByRole("link", { name: "我的回避" }).click();
  await expect(page.getByText("没有登记回避。")).toBeVisible();
  await page.getByRole("button", { name: "提交回避申请" }).click();
  await expect(page.getByText("请写明理由")).toBeVisible();
  expect(told("recusal.declare")).toBe(0);
  await page.getByLabel("单位", { exact: true }).selectOption({ label: `${FIRST}（芦荻镇）` });
  await page.getByLabel("理由", { exact: true }).fill("与该村负责人是亲属。");
  await page.getByRole("button", { name: "提交回避申请" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: FIRST })).toContainText("本人申请");
  expect(rows("select r.reason, u.name from recusals r join units u on u.id = r.unit_id join people p on p.id = r.person_id where p.account = ?", PEOPLE.mu)).toEqual([{ reason: "与该村负责人是亲属。", name: FIRST }]);
});

test("the organiser previews an automatic assignment, which leaves out recusals and doubts, and carries it out at once", async ({ as }) => {
  const page = await as(PEOPLE.first);
  await page.goto("/");
  await page.getByRole("link", { name: CALL }).click();
  await page.getByRole("link", { name: "分配与回避" }).click();
  await expect(page.getByText("本环节 4 份，每份 2 人；4 份还缺人")).toBeVisible();
  await page.getByLabel("每份几人").fill("两");
  await page.getByRole("button", { name: "预览分配" }).click();
  await expect(page.getByText("请填 1 到 20 的整数")).toBeVisible();
  await page.getByLabel("每份几人").fill("２");
  await page.getByRole("button", { name: "预览分配" }).click();
  const preview = page.getByRole("region", { name: "分配预览" });
  await expect(preview).toContainText("将改动 4 份材料，新增 8 人次");
  expect((await preview.locator("td:nth-child(4)").allTextContents()).toSorted()).toEqual(["+2", "+3", "+3"]);
  expect(given(SECOND)).toEqual([]);
  await preview.getByRole("button", { name: "确认分配" }).click();
  await expect(preview.getByRole("status")).toHaveText("已分配，改动 4 份");
  await expect(page.getByText("本环节 4 份，每份 2 人；都已分齐")).toBeVisible();
  expect([given(FIRST), given(SECOND)]).toEqual([[PEOPLE.ning, PEOPLE.wu], [PEOPLE.mu, PEOPLE.ning]]);
  expect([VILLAGES.map((village) => given(village).length), told("material.assign")]).toEqual([[2, 2, 2, 2], 4]);
});

test("who has declared it never sees the material, by no address", async ({ as }) => {
  const page = await as(PEOPLE.mu);
  const id = materialOf(FIRST);
  await page.goto("/reviews?show=all");
  await expect(page.getByRole("link", { name: SECOND, exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: FIRST })).toHaveCount(0);
  for (const place of ["", "/review", "/document", "/word", "/recuse"]) expect([place, (await page.request.get(`/materials/${id}${place}`)).status()]).toEqual([place, 404]);
});

test("by hand: who is in doubt is given it only when looked into; what the plan no longer fits is not carried out", async ({ as }) => {
  const page = await as(PEOPLE.first);
  const stale = await as(PEOPLE.second);
  await openAssign(stale, "?each=3");
  await openAssign(page, "?show=all");
  await changeOf(page, SECOND).click();
  const wu = page.getByRole("listitem").filter({ hasText: "邬小满" }).last();
  await expect(wu).toContainText("三年内在该单位任过职");
  await wu.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "保存分配" }).click();
  await expect(page.getByText("须先核实是否应当回避")).toBeVisible();
  expect(given(SECOND)).toEqual([PEOPLE.mu, PEOPLE.ning]);
  await wu.getByLabel("已核实，可以评审").check();
  await page.getByRole("button", { name: "保存分配" }).click();
  await expect(page.getByText("分配已保存")).toBeVisible();
  expect(given(SECOND)).toEqual([PEOPLE.mu, PEOPLE.ning, PEOPLE.wu]);
  await openAssign(page, "?each=3");
  await page.getByRole("button", { name: "确认分配" }).click();
  await expect(page.getByText("已分配，改动 2 份")).toBeVisible();
  const before = told("material.assign");
  await stale.getByRole("button", { name: "确认分配" }).click();
  await expect(stale.getByText("预览以后情况有变")).toBeVisible();
  expect(told("material.assign")).toBe(before);
});

test("a declared recusal takes the material off; only a reason of one organiser and the agreement of another give it back", async ({ as }) => {
  const reviewer = await as(PEOPLE.ning);
  const id = materialOf(FIRST);
  expect(given(FIRST)).toEqual([PEOPLE.ning, PEOPLE.wu]);
  await reviewer.goto(`/materials/${id}/review`);
  await reviewer.getByRole("link", { name: "申请回避" }).click();
  await reviewer.getByLabel(/^只这一份/).check();
  await reviewer.getByLabel("理由", { exact: true }).fill("与该村有业务往来。");
  await reviewer.getByRole("button", { name: "提交回避申请" }).click();
  await expect(reviewer).toHaveURL(/\/recusals$/);
  expect(given(FIRST)).not.toContain(PEOPLE.ning);
  expect((await reviewer.request.get(`/materials/${id}/review`)).status()).toBe(404);

  const page = await as(PEOPLE.first);
  await openAssign(page);
  await expect(page.getByRole("row").filter({ hasText: FIRST })).toContainText("缺 1 人");
  await changeOf(page, FIRST).click();
  await expect(page.getByRole("checkbox", { name: /宁朝晖.*已回避/ })).toBeDisabled();
  const recusal = page.getByRole("listitem").filter({ hasText: "与该村有业务往来。" });
  await recusal.getByRole("button", { name: "申请豁免" }).click();
  await recusal.getByLabel("为什么可以由这个人评审").fill("只买过两回茶叶，经核实不影响公正。");
  await recusal.getByRole("button", { name: "申请豁免" }).click();
  await expect(recusal).toContainText("等另一位经办人同意");
  await expect(recusal.getByRole("button", { name: "同意豁免" })).toHaveCount(0);

  const second = await as(PEOPLE.second);
  await openAssign(second);
  const asked = second.getByRole("listitem").filter({ hasText: "与该村有业务往来。" });
  await expect(asked).toContainText("敖立秋 申请豁免：只买过两回茶叶，经核实不影响公正。");
  await asked.getByRole("button", { name: "同意豁免" }).click();
  await expect(asked).toContainText("已豁免：敖立秋 提出，包望舒 同意");

  await openAssign(page);
  await changeOf(page, FIRST).click();
  await page.getByRole("checkbox", { name: /宁朝晖/ }).last().check();
  await page.getByRole("button", { name: "保存分配" }).click();
  await expect(page.getByText("本环节 4 份，每份 2 人；都已分齐")).toBeVisible();
  expect(given(FIRST)).toContain(PEOPLE.ning);
  expect((await reviewer.request.get(`/materials/${id}/review`)).status()).toBe(200);
  expect([told("override.ask"), told("override.agree")]).toEqual([1, 1]);
});

test("one who abstains has read it and gives no score, with a reason", async ({ as }) => {
  const page = await as(PEOPLE.ning);
  const id = materialOf(FIRST);
  await page.goto(`/materials/${id}/review`);
  await page.getByRole("button", { name: "开始评审" }).click();
  await page.getByLabel("弃权（不打分）").check();
  await page.getByRole("button", { name: "提交弃权" }).click();
  await expect(page.locator("#remark-problem")).toBeVisible();
  await page.getByLabel("总评意见").fill("与该村有业务往来，不便打分。");
  await page.getByRole("button", { name: "提交弃权" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确认弃权" }).click();
  await expect(page.getByText("弃权").first()).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(rows("select verdict, total from reviews where material_id = ? and submitted_at is not null", id)).toEqual([{ verdict: "abstain", total: null }]);
});
