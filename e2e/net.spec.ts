import { DEMO_PASSWORD } from "@/lib/person/demo";
import { expect, test } from "./fixtures";
import { die, KEPT_OFFLINE, line, onDisk, openPart } from "./netting";
import { ownServer } from "./own-server";
import { openMaterial, pastAutosave, saved } from "./writing";

test("offline and back: kept on this computer, sent by itself, and no false alarm after", async ({ as }) => {
  const page = await as("ran-filler");
  const { at, box } = await openPart(page, "basics", "基本情况");
  await page.context().setOffline(true);
  await box.fill("断网时写下的一段话。");
  await line(page, KEPT_OFFLINE);
  expect(await onDisk(page)).not.toContain("断网时写下");
  await page.context().setOffline(false);
  await saved(page);
  await expect.poll(() => onDisk(page)).not.toContain(at.split("/")[2] ?? "");
  await page.reload();
  await expect(box).toHaveValue("断网时写下的一段话。");
  await expect(page.getByText("已找回本机")).toHaveCount(0);
});

test("a browser that dies offline gives the text back to the same person, with the way to what the server has", async ({ as }) => {
  const page = await as("ran-filler");
  const { at, box } = await openPart(page, "next", "下一步打算");
  await box.fill("服务器上的打算。");
  await saved(page);
  await page.context().setOffline(true);
  await box.fill("服务器上的打算。还有没上传的一句。");
  await line(page, KEPT_OFFLINE);
  const context = page.context();
  await die(page);
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto(`${at}/parts/next`);
  const found = again.getByLabel("下一步打算正文");
  await expect(found).toHaveValue("服务器上的打算。还有没上传的一句。");
  await line(again, /已找回本机 \d+:\d+ 存下/);
  await line(again, /^已保存/);
  await again.getByRole("button", { name: "改用服务器上的内容" }).click();
  await expect(found).toHaveValue("服务器上的打算。");
  await line(again, /^已保存/);
});

test("what was kept meets a newer text of somebody else: both are shown, one is chosen", async ({ as }) => {
  const page = await as("ran-filler");
  const { at, box } = await openPart(page, "next", "下一步打算");
  await page.context().setOffline(true);
  await box.fill("离线时我写的打算。");
  await line(page, KEPT_OFFLINE);
  const context = page.context();
  await die(page);
  const other = await as("ran-filler");
  await other.goto(`${at}/parts/next`);
  await other.getByLabel("下一步打算正文").fill("同时在别处写的打算。");
  await saved(other);
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto(`${at}/parts/next`);
  await expect(again.getByText("离线时我写的打算。").first()).toBeVisible();
  await expect(again.getByText("同时在别处写的打算。").first()).toBeVisible();
  await again.getByRole("button", { name: "用我的" }).click();
  await line(again, /^已保存/);
  await again.reload();
  await expect(again.getByLabel("下一步打算正文")).toHaveValue("离线时我写的打算。");
});

test("a session that lapses while typing: sign in on top, the same field, the text whole", async ({ as }) => {
  const page = await as("ran-filler");
  const { box } = await openPart(page, "results", "取得的成效");
  await page.context().clearCookies({ name: "session" });
  await box.fill("登录过期以后写的话。");
  await line(page, "登录已过期，文字已存在本机");
  await box.pressSequentially("接着写。");
  await page.getByRole("button", { name: "重新登录" }).click();
  const password = page.getByLabel("密码", { exact: true });
  await password.fill("not this one");
  await password.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("账号或密码不对");
  await password.fill(DEMO_PASSWORD);
  await password.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await saved(page);
  await expect(box).toBeFocused();
  await expect(box).toHaveValue("登录过期以后写的话。接着写。");
  await page.reload();
  await expect(box).toHaveValue("登录过期以后写的话。接着写。");
});

