import { expect, test } from "./fixtures";
import { openFirst } from "./judging";
import { die, KEPT_OFFLINE, line, onDisk, openPart } from "./netting";
import { openMaterial, saved } from "./writing";

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
  await die(page);

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
  await die(again);
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
  await die(page);
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
  await expect.poll(() => onDisk(page)).toContain("notes/");
  const context = page.context();
  await die(page);
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
