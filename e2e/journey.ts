import { copyFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import { printedPages } from "@/lib/document/pdf-for-tests";
import { countCharacters } from "@/lib/text/count";
import { expect, pageOf } from "./fixtures";
import { commentOnQuote, fillNote, send } from "./judging";
import { PARTS } from "./texts";
import { fillFields, fillFigures, saved, startMaterial, submit } from "./writing";
import { readWord } from "./word";

const MARK = "【演练补写】";
const KEYS = { 基本情况: "basics", 主要做法: "practices", 取得的成效: "results", 下一步打算: "next" } as const;
type Label = keyof typeof KEYS;
/** What the call asks for at least, part by part. */
const LEAST: Record<Label, number> = { 基本情况: 100, 主要做法: 400, 取得的成效: 200, 下一步打算: 80 };
const LABELS = Object.keys(KEYS) as Label[];
const [file = "", out = ""] = process.argv.slice(2);
const bare = (text: string) => text.replace(/\s/gu, "");

let steps = 0;
async function picture(page: Page, name: string) {
  steps += 1;
  await page.screenshot({ path: path.join(out, `${String(steps).padStart(2, "0")}-${name}.png`), fullPage: name.endsWith("-whole") });
}
const say = (line: string) => console.log(`· ${line}`);
const check = (line: string) => console.log(`✓ ${line}`);

/** Import the file and accept the proposed split. */
async function bringIn(page: Page, at: string) {
  await page.goto(`${at}/import`);
  await page.getByLabel("选择材料文件").setInputFiles(file);
  const sum = page.getByText(/原文 [\d,]+ 字 = 各部分/);
  await expect(sum).toBeVisible({ timeout: 30_000 });
  const told = (await sum.textContent()) ?? "";
  say(told);
  const numbers = Array.from(told.matchAll(/([\d,]+)(?= 字|$|[^\d,])/g), ([n]) => Number(n.replaceAll(",", "")));
  const [all = 0, ...parts] = numbers;
  expect(parts.reduce((total, n) => total + n, 0)).toBe(all);
  check("the parts, the title, what is set aside and what is unplaced add up to the whole text");
  await picture(page, "split-whole");
  await page.getByRole("button", { name: "确认放入各部分" }).click();
  await expect(page.getByText("已放入各部分")).toBeVisible();
}

/** Read every part; one that is empty or too short gets a marked sentence. */
async function complete(page: Page, at: string): Promise<Record<Label, string>> {
  const texts: Partial<Record<Label, string>> = {};
  for (const label of LABELS) {
    await page.goto(`${at}/parts/${KEYS[label]}`);
    const box = page.getByLabel(`${label}正文`);
    const there = await box.inputValue();
    const needed = LEAST[label];
    if (countCharacters(there) < needed) {
      const filler = `${MARK}${PARTS[label]}`;
      await box.fill(there === "" ? filler : `${there}\n${filler}`);
      await saved(page);
      say(`${label}: ${countCharacters(there)} of ${needed} characters in the text; a marked sentence was typed`);
    } else say(`${label}: ${countCharacters(there)} characters`);
    await picture(page, `part-${KEYS[label]}`);
    texts[label] = await box.inputValue();
  }
  return texts as Record<Label, string>;
}

/** Words of a part that stand in it once, from the middle of its longest paragraph: what a comment hangs on. */
function quoteOf(text: string): string {
  const longest = text.split("\n").toSorted((a, b) => b.length - a.length)[0] ?? "";
  const clauses = longest.split(/[，。；、]/u).filter((clause) => clause.length >= 6 && clause.length <= 30 && text.split(clause).length === 2);
  return clauses[Math.floor(clauses.length / 2)] ?? longest.slice(0, 12);
}

async function judgeFirst(page: Page, at: string, texts: Record<Label, string>) {
  await page.goto(`${at}/review`);
  await page.getByRole("button", { name: "开始评审" }).click();
  const quote = quoteOf(texts.主要做法);
  const better = `${quote}${MARK}`;
  await commentOnQuote(page, "practices", quote, "必须修改", "请写明依据。", better);
  await commentOnQuote(page, "results", quoteOf(texts.取得的成效), "建议修改", "数字从哪里来？");
  await page.getByRole("button", { name: "批注全篇" }).click();
  await fillNote(page, "提示", "全篇读来实在。");
  await page.getByLabel("总评意见").fill("请按批注修改后再报。");
  await saved(page);
  await picture(page, "review");
  await send(page, "退回修改");
  check("commented on two quotes and the whole, returned");
  return { quote, better };
}

async function answer(page: Page, at: string, number: string) {
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

async function judgeAgain(page: Page, at: string) {
  await page.goto(`${at}/review`);
  await page.getByRole("button", { name: "开始评审" }).click();
  await expect(page.getByRole("article").filter({ hasText: "数字从哪里来？" })).toContainText("来自本单位台账。");
  await page.goto(`${at}/compare`);
  await expect(page.locator("ins").filter({ hasText: "演练补写" }).first()).toBeVisible();
  await picture(page, "compare");
  await page.goto(`${at}/review`);
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

async function documents(page: Page, at: string, texts: Record<Label, string>) {
  const [word, pdf] = await Promise.all(["word", "pdf"].map(async (kind) => (await page.request.get(`${at}/${kind}`)).body()));
  if (!word || !pdf) throw new Error("No documents came.");
  writeFileSync(path.join(out, "material.docx"), word);
  writeFileSync(path.join(out, "material.pdf"), pdf);
  const [inWord, pages] = [bare(readWord(word).text), await printedPages(pdf)];
  const inPdf = bare(pages.map(({ text }) => text).join(""));
  const paragraphs = LABELS.flatMap((label) => texts[label].split("\n")).map(bare).filter((paragraph) => paragraph !== "");
  const missing = (text: string) => paragraphs.filter((paragraph) => !text.includes(paragraph.replace(/^[一二三四五六七八九十]+、/u, "")));
  expect(missing(inWord)).toEqual([]);
  check(`the Word file holds all ${paragraphs.length} accepted paragraphs`);
  expect(missing(inPdf)).toEqual([]);
  check(`the PDF of ${pages.length} pages holds them too`);
  const body = pages.slice(0, -1).flatMap(({ lines }) => lines);
  const forbidden = body.filter(({ text }) => /^[，。；：！？、）》〉」』】〕”’]/u.test(text));
  expect(forbidden).toEqual([]);
  check("no line of the PDF begins with a mark that may not begin one");
}

async function whole(browser: Browser) {
  const view = { locale: "zh-CN", viewport: { width: 1366, height: 768 } };
  const unit = await pageOf(browser, "fang-filler", view);
  const at = await startMaterial(unit);
  await bringIn(unit, at);
  const first = await complete(unit, at);
  await fillFields(unit, at, { title: false });
  await fillFigures(unit, at);
  const number = await submit(unit, at);
  await picture(unit, "submitted");
  check(`submitted as ${number}`);
  const reviewer = await pageOf(browser, "deng-reviewer", view);
  const { quote, better } = await judgeFirst(reviewer, at, first);
  await answer(unit, at, number);
  await judgeAgain(reviewer, at);
  const organiser = await pageOf(browser, "qin-organiser", view);
  await organiser.goto(`${at}/document`);
  await picture(organiser, "document");
  await documents(organiser, at, { ...first, 主要做法: first.主要做法.replace(quote, () => better) });
}

copyFileSync(file, path.join(out, `source${path.extname(file)}`));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
try {
  await whole(browser);
  console.log(`The whole journey of ${path.basename(file)} held; pictures and documents are in ${out}.`);
} catch (error) {
  for (const context of browser.contexts()) for (const page of context.pages()) await picture(page, "failed");
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
}
