import { DEMO_PASSWORD } from "@/lib/person/demo";
import { expect, test } from "./fixtures";

test("a person signs in, sees their desk, signs out, and the old cookie is dead", async ({ page, context }) => {
  await page.goto("/sign-in");
  await expect(page.getByText("本系统为非涉密系统，严禁录入、上传")).toBeVisible();
  await page.getByLabel("账号", { exact: true }).fill("deng-reviewer");
  await page.getByLabel("密码", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("heading", { name: "我的工作台" })).toBeVisible();
  const cookies = await context.cookies();
  expect(cookies.find((cookie) => cookie.name === "session")).toMatchObject({ httpOnly: true, sameSite: "Lax" });

  await page.getByRole("button", { name: "退出" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await context.addCookies(cookies);
  await page.goto("/");
  await expect(page).toHaveURL(/sign-in/);
});

test("wrong passwords are counted down and then lock the account, even for the right one", async ({ page }) => {
  await page.goto("/sign-in");
  const account = page.getByLabel("账号", { exact: true });
  const password = page.getByLabel("密码", { exact: true });
  const enter = page.getByRole("button", { name: "登录", exact: true });
  await account.fill("mao-signer");
  for (const left of [4, 3, 2, 1]) {
    await password.fill("not this one");
    await enter.click();
    await expect(page.locator("form [role=alert]")).toHaveText(`账号或密码不对，还可再试 ${left} 次`);
    await expect(account).toHaveValue("mao-signer");
  }
  await password.fill("not this one");
  await enter.click();
  await expect(page.locator("form [role=alert]")).toContainText("账号暂停登录");
  await password.fill(DEMO_PASSWORD);
  await enter.click();
  await expect(page.locator("form [role=alert]")).toContainText("账号暂停登录");
  await expect(page).toHaveURL(/sign-in/);
});

test("an unknown account is answered exactly as a wrong password", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("账号", { exact: true }).fill("nobody-here");
  await page.getByLabel("密码", { exact: true }).fill("not this one");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.locator("form [role=alert]")).toHaveText("账号或密码不对，还可再试 4 次");
});

test("the first password must be changed before anything else", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("账号", { exact: true }).fill("bai-assistant");
  await page.getByLabel("密码", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("heading", { name: "修改密码" })).toBeVisible();
  await page.goto("/materials");
  await expect(page).toHaveURL(/\/password$/);

  const save = page.getByRole("button", { name: "保存新密码" });
  await page.getByLabel("原密码").fill(DEMO_PASSWORD);
  await page.getByLabel("新密码", { exact: true }).fill("short");
  await page.getByLabel("再输一次新密码").fill("short");
  await save.click();
  await expect(page.getByText("密码至少 10 位")).toBeVisible();
  await page.getByLabel("新密码", { exact: true }).fill("渠水清清绕三寨走一遍");
  await page.getByLabel("再输一次新密码").fill("渠水清清绕三寨走两遍");
  await save.click();
  await expect(page.getByText("两次输入的新密码不一样")).toBeVisible();
  await page.getByLabel("再输一次新密码").fill("渠水清清绕三寨走一遍");
  await save.click();
  await expect(page.getByText("密码已修改")).toBeVisible();
  await page.getByRole("link", { name: "回到我的工作台" }).click();
  await expect(page.getByRole("heading", { name: "我的工作台" })).toBeVisible();
});

test("language and text size are chosen before signing in and remembered", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "特大" }).click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("html")).toHaveAttribute("data-size", "xl");
  await page.getByLabel("Account", { exact: true }).fill("su-reviewer");
  await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { name: "My desk" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-size", "xl");
});
