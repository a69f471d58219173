import type { Page } from "@playwright/test";
import { rows } from "./database";
import { expect, test } from "./fixtures";
import { die } from "./netting";
import { addSide, SCORERS, SIDE_ORGANISER, SIX } from "./side-world";
import { saved } from "./writing";

test.describe.configure({ mode: "serial" });
let world = { open: "", over: "", ids: [] as string[] };
test.beforeAll(() => { world = addSide(); });

const [FIRST, SECOND] = SCORERS;
const WORK = ["15", "16.5", "12", "18", "9.5", "14"] as const;
const WRITING = ["7", "8", "6.5", "9", "5", "7.5"] as const;
const box = (page: Page, criterion: string, village: number) => page.getByRole("textbox", { name: `${criterion}，${SIX[village] ?? ""}` });
const keptOf = (account: string) => rows<{ criterion: string; half: number }>(
  "select s.criterion, s.half_points as half from scores s join reviews r on r.id = s.review_id join materials m on m.id = r.material_id join people p on p.id = r.person_id where m.call_id = ? and p.account = ? order by s.criterion, m.number", world.open, account);

test("six materials of a group are scored by keyboard down the columns, and are there after a reload", async ({ as }) => {
  const page = await as(FIRST);
  await page.goto("/reviews");
  await page.getByRole("link", { name: "同组对比" }).click();
  await page.getByRole("link", { name: "桃溪村组" }).click();
  await expect(page).toHaveURL(/group=/);
  await box(page, "做法", 0).focus();
  for (const points of WORK) await page.keyboard.type(`${points}\n`);
  const mean = page.getByRole("row", { name: /^平均/ });
  await expect(mean).toContainText("14.17");
  await expect(mean.getByRole("cell").first()).toHaveText("–");
  await expect(box(page, "材料", 0)).toBeFocused();
  for (const points of WRITING) await page.keyboard.type(`${points}\n`);
  await page.keyboard.press("Tab");
  await saved(page);
  const wanted = [...WORK.map((points) => ({ criterion: "work", half: Number(points) * 2 })), ...WRITING.map((points) => ({ criterion: "writing", half: Number(points) * 2 }))];
  await expect.poll(() => keptOf(FIRST)).toEqual(wanted);
  expect(rows("select count(*) as n from events e join materials m on m.id = e.material_id where m.call_id = ? and e.kind = 'review.start'", world.open)).toEqual([{ n: 6 }]);
  await page.reload();
  for (const [index, points] of WORK.entries()) await expect(box(page, "做法", index)).toHaveValue(points);
  await expect(mean).toContainText("14.17");
  await expect(mean.getByRole("cell").first()).toContainText("21.33");
  await expect(page.getByRole("row", { name: /^最低–最高/ })).toContainText("9.5–18");
});

