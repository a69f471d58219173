import { strFromU8, unzipSync } from "fflate";
import { printedPages } from "@/lib/document/pdf-for-tests";
import { addBlind, BLIND, TELLING } from "./blind-world";
import { rows } from "./database";
import { expect, test } from "./fixtures";
import { commentOnQuote } from "./judging";

test.describe.configure({ mode: "serial" });
let [callId, id, evidenceId, number] = ["", "", "", ""];
test.beforeAll(() => { ({ callId, id, evidenceId, number } = addBlind()); });

/** As it may stand in an address, a header or a script besides: written as bytes or code points. */
const writings = (secret: string) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), Array.from(secret, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`).join("")];

function expectSilent(where: string, said: string) {
  for (const secret of Object.values(TELLING)) for (const written of writings(secret)) expect([where, written, said.includes(written)]).toEqual([where, written, false]);
}

test("no raw answer to a blind scorer names the unit: no page, list, search or file", async ({ as }) => {
  const page = await as(BLIND.scorer);
  const at = `/materials/${id}`;
  const places = ["/", "/reviews", "/reviews?show=all", "/materials", at, `${at}/review`, `${at}/overlap`, `${at}/document`, `${at}/compare`, `${at}/recuse`, "/reviews/compare", "/reviews/sheet"];
  for (const place of places) {
    for (const headers of [{ Accept: "text/html" }, { RSC: "1" }] as Record<string, string>[]) {
      const answer = await page.request.get(place, { headers });
      expect([place, answer.status()]).toEqual([place, 200]);
      expectSilent(place, await answer.text() + JSON.stringify(answer.headers()));
    }
  }
  for (const find of [TELLING.core, TELLING.village, TELLING.township]) {
    for (const list of ["/reviews?show=all&find=", "/materials?find="]) {
      await page.goto(`${list}${encodeURIComponent(find)}`);
      await expect(page.getByText("这个条件下没有材料。").or(page.getByText("没有符合条件的材料。"))).toBeVisible();
      await expect(page.getByText(number)).toHaveCount(0);
    }
  }
  for (const size of ["", "?size=small"]) expect((await page.request.get(`${at}/evidence/${evidenceId}${size}`)).status()).toBe(404);
  const township = await as(BLIND.screener);
  expect((await township.request.get(`${at}/evidence/${evidenceId}`)).status()).toBe(200);
});

test("it is read, commented on and scored at its place, and who reads it is told what is covered", async ({ as }) => {
  const page = await as(BLIND.scorer);
  await page.goto("/reviews");
  await page.getByRole("link", { name: "匿名 0001" }).first().click();
  await expect(page.getByText("盲评", { exact: true })).toBeVisible();
  await expect(page.getByText("×××村每月初八把凳子搬到樟树下")).toBeVisible();
  await expect(page.getByText("盲评期间原件不开放")).toBeVisible();
  await page.getByRole("button", { name: "开始评审" }).click();
  await page.locator("input[id^=score-]").first().fill("15");
  await page.locator("input[id^=score-]").nth(1).fill("7");
  await commentOnQuote(page, "practices", "×××村每月初八", "建议修改", "请补一个例子。");
  await expect.poll(() => rows("select part, target from comments where material_id = ?", id)).toEqual([{ part: "practices", target: "quote" }]);
  const [kept] = rows<{ quote: string }>("select p.quote from comment_places p join comments c on c.id = p.comment_id where c.material_id = ?", id);
  expect(kept?.quote).toContain(TELLING.village);
});

test("the files that go away name nobody: the words, the names of the files, their properties", async ({ as }) => {
  const page = await as(BLIND.scorer);
  const word = await page.request.get(`/materials/${id}/word`);
  expectSilent("word, its headers", JSON.stringify(word.headers()));
  const parts = unzipSync(new Uint8Array(await word.body()));
  for (const [name, bytes] of Object.entries(parts)) expectSilent(`word, ${name}`, strFromU8(bytes));
  expect(strFromU8(parts["docProps/core.xml"] ?? new Uint8Array())).toContain("匿名 0001");
  for (const place of [`/materials/${id}/pdf`, `/reviews/sheet/pack?call=${callId}`]) {
    const pdf = await page.request.get(place);
    expect([place, pdf.status()]).toEqual([place, 200]);
    const bytes = new Uint8Array(await pdf.body());
    const pages = await printedPages(bytes);
    const said = pages.map(({ text, around }) => text + around.map((piece) => piece.text).join("")).join("\n");
    expect(said.replace(/\s/gu, "")).toContain("×××村每月初八");
    expectSilent(place, said + JSON.stringify(pdf.headers()) + Buffer.from(bytes).toString("utf8") + Buffer.from(bytes).toString("utf16le"));
  }
  const sheet = await page.request.get(`/reviews/sheet/file?call=${callId}&stage=1`);
  for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(await sheet.body())))) expectSilent(`sheet, ${name}`, strFromU8(bytes));
  expect(rows("select count(*) as n from events where material_id = ? and kind = 'document.export'", id)).toEqual([{ n: 3 }]);
});

test("who sends the work out reads the names", async ({ as }) => {
  const organiser = await as(BLIND.organiser);
  await organiser.goto(`/materials/${id}`);
  await expect(organiser.getByText(TELLING.village).first()).toBeVisible();
});
