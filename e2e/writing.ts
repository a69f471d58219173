import type { Page } from "@playwright/test";
import { expect } from "./fixtures";
import { FIELDS, FIGURES, PARTS, TITLE } from "./texts";

/** Wait until the server has what was typed. */
export const saved = (page: Page) => expect(page.getByRole("status").filter({ hasText: /^已保存/ })).toBeVisible();

/** Longer than an autosave waits: what must not be stored would be by now. A sleep, for there is nothing to wait for. */
export const pastAutosave = (page: Page) => page.waitForTimeout(3000);

/** From the desk, start the open call's material of this person's unit; answers its address. */
export async function startMaterial(page: Page): Promise<string> {
  await page.goto("/");
  await page.getByRole("button", { name: "开始填报" }).first().click();
  await expect(page).toHaveURL(/\/materials\/[^/]+$/);
  return new URL(page.url()).pathname;
}

/** From the desk, open the material that is begun already, or else begin it; answers its address. */
export async function openMaterial(page: Page, link = "继续填写"): Promise<string> {
  await page.goto("/");
  const begun = page.getByRole("link", { name: link }).first();
  await begun.or(page.getByRole("button", { name: "开始填报" }).first()).first().click();
  await expect(page).toHaveURL(/\/materials\/[^/]+$/);
  return new URL(page.url()).pathname;
}

/** The registered facts that are not filled in by themselves, and the title unless the text brought one. */
export async function fillFields(page: Page, at: string, { title = true } = {}) {
  await page.goto(`${at}/fields`);
  if (title) await page.getByLabel("材料标题").fill(TITLE);
  for (const [label, value] of Object.entries(FIELDS)) await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByLabel("单位级别").selectOption("无级别");
  await saved(page);
}

/** One part, by its key in the address and its label on the screen. */
async function fillPart(page: Page, at: string, key: string, label: keyof typeof PARTS) {
  await page.goto(`${at}/parts/${key}`);
  await page.getByLabel(`${label}正文`).fill(PARTS[label]);
  await saved(page);
}

/** Every figure of both years. */
export async function fillFigures(page: Page, at: string) {
  await page.goto(`${at}/figures`);
  for (const [label, [previous, current]] of Object.entries(FIGURES)) {
    await page.getByLabel(`${label} 2024年`).fill(previous);
    await page.getByLabel(`${label} 2025年`).fill(current);
  }
  await saved(page);
}

/** Everything the open call's form asks for. */
export async function fillAll(page: Page, at: string) {
  await fillFields(page, at);
  await fillPart(page, at, "basics", "基本情况");
  await fillPart(page, at, "practices", "主要做法");
  await fillPart(page, at, "results", "取得的成效");
  await fillPart(page, at, "next", "下一步打算");
  await fillFigures(page, at);
}

/** Preview and submit; answers the number. */
export async function submit(page: Page, at: string): Promise<string> {
  await page.goto(`${at}/preview`);
  await page.getByRole("button", { name: "提交材料" }).click();
  await expect(page.getByRole("heading", { name: "材料已提交" })).toBeVisible();
  return (await page.locator("dd.number").first().textContent()) ?? "";
}

/** Every part on the server is the invented material's own, to the last character. */
export async function holdsParts(page: Page, at: string) {
  for (const [key, label] of [["basics", "基本情况"], ["practices", "主要做法"], ["results", "取得的成效"], ["next", "下一步打算"]] as const) {
    await page.goto(`${at}/parts/${key}`);
    await expect(page.getByLabel(`${label}正文`)).toHaveValue(PARTS[label]);
  }
}
