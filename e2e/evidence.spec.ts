import { existsSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import type { Page } from "@playwright/test";
import { pathOfFile } from "@/lib/evidence/file-path";
import { idOf, rows } from "./database";
import { expect, test } from "./fixtures";

type Row = { caption: string; place: string | null; kind: string; hash: string; thumb: string | null; bytes: number; width: number; removed: number };
const evidence = (at: string) => rows<Row>(`
  select e.caption, e.place, f.kind, f.hash, f.thumb, f.bytes, f.width, e.removed_at is not null as removed
  from evidence e join files f on f.hash = e.file_hash where e.material_id = ? order by e.position, e.added_at`, idOf(at));
const lies = (hash: string) => existsSync(path.join(process.env.DATA_DIR ?? "data", "files", pathOfFile(hash)));

const PDF = Buffer.from("%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n");
const scene = (width: number) => Buffer.from(`<svg width="${width}" height="${width * 0.75}" viewBox="0 0 400 300"><rect width="400" height="300" fill="#7a9"/><rect x="30" y="40" width="150" height="120" fill="#fc6"/><circle cx="300" cy="180" r="80" fill="#235"/></svg>`);

/** A photo as a phone makes it: over eight megabytes, with the place where it was taken. */
async function bigPhoto(): Promise<Buffer> {
  const noise = await sharp({ create: { width: 4400, height: 3300, channels: 3, background: "#567", noise: { type: "gaussian", mean: 128, sigma: 50 } } }).png().toBuffer();
  return sharp(noise).composite([{ input: scene(4400), blend: "overlay" }]).withExif({ IFD0: { Make: "PhoneMaker" }, IFD3: { GPSLatitude: "26/1 30/1 0/1" } }).jpeg({ quality: 97 }).toBuffer();
}
const choose = (page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]) => page.getByLabel("选择文件", { exact: true }).last().setInputFiles(files);
const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: "image/jpeg", buffer });

test.describe.configure({ mode: "serial" });
let at = "";

test("a photo of eight megabytes comes in small and without its place; captions and order are kept", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("yin-filler");
  await page.goto("/materials");
  at = (await page.getByRole("link", { name: "东篱街道邻里互助会", exact: true }).first().getAttribute("href")) ?? "";
  const photo = await bigPhoto();
  expect(photo.length).toBeGreaterThan(8_000_000);

  await page.goto(`${at}/evidence`);
  await choose(page, jpeg("清淤.jpg", photo), { name: "证书.pdf", mimeType: "application/pdf", buffer: PDF });
  await expect(page.getByText("已添加 2 件")).toBeVisible({ timeout: 60_000 });
  const [first, second] = evidence(at);
  expect([first?.kind, first?.width, second?.kind]).toEqual(["photo", 2560, "pdf"]);
  expect(first?.bytes).toBeLessThan(5_000_000);
  expect([lies(first?.hash ?? ""), lies(first?.thumb ?? ""), lies(second?.hash ?? "")]).toEqual([true, true, true]);

  await page.getByLabel("第 1 件").fill("2026年春，三个楼院一起清淤");
  await page.getByLabel("佐证哪一处").first().selectOption({ label: "主要做法" });
  await page.getByLabel("第 2 件").fill("街道志愿服务证书");
  await expect.poll(() => evidence(at).map(({ caption, place }) => [caption, place])).toEqual([["2026年春，三个楼院一起清淤", "parts.practices"], ["街道志愿服务证书", null]]);

  await page.getByRole("button", { name: "下移" }).first().click();
  await expect.poll(() => evidence(at).map(({ caption }) => caption)).toEqual(["街道志愿服务证书", "2026年春，三个楼院一起清淤"]);
  await page.reload();
  await expect(page.getByLabel("第 2 件")).toHaveValue("2026年春，三个楼院一起清淤");
});

