import type { Page } from "@playwright/test";
import { idOf, rows } from "./database";
import { expect, test } from "./fixtures";
import { saved } from "./writing";

const WPS = `<html><head><style>@font-face{font-family:"仿宋"}</style></head><body><!--StartFragment-->
<p class="MsoNormal" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">（一）<span>&nbsp;</span></span><b>先把河道</b><b>清干净</b><o:p></o:p></p>
<p class="MsoNormal" style="text-indent:2em">三个寨子每月初八一起清淤，<del>投工90人次</del><ins>投工120人次</ins>。<img src="file:///C:/river.png"/></p>
<p class="MsoNormal" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">（二）</span>再把水渠修通</p><p>两年修渠3公里。</p><!--EndFragment--></body></html>`;
const PLAIN = "先把河道清干净\r\n三个寨子每月初八一起清淤，投工120人次。\r\n再把水渠修通\r\n两年修渠3公里。";
const READ = "（一）先把河道清干净\n三个寨子每月初八一起清淤，投工120人次。\n（二）再把水渠修通\n两年修渠3公里。";

/** What the browser does when WPS has filled the clipboard. */
async function paste(page: Page, label: string, html: string, plain: string) {
  await page.getByLabel(label).evaluate((box, [marked = "", typed = ""]) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", marked);
    clipboardData.setData("text/plain", typed);
    (box as HTMLTextAreaElement).focus();
    (box as HTMLTextAreaElement).select();
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, [html, plain]);
}

test("a paste from WPS brings its automatic numbers, drops its format and pictures and says so; the browser's undo takes it back", async ({ as }) => {
  const page = await as("ke-filler");
  await page.goto("/materials");
  const at = (await page.getByRole("link", { name: "岑坪县篾韵竹业有限公司", exact: true }).first().getAttribute("href")) ?? "";
  await page.goto(`${at}/parts/practices`);
  const box = page.getByLabel("主要做法正文");
  const before = await box.inputValue();
  await paste(page, "主要做法正文", WPS, PLAIN);
  await expect(box).toHaveValue(READ);
  await expect(page.getByText("已去除 Word 格式，保留文字 4 段")).toContainText("图片 1 张没有放入");
  await saved(page);
  const kept = () => rows<{ text: string }>("select v.text from parts p join part_versions v on v.id = p.version_id where p.material_id = ? and p.key = 'practices'", idOf(at))[0]?.text;
  await expect.poll(kept).toBe(READ);

  await box.press("Control+z");
  await expect(box).toHaveValue(before);
  await expect.poll(kept).toBe(before);
});

test("a whole material pasted from WPS is divided by the numbers that WPS counted", async ({ as }) => {
  const page = await as("ke-filler");
  await page.goto("/materials");
  const at = (await page.getByRole("link", { name: "岑坪县篾韵竹业有限公司", exact: true }).first().getAttribute("href")) ?? "";
  await page.goto(`${at}/import`);
  const part = (number: string, heading: string, words: string) => `<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">${number}、</span>${heading}</p><p>${words}</p>`;
  const words = { 基本情况: "公司位于岑坪县城东，现有员工86人，其中少数民族41人。", 主要做法: "成立帮扶小组，每周走访一次，组织夜校学手艺。", 取得的成效: "两年带动73户增收，职工满意度明显提高。", 下一步打算: "下一步，将继续办好夜校，再收三十名学徒。" };
  const html = Object.entries(words).map(([heading, text], index) => part("一二三四"[index] ?? "", heading, text)).join("");
  await paste(page, "材料全文", html, Object.entries(words).flat().join("\r\n"));
  await page.getByRole("button", { name: "分段" }).click();
  await expect(page.getByText(/^原文 [\d,]+ 字 = .*未归类 0/)).toBeVisible();
  await page.getByRole("button", { name: "确认放入各部分" }).click();
  await expect(page.getByText("已放入各部分")).toBeVisible();
  const texts = rows<{ key: string; text: string }>("select p.key, v.text from parts p join part_versions v on v.id = p.version_id where p.material_id = ? and p.key <> 'brief' order by p.key", idOf(at));
  expect(Object.fromEntries(texts.map(({ key, text }) => [key, text]))).toEqual({ basics: words.基本情况, practices: words.主要做法, results: words.取得的成效, next: words.下一步打算 });
});
