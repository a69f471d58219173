import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

/** Select a quote in the paper as a person would, and write a pending comment on it. */
export async function commentOnQuote(page: Page, part: string, quote: string, level: string, body: string, suggestion?: string) {
  await expect(page.getByRole("button", { name: "批注全篇" })).toBeVisible();
  const press = page.getByRole("button", { name: /批注选中文字/ });
  // The page may draw itself anew just as the words are selected; a person would select them again.
  await expect(async () => {
    await page.locator(`[data-part="${part}"]`).filter({ hasText: quote }).first().evaluate((paragraph, words) => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        document.getSelection()?.removeAllRanges();
        document.getSelection()?.addRange(range);
        paragraph.scrollIntoView({ block: "center" });
        return;
      }
    }, quote);
    await expect(press).toBeVisible({ timeout: 2000 });
  }).toPass();
  await press.click();
  await fillNote(page, level, body, suggestion);
}

/** Fill in the note that is open and keep it. */
export async function fillNote(page: Page, level: string, body: string, suggestion?: string) {
  await page.getByRole("button", { name: level, exact: true }).last().click();
  await page.getByLabel("批注内容").fill(body);
  if (suggestion !== undefined) {
    await page.getByRole("button", { name: "建议改法" }).click();
    await page.getByLabel("建议改为").fill(suggestion);
  }
  await page.getByRole("button", { name: "存批注" }).click();
  await expect(page.getByRole("article").filter({ hasText: body })).toContainText("未发出，只有自己看得到");
}

/** Open the first material of the queue and begin its review where that is to do; answers the box for the opinion. */
export async function openFirst(page: Page) {
  await page.goto("/reviews");
  await page.locator("a[href$='/review']").first().click();
  const begin = page.getByRole("button", { name: "开始评审" });
  const remark = page.getByLabel("总评意见");
  await expect(begin.or(remark).first()).toBeVisible();
  if (await begin.isVisible()) await begin.click();
  await expect(remark).toBeVisible();
  return remark;
}

/** Score every criterion from the keyboard: digits and Enter. */
export async function score(page: Page, points: readonly string[]) {
  await page.locator("[id^=score-]").first().focus();
  for (const one of points) await page.keyboard.type(`${one}\n`);
}

/** Choose a verdict, press the one button that begins with 提交, and confirm. */
export async function send(page: Page, verdict: string) {
  await page.getByLabel(verdict, { exact: true }).check();
  await page.getByRole("button", { name: /^提交/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^确认/ }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}