test("the file is given as an attachment that no browser runs, to its unit and to nobody else", async ({ as }) => {
  const [owner, stranger] = [await as("yin-filler"), await as("luo-filler")];
  await owner.goto(`${at}/evidence`);
  const href = (await owner.getByRole("link", { name: "查看原件" }).last().getAttribute("href")) ?? "";
  const answer = await owner.request.get(href);
  const { "content-type": type, "content-disposition": disposition, "x-content-type-options": sniffing, "content-security-policy": policy } = answer.headers();
  expect([answer.status(), type, sniffing, policy]).toEqual([200, "image/jpeg", "nosniff", "sandbox; default-src 'none'"]);
  expect(disposition).toMatch(/^attachment; filename=/);
  expect((await answer.body()).includes("PhoneMaker")).toBe(false);
  expect((await stranger.request.get(href)).status()).toBe(404);
  expect((await owner.request.post("/api/files/keep", { data: PDF, headers: { origin: "http://elsewhere.test" } })).status()).toBe(403);
});

test("what is no photo is refused in a sentence and never shown as there", async ({ as }) => {
  const page = await as("yin-filler");
  const before = evidence(at).length;
  await page.goto(`${at}/evidence`);
  await choose(page, jpeg("看起来是照片.jpg", Buffer.from("MZ\x90\0 this is a program")), jpeg("手机.heic", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0", "latin1")), jpeg("空.jpg", Buffer.alloc(0)));
  const failed = page.locator("[data-upload=failed]");
  await expect(failed).toHaveCount(3);
  await expect(failed.nth(0)).toContainText("只收照片（JPG、PNG、WebP）、PDF");
  await expect(failed.nth(1)).toContainText("HEIC");
  await expect(failed.nth(2)).toContainText("这个文件是空的");
  await expect(failed.getByRole("button", { name: "重试" })).toHaveCount(0);
  expect(evidence(at)).toHaveLength(before);
});

test("where only the answer was lost, trying again does not bring the file in twice", async ({ as }) => {
  const page = await as("yin-filler");
  await page.goto(`${at}/evidence`);
  const before = evidence(at).length;
  let lost = 0;
  await page.route("**/evidence", async (route) => {
    if (route.request().method() !== "POST" || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort("connectionreset");
  });
  await choose(page, jpeg("答复丢了.jpg", await sharp(scene(640)).jpeg().toBuffer()));
  const failed = page.locator("[data-upload=failed]");
  await expect(failed).toContainText("网络已断开，文件还在这里");
  await failed.getByRole("button", { name: "重试" }).click();
  await expect(page.locator("[data-upload]")).toHaveCount(0);
  expect([lost, evidence(at).length]).toEqual([1, before + 1]);
  await page.unroute("**/evidence");
});

test("a broken network leaves the file on the page, and pressing again brings it in once", async ({ as }) => {
  const page = await as("yin-filler");
  await page.goto(`${at}/evidence`);
  const before = evidence(at).length;
  const small = await sharp(scene(800)).jpeg().toBuffer();
  await page.route("**/api/files/keep", (route) => route.abort("connectionreset"));
  await choose(page, jpeg("断网时选的.jpg", small));
  const failed = page.locator("[data-upload=failed]");
  await expect(failed).toContainText("网络已断开，文件还在这里");
  expect(evidence(at)).toHaveLength(before);
  await page.unroute("**/api/files/keep");
  await failed.getByRole("button", { name: "重试" }).click();
  await expect(page.getByText(`已添加 ${before + 1} 件`)).toBeVisible();
  await expect(page.locator("[data-upload]")).toHaveCount(0);
  expect(evidence(at)).toHaveLength(before + 1);

  await page.getByRole("button", { name: "移除" }).last().click();
  await expect(page.getByText("已移除“断网时选的.jpg”")).toBeVisible();
  await expect.poll(() => evidence(at).at(-1)?.removed).toBe(1);
  await page.getByRole("button", { name: "撤销" }).click();
  await expect.poll(() => evidence(at).at(-1)?.removed).toBe(0);
});
