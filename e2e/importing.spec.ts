import { abstractNum, gb18030, level, listed, num, OFFICIAL, paragraph, run, wordFile } from "@/lib/testing/word-files";
import { expect, test } from "./fixtures";
import { PARTS, TITLE } from "./texts";
import { holdsParts, startMaterial } from "./writing";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const HEADINGS = ["基本情况", "主要做法", "取得的成效", "下一步打算"] as const;
const PRACTICES = PARTS.主要做法.split("\n").map((line) => line.replace(/^（[一二三]）/u, ""));

/** The invented material as Word has it: headings numbered by Word itself, a picture, a footnote, a change not yet accepted. */
const DOCUMENT = wordFile([
  paragraph(TITLE),
  ...HEADINGS.flatMap((heading) => [
    listed(heading, 1),
    ...(heading === "主要做法" ? PRACTICES.map((line, at) => (at % 2 === 0 ? listed(line, 1, 1) : paragraph(line))) : PARTS[heading].split("\n").map((line) => paragraph(line))),
  ]),
  paragraph(`<w:r><w:drawing><a:blip/></w:drawing></w:r><w:del>${run("删去的话")}</w:del>`),
].join(""), { numbering: `${OFFICIAL.replace(num(1, 0), "")}${abstractNum(7, level(0, "bullet", "•"))}${num(1, 0)}` });

const PLAIN = [TITLE, ...HEADINGS.flatMap((heading, at) => [`${"一二三四"[at]}、${heading}`, PARTS[heading]])].join("\r\n");
const OLD = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504), Buffer.from("WordDocument", "utf16le")]);

test.describe.configure({ mode: "serial" });
let at = "";

test("a Word file with automatic numbers and a text file of Windows arrive whole in the split", async ({ as }) => {
  const page = await as("zheng-filler");
  at = await startMaterial(page);
  await page.goto(`${at}/import`);
  await page.getByLabel("选择材料文件").setInputFiles({ name: "事迹 材料（终稿）.docx", mimeType: WORD, buffer: Buffer.from(DOCUMENT) });
  const notes = page.getByRole("status").filter({ hasText: "已读出" });
  await expect(notes).toContainText("“事迹 材料（终稿）.docx”已读出，请留意");
  await expect(notes).toContainText("图片 1 张没有读入");
  await expect(notes).toContainText("修订中已删除的内容 1 处没有读入");
  await expect(notes).toContainText("自动编号 7 处已经变成文字");
  await expect(page.getByText("（二）再把林护周全")).toBeVisible();
  await page.getByRole("button", { name: "确认放入各部分" }).click();
  await expect(page.getByText("已放入各部分")).toBeVisible();
  await holdsParts(page, at);

  await page.goto(`${at}/import`);
  await page.getByLabel("选择材料文件").setInputFiles({ name: "材料.txt", mimeType: "text/plain", buffer: Buffer.from(gb18030(PLAIN)) });
  await expect(page.getByText("按国标编码（GB 18030）读出")).toBeVisible();
  await expect(page.getByText(/^原文 [\d,]+ 字 = .*未归类 0/)).toBeVisible();
});

test("a file that is not read says so beside the button, and the text in the box stays", async ({ as }) => {
  const page = await as("zheng-filler");
  await page.goto(`${at}/import`);
  const box = page.getByLabel("材料全文");
  await box.fill("已经录入的几句话。");
  const chooser = page.getByLabel("选择材料文件");
  const alert = page.getByRole("main").getByRole("alert");
  for (const [name, buffer, sentence] of [
    ["材料.doc", OLD, "这是旧格式的文档（.doc 或 .wps），不能直接读取。请用 WPS 或 Word 打开它，点“文件 → 另存为”"],
    ["扫描件.docx", Buffer.from(wordFile(paragraph("<w:r><w:drawing><a:blip/></w:drawing></w:r>"))), "文件里没有文字，只有图片或空白"],
    ["大.txt", Buffer.alloc(21 * 1024 * 1024, 65), "文件有 21 MB，最多 20 MB"],
    ["长.txt", Buffer.from("村".repeat(60_001)), "文件有 60,001 字，一次最多 60,000 字"],
    ["断.docx", Buffer.from(DOCUMENT.subarray(0, 900)), "文件已损坏"],
  ] as const) {
    await chooser.setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await expect(alert).toContainText(sentence);
    await expect(box).toHaveValue("已经录入的几句话。");
  }
});

test("a file may be dropped on the box; a lost network keeps everything", async ({ as }) => {
  const page = await as("zheng-filler");
  await page.goto(`${at}/import`);
  await page.getByLabel("材料全文").fill("还在。");
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "拖来.txt", { type: "text/plain" }));
    return transfer;
  }, PLAIN);
  await page.context().setOffline(true);
  await page.getByLabel("材料全文").dispatchEvent("drop", { dataTransfer: dropped });
  await expect(page.getByRole("main").getByRole("alert")).toContainText("文件没有送到，网络可能已断开");
  await expect(page.getByLabel("材料全文")).toHaveValue("还在。");
  await page.context().setOffline(false);
  await page.getByLabel("材料全文").dispatchEvent("drop", { dataTransfer: dropped });
  await expect(page.getByText("“拖来.txt”的文字已全部读出。")).toBeVisible();
});

test("the address takes a file only from a page of ours, from someone signed in", async ({ as, request }) => {
  const page = await as("zheng-filler");
  const url = "/api/files/read";
  const ours = { origin: new URL(test.info().project.use.baseURL ?? "").origin };
  expect((await request.post(url, { headers: ours, data: Buffer.from("青柳村") })).status()).toBe(401);
  const theirs: Record<string, string>[] = [{}, { origin: "https://example.org" }, { origin: "null" }];
  for (const headers of theirs) expect((await page.request.post(url, { headers, data: Buffer.from("青柳村") })).status()).toBe(403);
  const read = await page.request.post(url, { headers: ours, data: Buffer.from("青柳村") });
  expect([await read.json(), read.headers()["cache-control"]]).toEqual([{ ok: true, text: "青柳村", notes: [] }, "no-store"]);
  const big = await page.request.post(url, { headers: ours, data: Buffer.alloc(21 * 1024 * 1024) });
  expect([big.status(), await big.json()]).toEqual([413, { ok: false, why: "tooBig", count: 21, max: 20 }]);
});
