import { idOf, rows } from "./database";
import { expect, test } from "./fixtures";
import { die, KEPT_OFFLINE, line } from "./netting";
import { addSelfScored, FILLER, ORGANISER, SCORERS } from "./self-score-world";
import { saved, submit } from "./writing";

test.describe.configure({ mode: "serial" });
let at = "";
test.beforeAll(() => { at = addSelfScored(); });

const typed = () => rows<{ scores: string }>("select scores from self_scores where material_id = ?", idOf(at)).map(({ scores }) => JSON.parse(scores) as object)[0];

test("a unit that has not scored itself is told so in words, and a score over the maximum is kept and told", async ({ as }) => {
  const page = await as(FILLER);
  await page.goto(at);
  await expect(page.getByRole("link", { name: /已评 0 \/ 2 项/ })).toContainText("自评分");
  await page.goto(`${at}/preview`);
  await expect(page.getByRole("heading", { name: "还不能提交，请先改好下面几处" })).toBeVisible();
  await expect(page.getByRole("button", { name: "提交材料" })).toHaveCount(0);
  await page.getByRole("link", { name: "自评分：做法" }).click();
  const work = page.getByLabel("做法");
  await expect(work).toBeVisible();
  await work.focus();
  await page.keyboard.type("25\n");
  await expect(page.getByText("最高 20 分")).toBeVisible();
  await expect(work).toBeFocused();
  await saved(page);
  expect(typed()).toEqual({ work: "25", writing: "", award: "" });
  await page.goto(`${at}/preview`);
  await expect(page.getByRole("region", { name: "还不能提交" })).toContainText("最高 20 分");
  expect(rows("select state, number from materials where id = ?", idOf(at))).toEqual([{ state: "draft", number: null }]);
});

test("it is filled in by keyboard, lives through a lost network, adds up as the reviewers’ does, and is filed", async ({ as }) => {
  const page = await as(FILLER);
  await page.goto(`${at}/self-score`);
  await expect(page.getByText("一票否决")).toBeVisible();
  await expect(page.getByLabel("发生责任事故")).toHaveCount(0);
  await page.getByLabel("做法").focus();
  await page.keyboard.type("18.5\n");
  await expect(page.getByLabel(/^2\s*材料/)).toBeFocused();
  await saved(page);
  await page.context().setOffline(true);
  await page.keyboard.type("９");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByLabel("获奖")).toBeFocused();
  await page.keyboard.type("4");
  await page.keyboard.press("ArrowUp");
  await line(page, KEPT_OFFLINE);
  expect(typed()).toEqual({ work: "18.5", writing: "", award: "" });
  const context = page.context();
  await die(page);
  const other = await as(FILLER);
  await other.goto(`${at}/self-score`);
  await other.getByLabel(/^2\s*材料/).fill("8");
  await saved(other);
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto(`${at}/self-score`);
  await line(again, /已找回本机/);
  await expect(again.getByRole("row", { name: /^材料/ })).toHaveText("材料98");
  await again.getByRole("button", { name: "都用我的" }).click();
  await expect(again.getByLabel(/^2\s*材料/)).toHaveValue("9");
  await expect(again.getByLabel("获奖")).toHaveValue("4");
  await expect(again.locator("output")).toHaveText("30.5");
  await saved(again);
  expect(typed()).toEqual({ work: "18.5", writing: "9", award: "4" });
  for (const headers of [{ Accept: "text/html" }, { RSC: "1" }] as Record<string, string>[]) {
    const raw = await (await again.request.get(`${at}/self-score`, { headers })).text();
    expect(SCORERS.filter((account) => raw.includes(account))).toEqual([]);
  }

  await again.goto(`${at}/preview`);
  await expect(again.getByText("自评合计 30.5")).toBeVisible();
  await submit(again, at);
  expect(rows<{ scores: string }>("select r.self_scores as scores from revisions r join materials m on m.revision_id = r.id where m.id = ?", idOf(at)).map(({ scores }) => JSON.parse(scores) as object)).toEqual([{ work: 37, writing: 18, award: 8 }]);
  await again.goto(`${at}/self-score`);
  await expect(again.getByLabel("做法")).toHaveCount(0);
  await expect(again.getByRole("row", { name: /做法/ })).toContainText("18.5");
});

test("a reviewer sees it beside empty boxes, and the gap once their own scores are sent", async ({ as }) => {
  const page = await as(SCORERS[0]);
  expect((await page.request.get(`${at}/self-score`)).status()).toBe(404);
  await page.goto(`${at}/review`);
  await page.getByRole("button", { name: "开始评审" }).click();
  const work = page.locator("#score-work");
  await expect(work).toHaveValue("");
  await expect(work).toHaveAccessibleDescription(/自评 18\.5/);
  await expect(page.getByText("自评合计 30.5")).toBeVisible();
  await work.focus();
  await page.keyboard.type("15\n8.5\n");
  await page.goto(at);
  await expect(page.getByRole("heading", { name: "自评与评审" })).toHaveCount(0);
  await page.goto(`${at}/review`);
  await page.getByRole("button", { name: "提交评分" }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^确认/ }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.goto(at);
  for (const one of [page, await as(ORGANISER)]) {
    await one.goto(at);
    const table = one.getByRole("table").filter({ hasText: "自评高出" });
    await expect(table.getByRole("row")).toHaveText([/指标/, /做法\s*18\.5\s*15\s*\+3\.5/, /材料\s*9\s*8\.5\s*\+0\.5/, /获奖\s*4\s*–\s*–/, /合计\s*30\.5\s*23\.5\s*\+7/]);
  }
  expect(rows("select s.criterion, s.half_points as points from scores s join reviews v on v.id = s.review_id where v.material_id = ? order by s.criterion", idOf(at))).toEqual([{ criterion: "work", points: 30 }, { criterion: "writing", points: 17 }]);
});
