import type { Page } from "@playwright/test";
import { expect } from "./fixtures";
import { openMaterial } from "./writing";

/** Wait until the save line, or another line that is told by itself, says this. */
export const line = (page: Page, text: string | RegExp) => expect(page.getByRole("status").filter({ hasText: text })).toBeVisible();
/** What the save line says while the network is gone and the disk has the text. */
export const KEPT_OFFLINE = "网络已断开，文字已存在本机，联网后自动上传";

/** Longer than the net waits after a keystroke (0.3 s). A sleep, for where no line says that it lies there. */
export const pastKeeping = (page: Page) => page.waitForTimeout(700);

/** The page dies as in a power cut: nothing of it runs any more, and it sends no last word. */
export async function die(page: Page) {
  const crashed = page.waitForEvent("crash");
  const session = await page.context().newCDPSession(page);
  await Promise.race([crashed, session.send("Page.crash")]);
  await crashed;
  await page.close();
}

/** A part of the begun material, open in its editor. */
export async function openPart(page: Page, key: string, label: string) {
  const at = await openMaterial(page);
  await page.goto(`${at}/parts/${key}`);
  return { at, box: page.getByLabel(`${label}正文`) };
}

/** Every byte that this browser keeps for the site, as one text. */
export const onDisk = (page: Page) => page.evaluate(async () => {
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
