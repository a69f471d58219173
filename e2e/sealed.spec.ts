import type { Page } from "@playwright/test";
import { rows } from "./database";
import { expect, test } from "./fixtures";
import { addSealed, ORGANISER, SCORERS, VILLAGES } from "./sealed-world";

test.describe.configure({ mode: "serial" });
let [callId, ids]: [string, string[]] = ["", []];
test.beforeAll(() => { ({ callId, ids } = addSealed()); });

const [FIRST, SECOND] = SCORERS;
const REMARK = "甲评审人独有的一句话";
const at = (village: number) => `/materials/${ids[village]}/review`;

/** One review from the keyboard alone: no mouse moves or presses. */
async function scoreByKeys(page: Page, points: readonly string[], remark: string) {
  const begin = page.getByRole("button", { name: "开始评审" });
  await expect(begin).toBeVisible();
  await begin.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("[id^=score-]").first()).toBeVisible();
  await page.locator("[id^=score-]").first().focus();
  for (const one of points) await page.keyboard.type(`${one}\n`);
  await expect(page.getByLabel("总评意见")).toBeFocused();
  await page.keyboard.type(remark);
  // Who may also return the material chooses what to send; who only scores has no choice to make.
  const verdict = page.getByRole("radio", { name: "评分", exact: true });
  if (await verdict.count() > 0) {
    await verdict.focus();
    await page.keyboard.press("Space");
  }
  await page.getByRole("button", { name: /^提交/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("five materials are scored by keyboard alone, each leading to the next", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as(FIRST);
  await page.goto(at(0));
  for (const [index] of VILLAGES.entries()) {
    await scoreByKeys(page, ["15", "7"], `${REMARK}${index}`);
    if (index < VILLAGES.length - 1) {
      const before = page.url();
      await page.keyboard.press("Alt+n");
      await page.waitForURL((url) => url.href !== before);
    }
  }
  await expect(page.getByText("已全部评完").first()).toBeVisible();
  expect(rows("select count(*) as n from promises where call_id = ?", callId)).toEqual([{ n: 1 }]);
  expect(rows("select total, verdict from reviews r join people p on p.id = r.person_id where p.account = ?", FIRST)).toEqual(VILLAGES.map(() => ({ total: 44, verdict: "score" })));
});

test("in three browsers no raw answer holds a sealed score or word: not the page, the results, the queue or an action", async ({ as }) => {
  const [second, organiser] = [await as(SECOND), await as(ORGANISER)];
  const secrets = [REMARK, '"total":44', "22 分"];
  for (const [who, page] of [["second", second], ["organiser", organiser]] as const) {
    const places = [at(0), `/materials/${ids[0]}`, "/reviews", "/reviews?show=all", "/materials", "/"];
    if (who === "organiser") places.push(`/calls/${callId}`, `/calls/${callId}/results`, `/calls/${callId}/assign`);
    for (const place of places) {
      for (const headers of [{ Accept: "text/html" }, { RSC: "1" }] as Record<string, string>[]) {
        const raw = await (await page.request.get(place, { headers })).text();
        for (const secret of secrets) expect([who, place, secret, raw.includes(secret)]).toEqual([who, place, secret, false]);
      }
    }
  }
  await organiser.goto(`/calls/${callId}/results`);
  await expect(organiser.getByText("你的评分还没有提交，暂不显示").first()).toBeVisible();
  await organiser.goto(`/calls/${callId}/print/score-sheet`);
  await expect(organiser.getByText("评审承诺").first()).toBeVisible();
});

test("once one's own is sent the others' are there, in every channel at once", async ({ as }) => {
  const second = await as(SECOND);
  await second.goto(at(0));
  await scoreByKeys(second, ["12", "6"], "乙的意见");
  await expect(second.getByText(`${REMARK}0`)).toHaveCount(1);
  const organiser = await as(ORGANISER);
  const raw = await (await organiser.request.get(at(0))).text();
  expect([raw.includes(REMARK), raw.includes("乙的意见")]).toEqual([false, false]);
  await organiser.goto(at(0));
  await scoreByKeys(organiser, ["16", "8"], "丙的意见");
  await organiser.goto(`/calls/${callId}/results`);
  const row = organiser.getByRole("row").filter({ hasText: VILLAGES[0] });
  await expect(row).toContainText("21.33");
  await expect(organiser.getByRole("row").filter({ hasText: VILLAGES[1] })).toContainText("你的评分还没有提交");
});
