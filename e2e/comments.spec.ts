import { idOf, rows } from "./database";
import { expect, test } from "./fixtures";
import { commentOnQuote, fillNote, send } from "./judging";
import { saved } from "./writing";

type Place = { body: string; ordinal: number; how: string; part: string | null; words: string };
/** Where each comment on a quote stands in each revision, with the words that stand there. */
const places = (at: string) => rows<Place>(`
  select c.body, r.ordinal, p.how, p.part, coalesce(substr(v.text, p.start + 1, p.end - p.start), '') as words
  from comment_places p join comments c on c.id = p.comment_id join revisions r on r.id = p.revision_id
  left join revision_parts k on k.revision_id = r.id and k.key = coalesce(p.part, c.part) left join part_versions v on v.id = k.version_id
  where c.material_id = ? order by c.ordinal, r.ordinal`, idOf(at));
const states = (at: string) => rows<{ body: string; target: string; state: string }>("select body, target, state from comments where material_id = ? order by ordinal", idOf(at)).map(({ body, target, state }) => `${body} ${target} ${state}`);

const REWRITTEN = { body: "摘牌的规矩请写清楚。", quote: "绿豆过半，灯笼就要摘下来" };
const MOVED = { body: "这一句应放到成效里。", quote: "全年举办茶叶管护、炒制和民宿接待培训6期，178人次参加。" };
const BETTER = "绿豆过半的，支部当月就把灯笼摘下来";

