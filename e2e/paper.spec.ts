import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { rows } from "./database";
import { expect, test } from "./fixtures";
import { addPaperCall, PAPER_PEOPLE, PAPER_VILLAGES } from "./paper-world";

test.describe.configure({ mode: "serial" });
let callId = "";
let ids: string[] = [];
test.beforeAll(() => { ({ callId, ids } = addPaperCall()); });

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const SHEET = "xl/worksheets/sheet1.xml";

/** The sheet with these cells filled in, as a spreadsheet program would write them. */
function fill(file: Uint8Array, cells: Record<string, string | number>): Buffer {
  const parts = unzipSync(file);
  const xml = Object.entries(cells).reduce((sheet, [at, value]) => sheet.replace(new RegExp(`<c r="${at}"[^>]*/>`), typeof value === "number"
    ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="str"><v>${value}</v></c>`), strFromU8(parts[SHEET] ?? new Uint8Array()));
  return Buffer.from(zipSync({ ...parts, [SHEET]: strToU8(xml) }));
}

async function upload(page: Page, buffer: Buffer, name = "评分表.xlsx") {
  await page.getByLabel("选择评分表").or(page.getByLabel("换一个文件")).last().setInputFiles({ name, mimeType: XLSX, buffer });
}

type Scored = { material: string; person: string; sent: number; total: number | null; remark: string; points: string };
const reviewsOf = (account: string) => rows<Scored>(`select r.material_id as material, p.account as person, r.submitted_at is not null as sent, r.total, r.remark,
  (select group_concat(criterion || ' ' || half_points, ', ') from (select * from scores where review_id = r.id order by criterion)) as points
  from reviews r join people p on p.id = r.person_id join materials m on m.id = r.material_id where p.account = ? order by m.number`, account);

test("a sheet is taken away, filled in, looked at and taken over; nothing is sent by it", async ({ as }) => {
  const page = await as(PAPER_PEOPLE.other);
  await page.goto("/reviews");
  await page.getByRole("link", { name: "下载或上传评分表" }).click();
  await expect(page.getByText("2026年度芦汀县先进村 · 评审组评审 · 2 份待评")).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "下载评分表" }).click()]);
  expect(download.suggestedFilename()).toBe("2026年度芦汀县先进村_评分表_评审组评审_连山河.xlsx");
  const file = new Uint8Array(readFileSync(await download.path()));

  await upload(page, Buffer.from("编号,单位"));
  await expect(page.getByText("这不是评分表。请上传从本页下载的 Excel 文件（.xlsx）。")).toBeVisible();
  await upload(page, fill(file, { C4: 17.5, D4: 8, E4: "做法具体，数据可核。", C5: 21, D5: 7 }));
  const table = page.getByRole("table");
  await expect(page.getByText("2 份有变化，1 份有问题")).toBeVisible();
  await expect(table.getByRole("row").filter({ hasText: "最高 20 分" })).toContainText("不采用");
  await expect(table.getByRole("row").filter({ hasText: PAPER_VILLAGES[0] })).toContainText("17.5");
  expect(reviewsOf(PAPER_PEOPLE.other)).toEqual([]);
  await page.getByRole("button", { name: "采用 2 份" }).click();
  await expect(page.getByText("已填入 2 份，还没有提交。")).toBeVisible();
  expect(reviewsOf(PAPER_PEOPLE.other)).toEqual([
    { material: ids[0], person: PAPER_PEOPLE.other, sent: 0, total: null, remark: "做法具体，数据可核。", points: "work 35, writing 16" },
    { material: ids[1], person: PAPER_PEOPLE.other, sent: 0, total: null, remark: "", points: "writing 14" },
  ]);
  await upload(page, fill(file, { C4: 17.5, D4: 8 }));
  await expect(page.getByText("没有可以采用的变化。")).toBeVisible();

  await page.goto(`/materials/${ids[0]}/review`);
  await expect(page.locator("[id^=score-]").first()).toHaveValue("17.5");
  await page.getByRole("button", { name: /^提交/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^确认/ }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(reviewsOf(PAPER_PEOPLE.other)[0]).toMatchObject({ sent: 1, total: 51 });
});

test("somebody else's sheet is refused with a sentence", async ({ as }) => {
  const owner = await as(PAPER_PEOPLE.expert);
  const stranger = await as(PAPER_PEOPLE.other);
  const file = Buffer.from(await (await owner.request.get(`/reviews/sheet/file?call=${callId}&stage=0`)).body());
  await stranger.goto("/reviews/sheet");
  await upload(stranger, file);
  await expect(stranger.getByText("这是另一个人的评分表，只能由本人上传。")).toBeVisible();
  expect((await (await as(PAPER_PEOPLE.organiser)).request.get(`/reviews/sheet/file?call=${callId}&stage=0`)).status()).toBe(404);
});

test("what waits is taken away as one PDF, and the history says so", async ({ as }) => {
  const page = await as(PAPER_PEOPLE.expert);
  await page.goto("/reviews/sheet");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "下载评审材料包" }).click()]);
  expect(download.suggestedFilename()).toBe("2026年度芦汀县先进村_评审材料包.pdf");
  expect(readFileSync(await download.path()).subarray(0, 5).toString()).toBe("%PDF-");
  for (const id of ids) expect(rows("select kind from events where material_id = ? and kind = 'document.export'", id)).toHaveLength(1);
  expect((await (await as(PAPER_PEOPLE.organiser)).request.get(`/reviews/sheet/pack?call=${callId}`)).status()).toBe(404);
});

test("empty sheets are printed for each expert, for who runs the call alone", async ({ as }) => {
  const page = await as(PAPER_PEOPLE.organiser);
  await page.goto(`/calls/${callId}/assign`);
  await page.getByRole("link", { name: "打印评分表" }).click();
  const sheet = page.locator("[data-person='平允文']");
  await expect(sheet.getByRole("row")).toHaveCount(3);
  await expect(sheet).toContainText("做法（满分 20 分）");
  await expect(sheet).toContainText("评审人签名：");
  await expect(page.locator("[data-person='连山河']").getByRole("row")).toHaveCount(2);
  const stranger = await as(PAPER_PEOPLE.expert);
  for (const path of ["paper", "print/score-sheet", "print/results"]) expect((await stranger.request.get(`/calls/${callId}/${path}`)).status()).toBe(404);
});

/** Open the paper of the expert for the first village. */
async function openPaper(page: Page, verb: string) {
  await page.goto(`/calls/${callId}/paper`);
  await page.getByRole("link", { name: `${verb} 平允文 ${PAPER_VILLAGES[0]}` }).click();
  await expect(page.getByLabel("做法（满分 20 分）")).toBeVisible();
}
async function typePoints(page: Page, work: string, writing: string) {
  await page.getByLabel("做法（满分 20 分）").fill(work);
  await page.getByLabel("材料（满分 10 分）").fill(writing);
}
type Keyed = { scores: string; keyed: string; checked: string | null };
const papers = () => rows<Keyed>("select s.scores, k.account as keyed, c.account as checked from paper_sheets s join people k on k.id = s.keyed_by left join people c on c.id = s.checked_by where s.material_id = ?", ids[0] ?? "");

test("a signed paper is keyed in with its scan; it counts for nothing yet", async ({ as }) => {
  const page = await as(PAPER_PEOPLE.organiser);
  await openPaper(page, "录入");
  await typePoints(page, "１6", "21");
  await page.getByRole("button", { name: "存录入" }).click();
  await expect(page.getByText("最高 10 分")).toBeVisible();
  await typePoints(page, "１6", "8");
  await page.getByRole("button", { name: "存录入" }).click();
  await expect(page.getByText("请上传签名评分表的扫描件或照片（PDF、JPG、PNG）")).toBeVisible();
  await expect(page.getByLabel("做法（满分 20 分）")).toHaveValue("１6");
  const scan = await page.screenshot({ type: "png" });
  await page.getByLabel("选择扫描件").setInputFiles({ name: "签名评分表.png", mimeType: "image/png", buffer: scan });
  await expect(page.getByText("已上传：签名评分表.png")).toBeVisible();
  await page.getByLabel("总评意见（照抄）").fill("思路清楚。");
  await page.getByRole("button", { name: "存录入" }).click();
  await expect(page.getByText("你已录入，等另一位复核")).toBeVisible();
  expect(papers()).toEqual([{ scores: '{"work":32,"writing":16}', keyed: PAPER_PEOPLE.organiser, checked: null }]);
  expect(reviewsOf(PAPER_PEOPLE.expert)).toEqual([]);
});

test("the second keying differs at first and says where; the same, the expert's review is sent and the stage is passed", async ({ as }) => {
  const page = await as(PAPER_PEOPLE.second);
  await openPaper(page, "复核");
  expect(await page.content()).not.toContain('"work":32');
  const [scan] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "下载扫描件" }).click()]);
  expect(scan.suggestedFilename()).toMatch(/^LT-2026-0001\.jpg$/);
  await typePoints(page, "16", "8.5");
  await page.getByRole("button", { name: "核对" }).click();
  await expect(page.getByText("两次录入不一致，没有计分。")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "材料" })).toContainText("88.5");
  expect(reviewsOf(PAPER_PEOPLE.expert)).toEqual([]);
  await page.getByLabel("材料（满分 10 分）").fill("8");
  await page.getByRole("button", { name: "核对" }).click();
  await expect(page.getByRole("link", { name: `录入 平允文 ${PAPER_VILLAGES[1]}` })).toBeVisible();
  expect(papers()).toEqual([{ scores: '{"work":32,"writing":16}', keyed: PAPER_PEOPLE.organiser, checked: PAPER_PEOPLE.second }]);
  expect(reviewsOf(PAPER_PEOPLE.expert)).toEqual([{ material: ids[0], person: PAPER_PEOPLE.expert, sent: 1, total: 48, remark: "思路清楚。", points: "work 32, writing 16" }]);
  expect(rows("select stage from materials where id = ?", ids[0] ?? "")).toEqual([{ stage: 1 }]);
  expect(rows<{ kind: string }>("select kind from events where material_id = ? and kind like 'paper.%' order by seq", ids[0] ?? "").map(({ kind }) => kind)).toEqual(["paper.key", "paper.differ", "paper.check"]);
});

test("the summary is printed with each reviewer's total and lines to sign", async ({ as }) => {
  const page = await as(PAPER_PEOPLE.organiser);
  await page.goto(`/calls/${callId}/results`);
  await page.getByRole("link", { name: "打印评分汇总表" }).click();
  const line = page.getByRole("row").filter({ hasText: PAPER_VILLAGES[0] });
  await expect(line).toContainText("平允文 24");
  await expect(line).toContainText("连山河 25.5");
  await expect(line).toContainText("24.75");
  await expect(page.getByText("评审组成员签名：")).toBeVisible();
});