test("a score that is none stays, is told why, and is not kept; the arrows walk, a head sorts", async ({ as }) => {
  const page = await as(FIRST);
  await page.goto(`/reviews/compare?call=${world.open}`);
  await box(page, "做法", 0).focus();
  await page.keyboard.type("99\n");
  await expect(page.getByText("做法：最高 20")).toBeVisible();
  await expect(box(page, "做法", 0)).toBeFocused();
  await page.keyboard.type("15.5");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(box(page, "材料", 1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(box(page, "材料", 0)).toBeFocused();
  await saved(page);
  await page.getByRole("link", { name: "按合计排序" }).click();
  await expect(page).toHaveURL(/sort=-total/);
  const inOrder = async () => (await page.locator("tbody tr th a").allTextContents());
  await expect.poll(inOrder).toEqual([SIX[3], SIX[1], SIX[0], SIX[5], SIX[2], SIX[4]]);
  await expect.poll(() => keptOf(FIRST)[0]).toEqual({ criterion: "work", half: 31 });
});

test("what is sent in the workspace is text here, and the distribution counts all", async ({ as }) => {
  const page = await as(FIRST);
  await page.goto(`/materials/${world.ids[3]}/review`);
  const inWorkspace = page.getByRole("textbox", { name: "做法" });
  await expect(inWorkspace).toHaveValue("18");
  await page.getByRole("link", { name: "同组对比" }).click();
  await box(page, "做法", 3).fill("18.5");
  await saved(page);
  await page.goBack();
  await expect(inWorkspace).toHaveValue("18.5");
  await page.getByLabel("总评意见").fill("做法扎实");
  await page.getByRole("button", { name: "提交评分" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确认提交评分" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("link", { name: "同组对比" }).click();
  const row = page.getByRole("row").filter({ hasText: SIX[3] });
  await expect(row).toContainText("已提交");
  await expect(row).toContainText("做法扎实");
  await expect(row.getByRole("textbox")).toHaveCount(0);
  await expect(page.getByText("已提交 1 / 6 份")).toBeVisible();
  await expect(page.getByRole("img", { name: "我的总分分布：10–15 分 1 份，15–20 分 1 份，20–25 分 3 份，25–30 分 1 份" })).toBeVisible();
});

const SCORES = /"(work|writing)\\?":3[17]\b/;

test("another scorer and the organiser find nothing of it, in no raw answer", async ({ as }) => {
  for (const account of [SECOND, SIDE_ORGANISER]) {
    const page = await as(account);
    for (const place of [`/reviews/compare?call=${world.open}`, "/reviews/compare"]) {
      for (const headers of [{ Accept: "text/html" }, { RSC: "1" }] as Record<string, string>[]) {
        const raw = await (await page.request.get(place, { headers })).text();
        expect([account, place, raw.includes("做法扎实"), SCORES.test(raw)]).toEqual([account, place, false, false]);
      }
    }
  }
  const own = await (await (await as(FIRST)).request.get(`/reviews/compare?call=${world.open}`)).text();
  expect([own.includes("做法扎实"), SCORES.test(own)]).toEqual([true, true]);
  const second = await as(SECOND);
  await second.goto(`/reviews/compare?call=${world.open}`);
  await expect(box(second, "做法", 3)).toHaveValue("");
  await expect(second.getByText("还没有各项都打了分的材料。")).toBeVisible();
});

test("what was typed without a network, on a material not begun, is brought back and kept", async ({ as }) => {
  const page = await as(SECOND);
  await page.goto(`/reviews/compare?call=${world.open}`);
  await page.context().setOffline(true);
  await box(page, "做法", 5).fill("13.5");
  await expect(page.getByText("文字已存在本机")).toBeVisible();
  await die(page);
  const again = await page.context().newPage();
  await again.context().setOffline(false);
  await again.goto(`/reviews/compare?call=${world.open}`);
  await expect(box(again, "做法", 5)).toHaveValue("13.5");
  await saved(again);
  expect(keptOf(SECOND)).toEqual([{ criterion: "work", half: 27 }]);
});

test("the organiser is shown the reference statistics where the call has them on, and on no paper", async ({ as }) => {
  const page = await as(SIDE_ORGANISER);
  await page.goto(`/calls/${world.over}/results`);
  const reference = page.locator("details").filter({ hasText: "统计参考（不作为评审依据）" });
  await expect(reference.getByRole("table")).toHaveCount(0);
  await reference.getByText("统计参考（不作为评审依据）").click();
  await expect(reference.getByRole("row").filter({ hasText: "温如玉" })).toContainText("偏宽 2.29 分");
  await expect(reference.getByRole("row").filter({ hasText: "赖有方" })).toContainText("偏严 2.18 分");
  await expect(reference.getByRole("row").filter({ hasText: SIX[4] })).toContainText("第 1");
  await page.goto(`/calls/${world.open}/results`);
  await expect(page.getByText("统计参考")).toHaveCount(0);
  const paper = await (await page.request.get(`/calls/${world.over}/print/results`)).text();
  expect([paper.includes(SIX[4]), paper.includes("统计参考"), paper.includes("偏宽")]).toEqual([true, false, false]);
});
