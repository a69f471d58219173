import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { openFirst } from "./judging";
import { openMaterial } from "./writing";

/** An Enter that confirms pinyin, in the order Chromium gives it: the key belongs to the input method, then the word comes. */
async function confirmPinyin(page: Page, box: Locator, pinyin: string, word: string) {
  await box.focus();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Input.imeSetComposition", { text: pinyin, selectionStart: pinyin.length, selectionEnd: pinyin.length });
  await cdp.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Process", code: "Enter", windowsVirtualKeyCode: 229 });
  await cdp.send("Input.insertText", { text: word });
}

/** The same Enter as Safari and some input methods of Windows give it: after the composition, told only by its code. */
const lateEnter = (box: Locator) => box.evaluate((element) => element.dispatchEvent(
  Object.defineProperty(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }), "keyCode", { value: 229 }),
));

/** The hard case: an Enter of its own while words are composed, on which the browser would submit the form. */
async function enterWhileComposing(page: Page, box: Locator, pinyin: string) {
  await box.focus();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Input.imeSetComposition", { text: pinyin, selectionStart: pinyin.length, selectionEnd: pinyin.length });
  await cdp.send("Input.dispatchKeyEvent", { type: "keyDown", key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, text: "\r" });
  await cdp.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
}

/** Long enough for what must not happen to happen: a pause after which words are saved by themselves takes less. */
const LONG = 2500;

/** Whether anything was sent or submitted while `act` ran. */
async function sends(page: Page, act: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const note = (request: { method: () => string; url: () => string }) => { if (request.method() === "POST") sent.push(request.url()); };
  page.on("request", note);
  await act();
  await page.waitForTimeout(LONG / 3);
  page.off("request", note);
  return sent;
}

test("the sign-in form is not sent by an Enter that confirms pinyin", async ({ page }) => {
  await page.goto("/sign-in");
  const box = page.getByLabel("账号", { exact: true });
  expect(await sends(page, () => confirmPinyin(page, box, "shi", "石"))).toEqual([]);
  await expect(box).toHaveValue("石");
  expect(await sends(page, () => lateEnter(box))).toEqual([]);
  expect(await sends(page, () => enterWhileComposing(page, box, "shi"))).toEqual([]);
  await expect(page.getByText("请填写密码")).toHaveCount(0);
});

test("fields, comments and answers take pinyin whole, and neither move on nor send", async ({ as }) => {
  const page = await as("ran-filler");
  const at = await openMaterial(page);
  await page.goto(`${at}/fields`);
  const head = page.getByLabel("负责人姓名");
  await head.fill("");
  const bodies: string[] = [];
  page.on("request", (request) => { if (request.method() === "POST") bodies.push(request.postData() ?? ""); });
  await head.focus();
  await (await page.context().newCDPSession(page)).send("Input.imeSetComposition", { text: "shuwang", selectionStart: 7, selectionEnd: 7 });
  await page.waitForTimeout(LONG);
  await confirmPinyin(page, head, "shuwang", "舒望");
  await expect(head).toHaveValue("舒望");
  await expect(head).toBeFocused();
  await lateEnter(head);
  await enterWhileComposing(page, head, "bei");
  await expect(head).toBeFocused();
  await expect(page).toHaveURL(/\/fields$/);
  await expect.poll(() => bodies.some((body) => body.includes("舒望"))).toBe(true);
  expect(bodies.filter((body) => body.includes("shuwang"))).toEqual([]);
});

test("the score panel does not send or move on while a remark is composed", async ({ as }) => {
  const page = await as("deng-reviewer");
  const remark = await openFirst(page);
  await remark.fill("");
  const address = page.url();
  await confirmPinyin(page, remark, "zhashi", "扎实");
  await expect(remark).toHaveValue(/扎实$/);
  await lateEnter(remark);
  await enterWhileComposing(page, remark, "hao");
  await expect(page).toHaveURL(address);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
