import type { Page } from "@playwright/test";
import { printedPages } from "@/lib/document/pdf-for-tests";
import { countCharacters } from "@/lib/text/count";
import { expect } from "./fixtures";
import { commentOnQuote, fillNote, send } from "./judging";
import { PARTS } from "./texts";
import { saved } from "./writing";
import { readWord } from "./word";

/** What a walk through the job tells as it goes: a plain line, what was checked, a picture of the screen. */
export type Told = { say: (line: string) => void; check: (line: string) => void; picture: (page: Page, name: string) => Promise<void> };

const MARK = "【演练补写】";
const KEYS = { 基本情况: "basics", 主要做法: "practices", 取得的成效: "results", 下一步打算: "next" } as const;
type Label = keyof typeof KEYS;
/** The text of each part, by its label on the screen. */
export type Texts = Record<Label, string>;
const LABELS = Object.keys(KEYS) as Label[];
/** What the call asks for at least, part by part. */
const LEAST: Record<Label, number> = { 基本情况: 100, 主要做法: 400, 取得的成效: 200, 下一步打算: 80 };
const bare = (text: string) => text.replace(/\s/gu, "");

/** On a narrow screen the material and the scores take turns. */
async function turnTo(page: Page, tab: "材料" | RegExp) {
  const button = page.getByRole("button", { name: tab, exact: true }).and(page.locator("[aria-pressed]"));
  if (await button.isVisible()) await button.click();
}

/** Import a file and accept the split proposed; every character is accounted for. */
export async function bringIn(page: Page, at: string, file: string | { name: string; mimeType: string; buffer: Buffer }, { say, check, picture }: Told) {
  await page.goto(`${at}/import`);
  await page.getByLabel("选择材料文件").setInputFiles(file);
  const sum = page.getByText(/原文 [\d,]+ 字 = 各部分/);
  await expect(sum).toBeVisible({ timeout: 30_000 });
  const told = (await sum.textContent()) ?? "";
  say(told);
  const [all = 0, ...parts] = Array.from(told.matchAll(/ ([\d,]+)/g), ([, n = ""]) => Number(n.replaceAll(",", "")));
  expect(parts.reduce((total, n) => total + n, 0)).toBe(all);
  check("the parts, the title, what is set aside and what is unplaced add up to the whole text");
  await picture(page, "split-whole");
  await page.getByRole("button", { name: "确认放入各部分" }).click();
  await expect(page.getByText("已放入各部分")).toBeVisible();
}

/** Read every part; one that is empty or too short gets a marked text. Answers what each then holds. */
export async function complete(page: Page, at: string, { say, picture }: Told): Promise<Texts> {
  const texts: Partial<Texts> = {};
  for (const label of LABELS) {
    await page.goto(`${at}/parts/${KEYS[label]}`);
    const box = page.getByLabel(`${label}正文`);
    const there = await box.inputValue();
    const count = countCharacters(there);
    if (count < LEAST[label]) {
      await box.fill(`${there}${there === "" ? "" : "\n"}${MARK}${PARTS[label]}`);
      await saved(page);
      say(`${label}: ${count} of ${LEAST[label]} characters in the text; a marked text was typed`);
    } else say(`${label}: ${count} characters`);
    await picture(page, `part-${KEYS[label]}`);
    texts[label] = await box.inputValue();
  }
  return texts as Texts;
}

/** Words of a part that stand in it once, from the middle of its longest paragraph: what a comment hangs on. */
function quoteOf(text: string): string {
  const longest = text.split("\n").toSorted((a, b) => b.length - a.length)[0] ?? "";
  const clauses = longest.split(/[，。；、]/u).filter((clause) => clause.length >= 6 && clause.length <= 30 && text.split(clause).length === 2);
  return clauses[Math.floor(clauses.length / 2)] ?? longest.slice(0, 12);
}

