import { DEMO_PASSWORD } from "@/lib/person/demo";
import { expect, test, wakeful } from "./fixtures";
import { readWord } from "./word";

test("a person sees the devices signed in on, ends one of them, and then all", async ({ as, browser }) => {
  const agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0";
  const office = wakeful(await browser.newContext({ userAgent: agent, baseURL: test.info().project.use.baseURL }));
  const desk = await office.newPage();
  await desk.goto("/sign-in");
  await desk.getByLabel("账号", { exact: true }).fill("long-signer");
  await desk.getByLabel("密码", { exact: true }).fill(DEMO_PASSWORD);
  await desk.getByRole("button", { name: "登录", exact: true }).click();
  await expect(desk.getByRole("heading", { name: "我的工作台" })).toBeVisible();

  const page = await as("long-signer");
  await page.goto("/");
  await page.getByRole("link", { name: /^龙/ }).click();
  await expect(page.getByRole("heading", { name: "账号与登录设备" })).toBeVisible();
  await expect(page.getByText("本机", { exact: true })).toHaveCount(1);
  const other = page.getByRole("row").filter({ hasText: "Edge · Windows" });
  await other.getByRole("button", { name: "退出这台" }).click();
  await expect(other).toHaveCount(0);
  await desk.reload();
  await expect(desk).toHaveURL(/sign-in/);
  await office.close();

  await page.getByRole("button", { name: "全部退出（包括本机）" }).click();
  await expect(page).toHaveURL(/sign-in/);
});

test("high contrast is chosen before signing in, remembered, and takes the tints away", async ({ page }) => {
  await page.goto("/sign-in");
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await ground()).not.toBe("rgb(255, 255, 255)");
  await page.getByRole("button", { name: "高对比" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-contrast", "high");
  expect(await ground()).toBe("rgb(255, 255, 255)");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-contrast", "high");
  await expect(page.getByRole("button", { name: "高对比" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "高对比" }).click();
  await expect(page.locator("html")).not.toHaveAttribute("data-contrast", "high");
});

test("a browser below the floor is led to a page that says what to do and gives the blank form", async ({ page }) => {
  await page.addInitScript(() => { Object.defineProperty(CSS, "supports", { value: () => false }); });
  await page.goto("/sign-in");
  await expect(page).toHaveURL(/\/browser$/);
  await expect(page.getByRole("heading", { name: "这个浏览器打不开本系统" })).toBeVisible();
  await expect(page.getByText("极速模式")).toBeVisible();
  expect(await page.locator("script").count()).toBe(0);
  const link = page.getByRole("link", { name: /空白样表$/ }).first();
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-disposition"]).toContain("attachment");
  const { text } = readWord(await answer.body());
  for (const asked of ["二、基本情况", "三、主要做法", "单位全称", "盖章处"]) expect(text.replace(/\s/g, "")).toContain(asked);
  expect((await page.request.get("/api/forms/00000000000000000000000000000000")).status()).toBe(404);
});

test("a browser that fits is left where it is", async ({ page }) => {
  await page.goto("/sign-in");
  await page.waitForLoadState("networkidle");
  await expect(page).toHaveURL(/\/sign-in$/);
});
