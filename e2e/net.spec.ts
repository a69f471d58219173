import type { Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/person/demo";
import { expect, test } from "./fixtures";
import { openFirst } from "./judging";
import { ownServer } from "./own-server";
import { openMaterial, saved } from "./writing";

const line = (page: Page, text: string | RegExp) => expect(page.getByRole("status").filter({ hasText: text })).toBeVisible();
const KEPT_OFFLINE = "网络已断开，文字已存在本机，联网后自动上传";

async function openPart(page: Page, key: string, label: string) {
  const at = await openMaterial(page);
  await page.goto(`${at}/parts/${key}`);
  return { at, box: page.getByLabel(`${label}正文`) };
}

/** Every byte that this browser keeps for the site, as one text. */
const onDisk = (page: Page) => page.evaluate(async () => {
  const open = (name: string) => new Promise<IDBDatabase>((done, failed) => {
    const request = indexedDB.open(name);
    request.addEventListener("success", () => done(request.result));
    request.addEventListener("error", () => failed(request.error));
  });
  const found: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
  for (const { name = "" } of await indexedDB.databases()) {
    const db = await open(name);
    for (const store of db.objectStoreNames) {
      const rows = await new Promise<unknown[]>((done) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.addEventListener("success", () => done(request.result));
      });
      for (const row of rows) found.push(JSON.stringify(row, (_, value: unknown) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : value)));
    }
    db.close();
  }
  return found.join("\n");
});

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
  await page.close();
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
  await page.close();
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
  await theirs.waitForTimeout(1500);
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
    await page.waitForTimeout(1800);
    await server.stop("SIGKILL");
    await page.waitForTimeout(1800);
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

test("fields and figures of a browser that died come back; boxes that two people changed are asked about", async ({ as }) => {
  const page = await as("ran-filler");
  const at = await openMaterial(page);
  await page.goto(`${at}/fields`);
  const head = page.getByLabel("负责人姓名");
  const post = page.getByLabel("负责人职务");
  await head.fill("舒望");
  await saved(page);
  await page.context().setOffline(true);
  await head.fill("舒望北");
  await post.fill("支部书记");
  await line(page, KEPT_OFFLINE);
  const context = page.context();
  await page.close();

  const other = await as("ran-filler");
  await other.goto(`${at}/fields`);
  await other.getByLabel("负责人姓名").fill("舒望南");
  await saved(other);

  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`${at}/fields`);
  await line(again, /已找回本机/);
  await expect(again.getByText("有几处别人也改了")).toBeVisible();
  await expect(again.getByLabel("负责人职务")).toHaveValue("支部书记");
  await again.getByRole("button", { name: "都用对方的" }).click();
  await expect(again.getByLabel("负责人姓名")).toHaveValue("舒望南");
  await line(again, /^已保存/);

  await again.goto(`${at}/figures`);
  await context.setOffline(true);
  const cell = again.getByRole("textbox", { name: /2025年/ }).first();
  await cell.fill("731");
  await line(again, KEPT_OFFLINE);
  await again.close();
  await context.setOffline(false);
  const last = await context.newPage();
  await last.goto(`${at}/figures`);
  await expect(last.getByRole("textbox", { name: /2025年/ }).first()).toHaveValue("731");
  await line(last, /^已保存/);
});

test("signing out says what lies on this computer only, and the desk offers it again", async ({ as }) => {
  const page = await as("ran-filler", { viewport: { width: 1366, height: 768 } });
  const { box } = await openPart(page, "basics", "基本情况");
  await page.route("**/parts/basics", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await box.fill("退出前还没有上传的话。");
  await line(page, KEPT_OFFLINE);
  await page.getByRole("button", { name: "退出" }).click();
  await expect(page.getByRole("dialog")).toContainText("有 1 处内容还只存在这台电脑上");
  await page.getByRole("button", { name: "先不退出" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const context = page.context();
  await page.close();
  const desk = await context.newPage();
  await desk.goto("/");
  await expect(desk.getByRole("heading", { name: "本机还有没上传的内容" })).toBeVisible({ timeout: 40_000 });
  const file = desk.waitForEvent("download");
  await desk.getByRole("button", { name: "存成文本文件" }).click();
  expect((await file).suggestedFilename()).toBe("基本情况.txt");
  await desk.getByRole("link", { name: "打开" }).click();
  await expect(desk.getByLabel("基本情况正文")).toHaveValue("退出前还没有上传的话。");
  await line(desk, /^已保存/);
});

test("scores and a comment of a browser that died come back to the reviewer", async ({ as }) => {
  const page = await as("deng-reviewer");
  const remark = await openFirst(page);
  const address = page.url();
  await page.context().setOffline(true);
  await remark.fill("断网时写的意见。");
  await page.getByRole("button", { name: "批注全篇" }).click();
  await page.getByLabel("批注内容").fill("断网时写的批注。");
  await line(page, KEPT_OFFLINE);
  await page.waitForTimeout(600);
  const context = page.context();
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByLabel("总评意见")).toHaveValue("断网时写的意见。");
  await expect(again.getByLabel("批注内容")).toHaveValue("断网时写的批注。");
  await line(again, /^已保存/);
  await again.getByRole("button", { name: "存批注" }).click();
  await expect(again.getByRole("article").filter({ hasText: "断网时写的批注。" })).toContainText("未发出");
  expect(await onDisk(again)).not.toContain("notes/");
});
