import { FORM } from "@/db/demo/calls";
import { fillBlank } from "@/lib/testing/blank-file";
import { idOf, rows } from "./database";
import { expect, test } from "./fixtures";
import { PARTS, TITLE } from "./texts";
import { openMaterial } from "./writing";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const FILLED = {
  title: TITLE,
  parts: { basics: PARTS.基本情况, practices: PARTS.主要做法, results: PARTS.取得的成效, next: PARTS.下一步打算 },
  fields: { head: "栗成山", address: "栗木坪一号", honours: "2023年，县级文明村，中共某县委（某委〔2023〕5号）\n2024年度平安村（某县政法委）" },
  figures: { households: { previous: "184", current: "186" }, activities: { previous: "6", current: "9" } },
};

const texts = (id: string) => Object.fromEntries(rows<{ key: string; text: string }>("select p.key, v.text from parts p join part_versions v on v.id = p.version_id where p.material_id = ?", id).map(({ key, text }) => [key, text]));
const facts = (id: string) => Object.fromEntries(rows<{ key: string; value: string }>("select key, value from fields where material_id = ?", id).map(({ key, value }) => [key, value]));
const figures = (id: string) => Object.fromEntries(rows<{ key: string; previous: string; current: string }>("select key, previous, current from figures where material_id = ?", id).map(({ key, ...pair }) => [key, pair]));

test("the blank form is downloaded, filled in, brought in box by box, and taken back", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("yin-filler");
  const at = await openMaterial(page);
  const id = idOf(at);
  const [call] = rows<{ id: string }>("select call_id as id from materials where id = ?", id);
  const blank = await (await page.request.get(`/api/forms/${call?.id ?? ""}`)).body();
  const [earlier, earlierFacts, earlierFigures] = [texts(id), facts(id), figures(id)];

  await page.goto(`${at}/import`);
  await page.getByLabel("选择材料文件").setInputFiles({ name: "空白样表.docx", mimeType: WORD, buffer: blank });
  await expect(page.getByRole("main").getByText("是本次申报的空白样表")).toBeVisible();
  await expect(page.getByText("样表里还没有填写")).toBeVisible();

  await page.goto(`${at}/import`);
  await page.getByLabel("选择材料文件").setInputFiles({ name: "填好的样表.docx", mimeType: WORD, buffer: Buffer.from(fillBlank(new Uint8Array(blank), FORM, FILLED)) });
  await expect(page.getByRole("row").filter({ hasText: "负责人姓名" })).toContainText("栗成山");
  await expect(page.getByRole("row").filter({ hasText: "总户数 2025年" })).toContainText("186");
  expect([texts(id), facts(id), figures(id)]).toEqual([earlier, earlierFacts, earlierFigures]);
  await page.getByRole("button", { name: "确认放入" }).click();
  await expect(page.getByRole("button", { name: "撤销本次放入" })).toBeVisible();
  expect(texts(id)).toEqual({ ...earlier, ...FILLED.parts });
  expect(facts(id)).toEqual({ ...earlierFacts, ...FILLED.fields, title: TITLE });
  expect(figures(id)).toEqual({ ...earlierFigures, ...FILLED.figures });

  await page.getByRole("button", { name: "撤销本次放入" }).click();
  await expect(page.getByText("已撤销")).toBeVisible();
  const without = (values: Record<string, unknown>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "" && JSON.stringify(value) !== '{"previous":"","current":""}'));
  expect([without(texts(id)), without(facts(id)), without(figures(id))]).toEqual([without(earlier), without(earlierFacts), without(earlierFigures)]);
});
