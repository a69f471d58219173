import type { Page } from "@playwright/test";
import { addContest, fillerOf, PEOPLE, VILLAGES } from "./contest-world";
import { rows } from "./database";
import { expect, test } from "./fixtures";
import { score, send } from "./judging";

test.describe.configure({ mode: "serial" });
let callId = "";
let ids: string[] = [];
test.beforeAll(() => { ({ callId, ids } = addContest()); });

type State = { state: string; stage: number; waits: number };
const states = () => ids.map((id) => rows<State>("select state, stage, qualified_at is not null as waits from materials where id = ?", id)[0]).map((row) => `${row?.state} ${row?.stage}${row?.waits === 1 ? " waits" : ""}`);
const at = (village: number) => `/materials/${ids[village]}`;

async function begin(page: Page, village: number) {
  await page.goto(`${at(village)}/review`);
  await page.getByRole("button", { name: "开始评审" }).click();
}

test("the township screens four; each waits for the list, and one pass is taken back and given again", async ({ as }) => {
  const page = await as(PEOPLE.screener);
  for (const village of [0, 1, 2, 3]) {
    await begin(page, village);
    await page.getByLabel("审核意见").fill("情况属实。");
    await send(page, "审核合格");
  }
  expect(states()).toEqual(["submitted 0 waits", "submitted 0 waits", "submitted 0 waits", "submitted 0 waits", "submitted 0"]);
  await page.goto("/");
  await expect(page.getByText("4 份审核合格，等待报送")).toBeVisible();
  await page.getByRole("link", { name: "报送推荐名单" }).click();
  await page.getByRole("row").filter({ hasText: VILLAGES[3] }).getByRole("button", { name: "收回审核合格" }).click();
  await expect(page.getByRole("row").filter({ hasText: VILLAGES[3] })).toHaveCount(0);
  expect(states()[3]).toBe("submitted 0");
  await page.goto(`${at(3)}/review`);
  await send(page, "审核合格");
  expect(states()[3]).toBe("submitted 0 waits");
});

test("over quota is a sentence; ranked within it the list goes up in one act, with meeting and number", async ({ as }) => {
  const page = await as(PEOPLE.screener);
  await page.goto(`/calls/${callId}/recommend`);
  const row = (village: number) => page.getByRole("row").filter({ hasText: VILLAGES[village] });
  await expect(page.getByText("名额 3 个，已用 0 个，本次推荐 3 个")).toBeVisible();
  await row(3).getByRole("checkbox").check();
  await expect(page.getByText("超出 1 个，请去掉一些")).toBeVisible();
  await page.getByRole("button", { name: "报送：推荐 4 个" }).click();
  await page.getByLabel("研究会议").fill("镇党委会第 12 次会议");
  await page.getByLabel("开会日期").fill("2026-11-20");
  await page.getByLabel("报送文号").fill("沙政报〔2026〕4号");
  await page.getByRole("button", { name: "确认报送" }).click();
  await expect(page.getByText("推荐名额还剩 3 个，名单上推荐了 4 个，请调整")).toBeVisible();
  expect(states().filter((state) => state.endsWith("waits"))).toHaveLength(4);
  await page.getByRole("button", { name: `${VILLAGES[3]} 上移一名` }).click();
  await row(2).getByRole("checkbox").uncheck();
  await page.getByRole("button", { name: "报送：推荐 3 个，未推荐 1 个" }).click();
  await expect(page.getByLabel("研究会议")).toHaveValue("镇党委会第 12 次会议");
  await page.getByRole("button", { name: "确认报送" }).click();
  await expect(page.getByText("还没有审核合格、等待报送的材料。")).toBeVisible();
  expect(states()).toEqual(["submitted 1", "submitted 1", "rejected 0 waits", "submitted 1", "submitted 0"]);
  expect(rows("select rank, placed from recommended r join recommendations l on l.id = r.recommendation_id where l.call_id = ? order by rank", callId)).toEqual([{ rank: 1, placed: 1 }, { rank: 2, placed: 1 }, { rank: 3, placed: 1 }, { rank: 4, placed: 0 }]);
  expect(rows("select meeting, held_on, document_number from recommendations where call_id = ?", callId)).toEqual([{ meeting: "镇党委会第 12 次会议", held_on: "2026-11-20", document_number: "沙政报〔2026〕4号" }]);
});

