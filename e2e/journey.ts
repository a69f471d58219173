import { copyFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import { pageOf } from "./fixtures";
import { answerAll, bringIn, complete, documents, judgeAgain, judgeFirst, type Told } from "./whole-job";
import { fillFields, fillFigures, startMaterial, submit } from "./writing";

const [file = "", out = ""] = process.argv.slice(2);

let taken = 0;
async function picture(page: Page, name: string) {
  taken += 1;
  await page.screenshot({ path: path.join(out, `${String(taken).padStart(2, "0")}-${name}.png`), fullPage: name.endsWith("-whole") });
}
const told: Told = { picture, say: (line) => console.log(`· ${line}`), check: (line) => console.log(`✓ ${line}`) };

async function walk(browser: Browser) {
  const view = { baseURL: process.env.PUBLIC_URL, locale: "zh-CN", viewport: { width: 1366, height: 768 } };
  const unit = await pageOf(browser, "fang-filler", view);
  const at = await startMaterial(unit);
  await bringIn(unit, at, file, told);
  const first = await complete(unit, at, told);
  await fillFields(unit, at, { title: false });
  await fillFigures(unit, at);
  const number = await submit(unit, at);
  await picture(unit, "submitted");
  told.check(`submitted as ${number}`);
  const reviewer = await pageOf(browser, "deng-reviewer", view);
  const last = await judgeFirst(reviewer, at, first, told);
  await answerAll(unit, at, number, told);
  await judgeAgain(reviewer, at, told);
  const { word, pdf } = await documents(await pageOf(browser, "qin-organiser", view), at, last, told);
  writeFileSync(path.join(out, "material.docx"), word);
  writeFileSync(path.join(out, "material.pdf"), pdf);
}

copyFileSync(file, path.join(out, `source${path.extname(file)}`));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
try {
  await walk(browser);
  console.log(`The whole journey of ${path.basename(file)} held; pictures and documents are in ${out}.`);
} catch (error) {
  for (const context of browser.contexts()) for (const page of context.pages()) await picture(page, "failed");
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
}