test("comments stay with their sentence, figure and photo through two revisions, and the second round shows only what is new", async ({ as }) => {
  test.setTimeout(180_000);
  const [material] = rows<{ id: string }>("select m.id from materials m join units u on u.id = m.unit_id where u.name = '上垄村' and m.state = 'submitted'");
  const at = `/materials/${material?.id ?? ""}`;

  const reviewer = await as("jian-reviewer");
  await reviewer.goto(`${at}/review`);
  await reviewer.getByRole("button", { name: "开始评审" }).click();
  await expect(reviewer.getByRole("button", { name: "批注全篇" })).toBeVisible();
  await commentOnQuote(reviewer, "practices", REWRITTEN.quote, "必须修改", REWRITTEN.body);
  await commentOnQuote(reviewer, "practices", MOVED.quote, "建议修改", MOVED.body);
  await reviewer.locator("#sheet-figures > summary").click();
  await reviewer.getByRole("button", { name: "批注“总户数”" }).press("Enter");
  await reviewer.getByLabel("批注内容").fill("请与正文核对。");
  await reviewer.getByRole("button", { name: "存为常用语" }).click();
  await expect(reviewer.getByText("已存为常用语")).toBeVisible();
  await fillNote(reviewer, "必须修改", "请与正文核对。");
  await reviewer.getByRole("button", { name: "批注这份材料：2026年3月，上垄村梯田开秧门" }).click();
  await reviewer.getByText("常用语", { exact: true }).click();
  await reviewer.getByRole("button", { name: "请与正文核对。", exact: true }).click();
  await expect(reviewer.getByLabel("批注内容")).toHaveValue("请与正文核对。");
  await fillNote(reviewer, "建议修改", "请写明拍摄地点。");
  expect(rows<{ words: string; used: number }>("select words, used from phrases")).toEqual([{ words: "请与正文核对。", used: 1 }]);
  await reviewer.getByLabel("审核意见").fill("请按批注修改后再报。");
  await saved(reviewer);
  await send(reviewer, "退回修改");
  expect(states(at)).toEqual([`${REWRITTEN.body} quote open`, `${MOVED.body} quote open`, "请与正文核对。 figure open", "请写明拍摄地点。 photo open"]);
  expect(rows<{ unlocked: string }>("select unlocked from materials where id = ?", idOf(at))).toEqual([{ unlocked: JSON.stringify(["figures", "evidence", "practices"]) }]);

  const unit = await as("yao-filler");
  await unit.goto(`${at}/returned`);
  const figure = unit.getByRole("article").filter({ hasText: "请与正文核对。" });
  await expect(figure).toContainText("基本数据：总户数");
  await figure.getByRole("link", { name: "去修改这一项" }).click();
  await unit.getByLabel("总户数 2025年").fill("357");
  await saved(unit);
  await unit.goto(`${at}/evidence`);
  await unit.getByLabel("第 1 件").fill("2026年3月，上垄村梯田开秧门，摄于大寨梯田");
  await saved(unit);
  await unit.goto(`${at}/returned`);
  const box = unit.getByLabel("主要做法正文");
  const before = await box.inputValue();
  const after = before.replace(REWRITTEN.quote, BETTER).replace(MOVED.quote, "");
  await box.fill(`${after}\n${MOVED.quote}`);
  await saved(unit);
  for (const body of [REWRITTEN.body, MOVED.body, "请与正文核对。", "请写明拍摄地点。"]) {
    const note = unit.getByRole("article").filter({ hasText: body });
    await note.getByRole("button", { name: "自行修改" }).click();
    await note.getByRole("button", { name: "标为已改" }).click();
    await expect(note).toContainText("已改");
  }
  const signer = await as("tang-signer");
  await signer.goto(`${at}/preview`);
  await signer.getByRole("button", { name: /提交/ }).click();
  await expect(signer.getByRole("heading", { name: "材料已提交" })).toBeVisible();
  expect(places(at)).toEqual([
    { body: REWRITTEN.body, ordinal: 1, how: "made", part: null, words: REWRITTEN.quote },
    { body: REWRITTEN.body, ordinal: 2, how: "fuzzy", part: null, words: BETTER },
    { body: MOVED.body, ordinal: 1, how: "made", part: null, words: MOVED.quote },
    { body: MOVED.body, ordinal: 2, how: "quote", part: null, words: MOVED.quote },
  ]);

  await reviewer.goto(`${at}/review`);
  const rewritten = reviewer.getByRole("article").filter({ hasText: REWRITTEN.body });
  await expect(rewritten).toContainText("文字已改");
  await expect(rewritten).toContainText(REWRITTEN.quote);
  await expect(rewritten).toContainText(BETTER);
  await expect(reviewer.locator('[data-part="practices"]').filter({ hasText: BETTER })).toBeVisible();
  await expect(reviewer.locator('[data-part="basics"]')).toHaveCount(0);
  await expect(reviewer.getByText("与你评过的第1版相比")).toBeVisible();
  await expect(reviewer.getByRole("article").filter({ hasText: "请与正文核对。" })).toContainText("2025年 357 户");
  await expect(reviewer.getByRole("article").filter({ hasText: "请写明拍摄地点。" })).toContainText("摄于大寨梯田");
  await reviewer.getByRole("button", { name: "显示全文" }).click();
  await expect(reviewer.locator('[data-part="basics"]').first()).toBeVisible();
  await reviewer.getByRole("button", { name: "只看改动和未了的批注" }).click();

  await reviewer.getByRole("button", { name: "开始评审" }).click();
  await rewritten.getByRole("button", { name: "认可" }).click();
  await expect(rewritten).toContainText("已认可");
  const moved = reviewer.getByRole("article").filter({ hasText: MOVED.body });
  await moved.getByRole("button", { name: "再提" }).click();
  await expect(moved).toContainText("待答复");
  await moved.getByRole("button", { name: "回复", exact: true }).click();
  await moved.getByLabel("内部回复").fill("还没有移到成效里。");
  await moved.getByRole("button", { name: "发出回复" }).click();
  await expect(moved).toContainText("本人回复");
  await reviewer.getByLabel("审核意见").fill("请把这一句移到成效里。");
  await saved(reviewer);
  await reviewer.getByLabel("退回修改", { exact: true }).check();
  for (const label of ["主要做法", "取得的成效"]) await reviewer.getByRole("checkbox", { name: label }).check();
  await send(reviewer, "退回修改");
  expect(states(at)).toEqual([`${REWRITTEN.body} quote settled`, `${MOVED.body} quote open`, "请与正文核对。 figure answered", "请写明拍摄地点。 photo answered"]);
  expect(rows<{ body: string }>("select body from comment_replies")).toEqual([{ body: "还没有移到成效里。" }]);

  await unit.goto(`${at}/returned`);
  await expect(unit.getByText("还没有移到成效里。")).toHaveCount(0);
  await box.fill(after);
  const results = unit.getByLabel("取得的成效正文");
  await results.fill(`${await results.inputValue()}\n${MOVED.quote}`);
  for (const section of ["practices", "results"]) await expect(unit.locator(`#section-${section}`).getByText(/^已保存/)).toBeVisible();
  await signer.goto(`${at}/preview`);
  await signer.getByRole("button", { name: /提交/ }).click();
  await expect(signer.getByRole("heading", { name: "材料已提交" })).toBeVisible();
  expect(places(at).filter(({ ordinal }) => ordinal === 3)).toEqual([
    { body: REWRITTEN.body, ordinal: 3, how: "fuzzy", part: null, words: BETTER },
    { body: MOVED.body, ordinal: 3, how: "quote", part: "results", words: MOVED.quote },
  ]);
  await reviewer.goto(`${at}/review`);
  await expect(reviewer.locator('[data-part="results"] mark').filter({ hasText: "全年举办茶叶管护" })).toBeVisible();
});