test("the unit left out learns nothing of it yet; one gives up, and the one left out is called up", async ({ as }) => {
  const left = await as(fillerOf(2));
  const raw = await (await left.request.get(at(2))).text();
  for (const word of ["未推荐", "not_recommended", "leaveOut", "推荐名单"]) expect([word, raw.includes(word)]).toEqual([word, false]);
  await left.goto(at(2));
  await expect(left.getByText("已提交").first()).toBeVisible();
  const screener = await as(PEOPLE.screener);
  await screener.goto(`/calls/${callId}/recommend`);
  await screener.getByRole("button", { name: "递补推荐" }).click();
  await expect(screener.getByText("推荐名额还剩 0 个，名单上推荐了 1 个，请调整")).toBeVisible();

  const gone = await as(fillerOf(1));
  await gone.goto(at(1));
  await gone.getByRole("button", { name: "放弃申报" }).click();
  await gone.getByRole("button", { name: "确认放弃申报" }).click();
  await expect(gone.getByText("请写明原因").first()).toBeVisible();
  await gone.getByLabel("原因").fill("村委会换届，今年不再申报。");
  await gone.getByRole("button", { name: "确认放弃申报" }).click();
  await expect(gone.getByLabel("原因")).toHaveCount(0);
  expect(rows("select outcome, reason from decisions where material_id = ?", ids[1] ?? "")).toEqual([{ outcome: "given_up", reason: "村委会换届，今年不再申报。" }]);

  await screener.getByRole("button", { name: "递补推荐" }).click();
  await expect(screener.getByRole("listitem").filter({ hasText: VILLAGES[2] })).toContainText("已递补");
  expect(states()).toEqual(["submitted 1", "rejected 1", "submitted 1", "submitted 1", "submitted 0"]);
});

test("three score each without seeing the others; the results are ranked in their group by the rule of the call", async ({ as }) => {
  test.setTimeout(120_000);
  const points = [["17", "8"], ["15", "7.5"], ["16.5", "8.5"]] as const;
  for (const [who, account] of PEOPLE.scorers.entries()) {
    const page = await as(account);
    for (const village of [0, 2, 3]) {
      await begin(page, village);
      await score(page, village === 2 && who === 2 ? ["6", "5"] : points[(who + village) % 3] ?? []);
      await page.getByLabel("总评意见").fill("做法具体，数据可核。");
      await page.getByRole("button", { name: /^提交/ }).click();
      await page.getByRole("dialog").getByRole("button", { name: /^确认/ }).click();
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
  }
  expect(states()).toEqual(["submitted 2", "rejected 1", "submitted 2", "submitted 2", "submitted 0"]);
  const organiser = await as(PEOPLE.organiser);
  await organiser.goto("/");
  await organiser.getByRole("link", { name: "2026年度澜坪县先进村" }).click();
  await organiser.getByRole("link", { name: "评审结果" }).click();
  await expect(organiser.getByText("去掉最高最低分后的平均分").first()).toBeVisible();
  const ranked = organiser.getByRole("row").filter({ hasText: "LP-2026" });
  await expect(ranked.nth(0)).toContainText("25并列".slice(0, 2));
  await expect(organiser.getByText("并列").first()).toBeVisible();
  await expect(ranked.filter({ hasText: VILLAGES[2] })).toContainText("14");
  await expect(organiser.getByText("名额 2 家　以上在名额内")).toBeVisible();
});

test("the organiser approves as many as the group has places; one more is a sentence", async ({ as }) => {
  const page = await as(PEOPLE.organiser);
  const decide = async (village: number, verdict: string) => {
    await begin(page, village);
    await page.getByLabel("审核意见").fill("按名次审定。");
    await page.getByLabel(verdict, { exact: true }).check();
    await page.getByRole("button", { name: /^提交/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: /^确认/ }).click();
  };
  await decide(0, "同意通过");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await decide(3, "同意通过");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await decide(2, "同意通过");
  await expect(page.getByText("“村组”的名额是 2 个，已经用完")).toBeVisible();
  expect(states()).toEqual(["approved 2", "rejected 1", "submitted 2", "approved 2", "submitted 0"]);
});

test("the screening comes back a stage from the organiser and goes straight up again; the decided is reopened", async ({ as }) => {
  const page = await as(PEOPLE.organiser);
  await page.goto(`${at(2)}/review`);
  await page.getByLabel("审核意见").fill("请镇里核实第二件事的时间。");
  await page.getByLabel("退回上一环节", { exact: true }).check();
  await page.getByLabel("乡镇初审", { exact: true }).check();
  await page.getByRole("button", { name: /^提交/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确认退回上一环节" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(states()[2]).toBe("submitted 0");
  await page.goto(at(0));
  await page.getByRole("button", { name: "重新打开" }).click();
  await page.getByLabel("原因").fill("公示期间有异议，请补充说明。");
  await page.getByLabel("县级审定").last().check();
  await page.getByRole("button", { name: "确认重新打开" }).click();
  await expect(page.getByText("已退回修改").first()).toBeVisible();
  expect(rows("select state, resume_stage from materials where id = ?", ids[0] ?? "")).toEqual([{ state: "returned", resume_stage: 2 }]);
});
