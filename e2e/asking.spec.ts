import { dayOf, days, endOfDay, now } from "@/lib/clock";
import { addAsking, FILLER, ORGANISER, pdfFile, SCORER, SCREENER } from "./asking-world";
import { rows } from "./database";
import { expect, test } from "./fixtures";
import { send } from "./judging";
import { pastAutosave } from "./writing";

test.describe.configure({ mode: "serial" });
let [open, late, scored] = ["", "", ""];
test.beforeAll(() => { ({ open, late, scored } = addAsking()); });
const at = (id: string) => `/materials/${id}`;

test("a review has begun: the unit asks for its return, the township grants two parts, and it comes straight back", async ({ as }) => {
  const screener = await as(SCREENER);
  await screener.goto(`${at(open)}/review`);
  await screener.getByRole("button", { name: "开始评审" }).click();
  const filler = await as(FILLER);
  await filler.goto(at(open));
  await expect(filler.getByText("银杏镇（乡镇初审）")).toBeVisible();
  await filler.getByRole("button", { name: "申请退回修改" }).click();
  await filler.getByLabel("原因").fill("开展活动的场数写错了。");
  await filler.getByRole("button", { name: "发出申请" }).click();
  await expect(filler.getByText("已申请，等待答复")).toBeVisible();

  await screener.goto(at(open));
  await screener.getByRole("button", { name: "同意", exact: true }).click();
  for (const label of ["登记事项", "佐证材料", "简要事迹", "基本情况"]) await screener.getByLabel(label, { exact: true }).uncheck();
  await screener.getByRole("button", { name: "同意", exact: true }).click();
  await expect(screener.getByText("已退回修改").first()).toBeVisible();
  expect(rows("select state, unlocked, resume_stage from materials where id = ?", open)).toEqual([{ state: "returned", unlocked: '["practices","figures"]', resume_stage: 0 }]);

  await filler.goto(`${at(open)}/returned`);
  await expect(filler.getByText("开展活动的场数写错了。").first()).toBeVisible();
  await filler.goto(`${at(open)}/parts/basics`);
  await expect(filler.getByText("这一部分没有退回，只能看")).toBeVisible();
  await filler.goto(`${at(open)}/parts/practices`);
  await filler.getByRole("textbox").first().fill("一是院坝夜谈，每月初八把凳子搬到樟树下，谁家有事当场说。二是田埂调解，去年办结二十一件。");
  await pastAutosave(filler);
  await filler.goto(`${at(open)}/preview`);
  await filler.getByRole("button", { name: "提交材料" }).click();
  await expect(filler.getByRole("heading", { name: "材料已提交" })).toBeVisible();
  expect(rows("select state, stage from materials where id = ?", open)).toEqual([{ state: "submitted", stage: 0 }]);

  await screener.goto(`${at(open)}/review`);
  await screener.getByRole("button", { name: "开始评审" }).click();
  await screener.getByLabel("审核意见").fill("改好了。");
  await send(screener, "审核合格");
  expect(rows("select stage from materials where id = ?", open)).toEqual([{ stage: 1 }]);
});

test("too late: what is written stays a draft, the reason is told, more time is given, and it goes in", async ({ as }) => {
  const filler = await as(FILLER);
  await filler.goto(`${at(late)}/parts/brief`);
  await filler.getByRole("textbox").first().fill("逾期以后写下的一句话。");
  await pastAutosave(filler);
  expect(rows("select v.text from parts p join part_versions v on v.id = p.version_id where p.material_id = ? and p.key = 'brief'", late)).toEqual([{ text: "逾期以后写下的一句话。" }]);
  await filler.goto(`${at(late)}/preview`);
  await expect(filler.getByRole("button", { name: "提交材料" })).toHaveCount(0);
  await filler.goto(at(late));
  await filler.getByRole("button", { name: "申请延期" }).click();
  await filler.getByLabel("原因").fill("村里停电两天。");
  await filler.getByRole("button", { name: "发出申请" }).click();
  await expect(filler.getByText("已申请，等待答复")).toBeVisible();

  const organiser = await as(ORGANISER);
  await organiser.goto("/");
  await organiser.getByRole("link", { name: "2026年度桐岭县先进村（逾期）" }).click();
  await expect(organiser.getByText("村里停电两天。")).toBeVisible();
  const until = dayOf(now() + days(3));
  await organiser.getByRole("button", { name: "同意", exact: true }).click();
  await organiser.getByLabel("延期到").fill(until);
  await organiser.getByRole("button", { name: "同意", exact: true }).click();
  await expect(organiser.getByText("没有待答复的申请。")).toBeVisible();
  expect(rows("select own_due_at from materials where id = ?", late)).toEqual([{ own_due_at: endOfDay(until) }]);

  await filler.goto(`${at(late)}/preview`);
  await filler.getByRole("button", { name: "提交材料" }).click();
  await expect(filler.getByRole("heading", { name: "材料已提交" })).toBeVisible();
  expect(rows("select state from materials where id = ?", late)).toEqual([{ state: "submitted" }]);
});

test("a scorer asks that something be verified; the organiser wants a supplement; the unit adds it and the scorer sees it", async ({ as }) => {
  const scorer = await as(SCORER);
  await scorer.goto(at(scored));
  await scorer.getByRole("button", { name: "提请核实" }).click();
  await scorer.getByLabel("原因").fill("表彰文件没有附上。");
  await scorer.getByRole("button", { name: "提请核实" }).last().click();
  await expect(scorer.getByText("已申请，等待答复")).toBeVisible();

  const organiser = await as(ORGANISER);
  await organiser.goto(at(scored));
  await organiser.getByRole("button", { name: "要求补充材料" }).click();
  await organiser.getByLabel("要补什么").fill("请补2025年县级表彰文件。");
  await organiser.getByLabel("补交期限").fill("2020-01-01");
  await organiser.getByRole("button", { name: "发出要求" }).click();
  await expect(organiser.getByText("日期要晚于现在")).toBeVisible();
  await organiser.getByLabel("补交期限").fill("2099-01-01");
  await organiser.getByRole("button", { name: "发出要求" }).click();
  await expect(organiser.getByLabel("要补什么")).toHaveCount(0);

  const filler = await as(FILLER);
  await filler.goto(at(scored));
  expect(await filler.getByText("表彰文件没有附上。").count()).toBe(0);
  await expect(filler.getByText("主办单位要求补充材料")).toContainText("请补2025年县级表彰文件。");
  await filler.getByRole("link", { name: "去补充" }).click();
  await filler.getByLabel("选择文件", { exact: true }).last().setInputFiles(pdfFile("县级表彰文件.pdf"));
  await expect(filler.getByText("县级表彰文件.pdf").first()).toBeVisible();
  await expect.poll(() => rows("select supplement_of from evidence where material_id = ?", scored).length).toBe(1);
  expect(rows("select state, stage from materials where id = ?", scored)).toEqual([{ state: "submitted", stage: 0 }]);
  await scorer.goto(`${at(scored)}/review`);
  await expect(scorer.getByText("补充材料", { exact: true })).toBeVisible();
});