test("another person at the same computer sees nothing, cannot save into the open page, and the first gets all back", async ({ as }) => {
  const page = await as("ran-filler");
  const { at, box } = await openPart(page, "basics", "基本情况");
  const before = await box.inputValue();
  const mine = await page.context().cookies();
  const stranger = await (await as("shi-filler")).context().cookies();
  await page.context().setOffline(true);
  await box.fill("只有我自己能看到的话。");
  await line(page, KEPT_OFFLINE);

  await page.context().clearCookies();
  await page.context().addCookies(stranger);
  await page.context().setOffline(false);
  await expect(page.getByText("换了人登录")).toBeVisible();
  await line(page, "登录已过期，文字已存在本机");

  const theirs = await page.context().newPage();
  await theirs.goto("/");
  await expect(theirs.getByRole("heading", { name: "我的工作台" })).toBeVisible();
  await theirs.waitForLoadState("networkidle");
  expect(await theirs.content()).not.toContain("只有我自己");
  expect(await onDisk(theirs)).not.toContain("只有我自己");
  await expect(theirs.getByText("本机还有没上传的内容")).toHaveCount(0);
  await theirs.close();

  const context = page.context();
  await page.close();
  await context.clearCookies();
  await context.addCookies(mine);
  const back = await context.newPage();
  await back.goto(`${at}/parts/basics`);
  const found = back.getByLabel("基本情况正文");
  await expect(found).toHaveValue("只有我自己能看到的话。");
  await line(back, /^已保存/);
  await found.fill(before);
  await line(back, /^已保存/);
});

test("two windows of one person: the quiet one follows, and two that both typed choose", async ({ as }) => {
  const one = await as("ran-filler");
  const { at, box } = await openPart(one, "results", "取得的成效");
  const two = await one.context().newPage();
  await two.goto(`${at}/parts/results`);
  const second = two.getByLabel("取得的成效正文");
  await box.fill("第一个窗口写的成效。");
  await saved(one);
  await expect(second).toHaveValue("第一个窗口写的成效。");
  await line(two, "您在另一个窗口改过这一部分");
  await second.fill("第一个窗口写的成效，第二个窗口又补了一句。");
  await saved(two);
  await expect(box).toHaveValue("第一个窗口写的成效，第二个窗口又补了一句。");

  await one.route("**/parts/results", async (route) => {
    if (route.request().method() === "POST") await new Promise((resolve) => { setTimeout(resolve, 1500); });
    await route.continue();
  });
  await box.fill("第一个窗口的另一种写法。");
  await second.fill("第二个窗口的另一种写法。");
  await saved(two);
  await expect(one.getByText("两份都在下面")).toBeVisible();
  await one.getByRole("button", { name: "用我的" }).click();
  await line(one, /^已保存/);
  await expect(second).toHaveValue("第一个窗口的另一种写法。");
});

test("the server is killed while typing and comes back: everything typed is there", async ({ as }) => {
  test.setTimeout(120_000);
  const server = await ownServer(Number(process.env.TEST_PORT ?? 4799) + 1);
  try {
    const first = await as("ran-filler");
    const at = await openMaterial(first);
    const page = await first.context().newPage();
    await page.goto(`${server.url}${at}/parts/practices`);
    const box = page.getByLabel("主要做法正文");
    await box.fill("打头的一句。");
    await saved(page);
    await box.press("End");
    const typing = box.pressSequentially("一是建立清单，二是逐户走访，三是按月公布，四是年底回头看。".repeat(3), { delay: 60 });
    await expect(box).toHaveValue(/按月公布/);
    await server.stop("SIGKILL");
    await typing;
    await line(page, KEPT_OFFLINE);
    await server.start();
    await saved(page);
    await page.reload();
    await expect(box).toHaveValue(`打头的一句。${"一是建立清单，二是逐户走访，三是按月公布，四是年底回头看。".repeat(3)}`);
  } finally {
    await server.stop("SIGKILL");
  }
});

test("after an update the old page keeps the text, loads anew by itself, and sends it", async ({ as }) => {
  const page = await as("ran-filler");
  const { box } = await openPart(page, "next", "下一步打算");
  let old = true;
  await page.route("**/parts/next", async (route) => {
    const request = route.request();
    if (request.isNavigationRequest()) old = false;
    if (request.method() !== "POST" || !old) return route.continue();
    return route.continue({ headers: { ...request.headers(), "next-action": "00".repeat(21) } });
  });
  await box.fill("系统更新前写的话。");
  await line(page, "系统已更新，文字已存在本机");
  await line(page, /已找回本机/);
  await expect(box).toHaveValue("系统更新前写的话。");
  await line(page, /^已保存/);
});

test("a window that has saved does not read its own words back", async ({ as }) => {
  const page = await as("ke-filler");
  const at = await openMaterial(page);
  await page.goto(`${at}/parts/next`);
  const asked: string[] = [];
  page.on("request", (request) => { if (request.method() === "POST" && request.url().includes("/parts/next")) asked.push(request.postData() ?? ""); });
  await page.getByLabel("下一步打算正文").fill("自己写的，自己知道。");
  await saved(page);
  await pastAutosave(page);
  expect(asked.filter((body) => !body.includes("自己写的"))).toEqual([]);
  expect(asked).toHaveLength(1);
});