/** Comment on two quotes and the whole, and return. Answers the texts as the unit will have taken the suggestion. */
export async function judgeFirst(page: Page, at: string, texts: Texts, { check, picture }: Told): Promise<Texts> {
  await page.goto(`${at}/review`);
  await turnTo(page, /^评分/);
  await page.getByRole("button", { name: "开始评审" }).click();
  await expect(page.getByLabel("总评意见")).toBeVisible();
  await turnTo(page, "材料");
  const quote = quoteOf(texts.主要做法);
  const better = `${quote}${MARK}`;
  await commentOnQuote(page, "practices", quote, "必须修改", "请写明依据。", better);
  await commentOnQuote(page, "results", quoteOf(texts.取得的成效), "建议修改", "数字从哪里来？");
  await page.getByRole("button", { name: "批注全篇" }).click();
  await fillNote(page, "提示", "全篇读来实在。");
  await turnTo(page, /^评分/);
  await page.getByLabel("总评意见").fill("请按批注修改后再报。");
  await saved(page);
  await picture(page, "review");
  await send(page, "退回修改");
  check("commented on two quotes and the whole, returned");
  return { ...texts, 主要做法: texts.主要做法.replace(quote, () => better) };
}

/** Take the suggestion, explain the other comment, submit again under the same number. */
export async function answerAll(page: Page, at: string, number: string, { check, picture }: Told) {
  await page.goto(`${at}/returned`);
  const first = page.getByRole("article").filter({ hasText: "请写明依据。" });
  await first.getByRole("button", { name: "采用" }).click();
  await expect(first).toContainText("已采用");
  const second = page.getByRole("article").filter({ hasText: "数字从哪里来？" });
  await second.getByRole("button", { name: "说明情况" }).click();
  await second.getByLabel("情况说明").fill("来自本单位台账。");
  await second.getByRole("button", { name: "答复", exact: true }).click();
  await expect(second).toContainText("已说明");
  await picture(page, "returned");
  await page.getByRole("button", { name: "预览并重新提交" }).click();
  await page.getByRole("button", { name: "提交材料" }).click();
  await expect(page.getByRole("heading", { name: "材料已提交" })).toBeVisible();
  await expect(page.locator("dd.number").first()).toHaveText(number);
  check(`took the suggestion, explained the other, submitted again under the same number ${number}`);
}

/** Find the change and the answer, score by keyboard, approve. */
export async function judgeAgain(page: Page, at: string, { check, picture }: Told) {
  await page.goto(`${at}/review`);
  await turnTo(page, /^评分/);
  await page.getByRole("button", { name: "开始评审" }).click();
  await turnTo(page, "材料");
  await expect(page.getByRole("article").filter({ hasText: "数字从哪里来？" })).toContainText("来自本单位台账。");
  await page.goto(`${at}/compare`);
  await expect(page.locator("ins").filter({ hasText: "演练补写" }).first()).toBeVisible();
  await picture(page, "compare");
  await page.goto(`${at}/review`);
  await turnTo(page, /^评分/);
  await page.locator("[id^=score-]").first().focus();
  for (const points of ["16", "14", "22.5", "20", "14"]) await page.keyboard.type(`${points}\n`);
  await page.getByLabel("总评意见").fill("材料扎实，同意通过。");
  await saved(page);
  await picture(page, "scores");
  await send(page, "同意通过");
  await page.goto(at);
  await expect(page.getByText("已通过").first()).toBeVisible();
  check("found the change and the answer, scored by keyboard, approved");
}

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: button }).click()]);
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Download both documents and read them back: every accepted paragraph is there, no line begins with a forbidden mark. */
export async function documents(page: Page, at: string, texts: Texts, { check, picture }: Told) {
  await page.goto(`${at}/document`);
  await picture(page, "document");
  const word = await downloaded(page, "下载 Word");
  const pdf = await downloaded(page, "下载 PDF");
  const [inWord, pages] = [bare(readWord(word).text), await printedPages(pdf)];
  const inPdf = bare(pages.map(({ text }) => text).join(""));
  const paragraphs = LABELS.flatMap((label) => texts[label].split("\n")).map(bare).filter((paragraph) => paragraph !== "");
  const missing = (text: string) => paragraphs.filter((paragraph) => !text.includes(paragraph.replace(/^[一二三四五六七八九十]+、/u, "")));
  expect(missing(inWord)).toEqual([]);
  check(`the Word file holds all ${paragraphs.length} accepted paragraphs`);
  expect(missing(inPdf)).toEqual([]);
  check(`the PDF of ${pages.length} pages holds them too`);
  const forbidden = pages.flatMap(({ lines }) => lines).filter(({ text }) => /^[，。；：！？、）》〉」』】〕”’]/u.test(text));
  expect(forbidden).toEqual([]);
  check("no line of the PDF begins with a mark that may not begin one");
  return { word, pdf };
}
