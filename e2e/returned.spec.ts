import { idOf, rows } from "./database";
import { expect, test } from "./fixtures";

type Row = { state: string; answer_kind: string | null; body: string };
const answers = (at: string) => rows<Row>("select c.state, c.answer_kind, c.body from comments c where c.material_id = ? and c.sent_at is not null order by c.ordinal", idOf(at));
const part = (at: string, key: string) => rows<{ text: string }>("select v.text from parts p join part_versions v on v.id = p.version_id where p.material_id = ? and p.key = ?", idOf(at), key)[0]?.text ?? "";

test("必须修改 must be answered: taken, changed or explained, each undone at will; only what was returned can be written", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("lu-filler");
  const [material] = rows<{ id: string }>("select m.id from materials m join units u on u.id = m.unit_id where m.state = 'returned' and u.name = '枣树垭村'");
  const at = `/materials/${material?.id ?? ""}`;
  await page.goto(`${at}/preview`);
  const stops = page.locator("section[aria-labelledby=must-fix]");
  await expect(stops).toContainText("是“必须修改”，还没有答复");
  await expect(page.getByRole("button", { name: "提交材料" })).toHaveCount(0);
  await stops.getByRole("link", { name: /^批注\d+$/ }).first().click();
  await expect(page).toHaveURL(/\/returned#comment-/);
  await expect(page.locator("article:focus")).toBeVisible();

  const must = page.getByRole("article").filter({ hasText: "必须修改" });
  const all = await must.count();
  expect(all).toBeGreaterThan(0);
  await expect(page.getByText(`其中 ${all} 条必须修改，答复后才能重新提交`)).toBeVisible();
  const locked = JSON.parse(rows<{ unlocked: string }>("select unlocked from materials where id = ?", idOf(at))[0]?.unlocked ?? "[]") as string[];
  for (const key of ["fields", "figures", "evidence", "basics", "practices", "results", "next"]) {
    const section = page.locator(`#section-${key}`);
    const open = locked.includes(key);
    await expect(section.getByText("未退回，只读")).toHaveCount(open ? 0 : 1);
    await expect(section.getByRole("textbox", { name: /正文$/ }).or(section.getByRole("link", { name: "去修改" }))).toHaveCount(open ? 1 : 0);
  }

  const [first] = await must.all();
  if (!first) throw new Error("The demo world has a comment that must be answered.");
  await first.getByRole("button", { name: "说明情况" }).click();
  await first.getByLabel("情况说明").fill("来自本校台账。");
  await first.getByRole("button", { name: "答复", exact: true }).click();
  await expect(first).toContainText("已说明");
  expect(answers(at).filter(({ answer_kind: kind }) => kind === "explained")).toHaveLength(1);
  await first.getByRole("button", { name: "撤销" }).click();
  await expect(first).toContainText("待答复");
  expect(answers(at).every(({ answer_kind: kind, state }) => kind === null && state === "open")).toBe(true);

  const suggested = page.getByRole("article").filter({ has: page.getByRole("button", { name: "采用" }) });
  if (await suggested.count() > 0) {
    const before = ["basics", "practices", "results", "next"].map((key) => part(at, key));
    const chosen = suggested.first();
    const id = await chosen.getAttribute("id");
    await chosen.getByRole("button", { name: "采用" }).click();
    const note = page.locator(`[id="${id}"]`);
    await expect(note).toContainText("已采用");
    await expect(page.getByRole("button", { name: /^改前改后 \d+ 处$/ }).first()).toBeVisible();
    await page.getByRole("button", { name: /^改前改后 \d+ 处$/ }).first().click();
    await expect(page.locator("li ins").first()).toBeVisible();
    expect(["basics", "practices", "results", "next"].map((key) => part(at, key))).not.toEqual(before);
    await note.getByRole("button", { name: "撤销" }).click();
    await expect(note).toContainText("待答复");
    expect(["basics", "practices", "results", "next"].map((key) => part(at, key))).toEqual(before);
  }

  for (const note of await must.all()) {
    const change = note.getByRole("button", { name: "自行修改" });
    if (await change.count() > 0) {
      await change.click();
      await note.getByRole("button", { name: "标为已改" }).click();
      await expect(note).toContainText("已改");
    } else {
      await note.getByRole("button", { name: "说明情况" }).click();
      await note.getByLabel("情况说明").fill("来自本校台账。");
      await note.getByRole("button", { name: "答复", exact: true }).click();
      await expect(note).toContainText("已说明");
    }
  }
  await expect(page.getByText("都不是必须修改，可以提交")).toBeVisible();
  await page.goto(`${at}/preview`);
  await expect(page.getByText("是“必须修改”，还没有答复")).toHaveCount(0);
  await expect(page.getByText(/没有答复，可以不答，评审人会看到它们仍未答复/)).toBeVisible();
});
