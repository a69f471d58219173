import type { Page } from "@playwright/test";
import { rows } from "./database";
import { addDiscussion, NAME_OF_FIRST, TALKERS, VILLAGE } from "./discussion-world";
import { expect, test } from "./fixtures";
import { pastKeeping } from "./netting";

test.describe.configure({ mode: "serial" });
let [callId, materialId] = ["", ""];
test.beforeAll(() => { ({ callId, materialId } = addDiscussion()); });

const [FIRST, SECOND, THIRD] = TALKERS.scorers;
const WORD = "台账只有十九件，与材料写的对不上";
const KEPT = "还没有发出去的半句话";
const REASON = "登记簿补看过了，做法一项应再高些";
const MINUTE = "逐份过了各村材料，苎麻坪村改分后通过。";
const discussion = () => `/materials/${materialId}/discussion`;

async function score(page: Page, points: readonly [string, string]) {
  await page.goto(`/materials/${materialId}/review`);
  await page.getByRole("button", { name: "开始评审" }).click();
  await page.locator("#score-work").fill(points[0]);
  await page.locator("#score-writing").fill(points[1]);
  await page.getByLabel("总评意见").fill("做法具体。");
  await page.getByRole("button", { name: /^提交/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确认提交评分" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** What an address answers, read as a page and as what the browser asks for behind it. */
async function raw(page: Page, at: string): Promise<string> {
  const kinds: Record<string, string>[] = [{ Accept: "text/html" }, { RSC: "1" }];
  const answers = await Promise.all(kinds.map((headers) => page.request.get(at, { headers })));
  return (await Promise.all(answers.map((answer) => answer.text()))).join("\n");
}

test("who has sent speaks, and the half-written word outlives the page; before one's own scores nothing of it is there", async ({ as }) => {
  test.setTimeout(90_000);
  const first = await as(FIRST);
  await score(first, ["18", "8"]);
  await first.getByRole("link", { name: "集体评议" }).click();
  await expect(first.getByText("内部讨论，申报单位看不到")).toBeVisible();
  await expect(first.getByText("还没有人发言")).toBeVisible();
  await first.getByRole("button", { name: "发到内部讨论" }).click();
  await expect(first.getByText("这一项必须填写")).toBeVisible();
  await first.getByLabel("发言").fill(WORD);
  await first.getByLabel("发言").press("Control+Enter");
  await expect(first.getByRole("listitem").filter({ hasText: WORD })).toContainText("我");
  await first.getByLabel("发言").pressSequentially(KEPT);
  await pastKeeping(first);
  await first.reload();
  await expect(first.getByLabel("发言")).toHaveValue(KEPT);
  await first.getByLabel("发言").fill("");

  const second = await as(SECOND);
  await second.goto(discussion());
  await expect(second.getByText("提交自己的评分以后")).toBeVisible();
  await expect(second.getByRole("button", { name: "发到内部讨论" })).toHaveCount(0);
  const unit = await as(TALKERS.filler);
  for (const [page, at] of [[second, discussion()], [second, `/materials/${materialId}/review`], [second, `/materials/${materialId}`], [unit, `/materials/${materialId}`]] as const) {
    const answer = await raw(page, at);
    for (const secret of [WORD, "26 分", '"total":52']) expect([at, secret, answer.includes(secret)]).toEqual([at, secret, false]);
  }
  expect((await unit.request.get(discussion())).status()).toBe(404);
  expect(rows("select body, pinned from discussions where material_id = ?", materialId)).toEqual([{ body: WORD, pinned: 0 }]);
});

test("three lie apart and are shown so, without names to one another; one changes scores with a reason, after the stage is over", async ({ as }) => {
  test.setTimeout(90_000);
  const [second, third] = [await as(SECOND), await as(THIRD)];
  await score(second, ["17", "8"]);
  await score(third, ["9.5", "7"]);
  expect(rows("select stage from materials where id = ?", materialId)).toEqual([{ stage: 1 }]);
  await third.goto(discussion());
  await expect(third.getByRole("listitem").filter({ hasText: WORD })).toContainText("评委");
  expect((await raw(third, discussion())).includes(NAME_OF_FIRST)).toBe(false);
  await expect(third.getByText("我的差 8.5 分").first()).toBeVisible();
  await expect(third.getByRole("img", { name: /评审人 1 26 分.*我的 16.5 分/ })).toBeVisible();

  await third.getByRole("button", { name: "修改我的评分" }).click();
  await third.getByLabel("做法（满分 20 分）").fill("25");
  await third.getByRole("button", { name: "改分", exact: true }).click();
  await expect(third.getByText("最高 20 分")).toBeVisible();
  await third.getByLabel("做法（满分 20 分）").fill("16");
  await expect(third.getByText("合计 23 分，原 16.5 分")).toBeVisible();
  await third.getByRole("button", { name: "改分", exact: true }).click();
  await expect(third.getByText("请写明原因")).toBeVisible();
  await third.getByLabel("修改理由").fill(REASON);
  await third.getByRole("button", { name: "改分", exact: true }).click();
  await expect(third.getByText("改分 1 次")).toBeVisible();
  await expect(third.getByText("原 16.5 → 23")).toBeVisible();
  expect(rows("select r.total, c.before, c.after, c.reason from score_changes c join reviews r on r.id = c.review_id where r.material_id = ?", materialId))
    .toEqual([{ total: 46, before: '{"work":19,"writing":14}', after: '{"work":32,"writing":14}', reason: REASON }]);
});

test("the organiser reads who said what, pins the conclusion, sees the changed score in the results and on paper, and records the meeting", async ({ as }) => {
  test.setTimeout(90_000);
  const organiser = await as(TALKERS.organiser);
  await organiser.goto(`/calls/${callId}/results`);
  const row = organiser.getByRole("row").filter({ hasText: VILLAGE });
  await row.getByText("改分 1 次").click();
  await expect(row).toContainText(REASON);
  await row.getByRole("link", { name: "集体评议（1）" }).click();
  const word = organiser.getByRole("listitem").filter({ hasText: WORD });
  await expect(word).toContainText(NAME_OF_FIRST);
  await word.getByRole("button", { name: "定为结论" }).click();
  await expect(word.getByRole("button", { name: "取消结论" })).toBeVisible();
  expect(rows("select pinned from discussions where material_id = ?", materialId)).toEqual([{ pinned: 1 }]);
  await organiser.goto(`/calls/${callId}/print/results`);
  await expect(organiser.getByText(`理由：${REASON}`)).toBeVisible();

  await organiser.goto(`/calls/${callId}/minutes`);
  await organiser.getByLabel("参加人员").fill("冯绵之、卓以明、廉守方、瞿静");
  await organiser.getByRole("button", { name: "记下" }).click();
  await expect(organiser.getByText("这一项必须填写")).toBeVisible();
  await expect(organiser.getByLabel("会议内容")).toBeFocused();
  await organiser.getByLabel("会议内容").fill(MINUTE);
  await organiser.getByRole("button", { name: "记下" }).click();
  await expect(organiser.getByRole("listitem").filter({ hasText: MINUTE })).toBeVisible();
  await expect(organiser.getByLabel("会议内容")).toHaveValue("");
  await organiser.getByRole("link", { name: "打印" }).click();
  await expect(organiser.getByRole("article")).toContainText(MINUTE);
  expect(rows("select body from minutes where call_id = ?", callId)).toEqual([{ body: MINUTE }]);
  for (const account of [FIRST, TALKERS.filler]) expect((await (await as(account)).request.get(`/calls/${callId}/minutes`)).status()).toBe(404);
});
