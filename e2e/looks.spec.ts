import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { addRunning, RUNNING } from "./running-world";

const OFFICE = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

async function firstMaterial(page: Page): Promise<string> {
  await page.goto("/materials");
  return (await page.locator("a[href^='/materials/']").first().getAttribute("href")) ?? "";
}

async function dress(page: Page, locale: string, size: string) {
  await page.goto("/");
  if (locale === "en") {
    const english = page.getByRole("button", { name: "English" });
    if (await english.first().isVisible()) await english.first().click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  }
  const label = { s: /^(标准|Normal)$/, xl: /^(特大|Largest)$/ }[size] ?? /^标准$/;
  const choice = page.getByRole("button", { name: label }).and(page.locator(":visible")).first();
  await choice.click();
  await expect(page.locator("html")).toHaveAttribute("data-size", size);
}

/** As the demo world has everybody: Chinese, at the usual size; a later journey may be the same person's. */
async function undress(page: Page) {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto("/");
  const chinese = page.getByRole("button", { name: "中文" }).and(page.locator(":visible"));
  if (await chinese.count() > 0) await chinese.first().click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await page.getByRole("button", { name: "标准" }).and(page.locator(":visible")).first().click();
  await expect(page.locator("html")).toHaveAttribute("data-size", "s");
}

async function stands(page: Page, address: string) {
  const spare = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect([address, spare]).toEqual([address, 0]);
  const filled = await page.locator(".btn-primary:visible").count();
  expect([address, filled <= 1]).toEqual([address, true]);
  const submits = await page.getByRole("button", { name: /^(提交|Submit)/ }).count();
  expect([address, submits <= 1]).toEqual([address, true]);
}

/** Contrast, which takes axe longest, is asked on the office screen only: the colours are the same on both. */
async function isAccessible(page: Page, address: string, axe: typeof OFFICE) {
  const rules = { "color-contrast": { enabled: axe === OFFICE } };
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ["violations"], rules }).withTags(["wcag2a", "wcag2aa", "wcag21aa"]).analyze();
  const grave = violations.filter((one) => one.impact === "serious" || one.impact === "critical");
  expect([address, grave.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")}`)]).toEqual([address, []]);
}

/** One page on an office screen and, narrowed, on a phone; axe reads it on one of them. */
async function inspect(page: Page, address: string, axe: typeof OFFICE) {
  await page.setViewportSize(OFFICE);
  const answer = await page.goto(address);
  expect([address, answer?.status()]).toEqual([address, 200]);
  for (const viewport of [OFFICE, PHONE]) {
    await page.setViewportSize(viewport);
    await stands(page, `${address} at ${viewport.width}`);
    if (axe === viewport) await isAccessible(page, address, axe);
  }
}

const ROUNDS = [["zh-CN", "s", OFFICE], ["en", "xl", PHONE]] as const;
for (const [locale, size, axe] of ROUNDS) {
  test(`the unit's screens stand in ${locale} at ${size}, on an office screen and a phone`, async ({ as }) => {
    test.setTimeout(150_000);
    const page = await as("lu-filler");
    await dress(page, locale, size);
    const at = await firstMaterial(page);
    for (const place of ["", "/returned", "/preview", "/parts/practices", "/fields", "/figures", "/import", "/document", "/compare", "/evidence", "/check", "/sign-off", "/parts/practices/history"]) await inspect(page, `${at}${place}`, axe);
    for (const place of ["/", "/devices"]) await inspect(page, place, axe);
    await undress(page);
  });
}

for (const [locale, size, axe] of ROUNDS) {
  test(`the reviewer's screens stand in ${locale} at ${size}, on an office screen and a phone`, async ({ as }) => {
    test.setTimeout(150_000);
    const page = await as("liang-reviewer");
    await dress(page, locale, size);
    await page.goto("/reviews?show=all");
    const at = ((await page.locator("tbody a").first().getAttribute("href")) ?? "").replace(/\?.*$/, "");
    for (const address of ["/", "/reviews?show=all", "/reviews/compare", "/recusals", at, at.replace("/review", "/recuse"), at.replace("/review", "/document")]) await inspect(page, address, axe);
    await undress(page);
  });
}

test.describe("a call that is running", () => {
  let callId = "";
  test.beforeAll(() => { ({ callId } = addRunning()); });

  for (const [locale, size, axe] of ROUNDS) {
    test(`the organiser's screens stand in ${locale} at ${size}, on an office screen and a phone`, async ({ as }) => {
      test.setTimeout(150_000);
      const page = await as(RUNNING.organiser);
      await dress(page, locale, size);
      const at = `/calls/${callId}`;
      for (const address of ["/", at, `${at}?show=rejected`, `${at}/groups`, `${at}/results`, `${at}/assign`, `${at}/assign?each=2&by=unit&show=all`, `${at}/overlaps`, `${at}/minutes`]) await inspect(page, address, axe);
      await undress(page);
    });

    test(`the list of a township stands in ${locale} at ${size}, on an office screen and a phone`, async ({ as }) => {
      const page = await as(RUNNING.screener);
      await dress(page, locale, size);
      for (const address of ["/", `/calls/${callId}/recommend`]) await inspect(page, address, axe);
      await undress(page);
    });
  }
});

test("the sign-in page stands in both languages and sizes", async ({ page }) => {
  for (const axe of [OFFICE, PHONE]) await inspect(page, "/sign-in", axe);
});
