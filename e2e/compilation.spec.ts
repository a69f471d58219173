import { idOf, rows } from "./database";
import { expect, test } from "./fixtures";
import { openMaterial } from "./writing";

const LONG = "一件一件把事情记在墙上，一件一件销账，没有一个人不知道，也没有一个人不答应，办完的贴红纸，没办完的贴白纸。".repeat(3);
const one = (name: string) => [`${name}先进事迹材料`, "一、基本情况", `${name}在县城老街。${LONG}`, "二、主要做法", `${name}的做法。${LONG}`].join("\n");
const COLLECTION = ["岑坪县司法局", "河街社区", "跳石村"].map(one).join("\n");
const texts = (at: string) => Object.fromEntries(rows<{ key: string; text: string }>("select p.key, v.text from parts p join part_versions v on v.id = p.version_id where p.material_id = ?", idOf(at)).map(({ key, text }) => [key, text]));

test("of a pasted collection one is chosen, by keys too; another can be chosen instead, and only that one is put in", async ({ as }) => {
  const page = await as("fu-filler");
  const at = await openMaterial(page);
  await page.goto(`${at}/import`);
  await page.getByLabel("材料全文").fill(COLLECTION);
  await page.getByRole("button", { name: "分段", exact: true }).click();
  await expect(page.getByRole("heading", { name: "这里面有 3 份材料，请选本单位的那一份" })).toBeFocused();
  await expect(page.getByRole("listitem").filter({ hasText: "河街社区先进事迹材料" })).toContainText("一、基本情况 河街社区在县城老街。");

  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "用这一份 河街社区先进事迹材料" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^原文 [\d,]+ 字 = /)).toBeVisible();
  await expect(page.getByText("跳石村在县城老街").first()).toHaveCount(0);

  await page.getByRole("button", { name: "另选一份" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "河街社区" })).toContainText("刚才选的");
  await page.getByRole("button", { name: "重新粘贴" }).click();
  await expect(page.getByLabel("材料全文")).toHaveValue(COLLECTION);
  await page.getByRole("button", { name: "分段", exact: true }).click();
  await page.getByRole("button", { name: "用这一份 岑坪县司法局先进事迹材料" }).click();
  expect(texts(at)).toEqual({});
  await page.getByRole("button", { name: "确认放入各部分" }).click();
  await expect(page.getByText("已放入各部分")).toBeVisible();
  expect(texts(at)).toEqual({ basics: `岑坪县司法局在县城老街。${LONG}`, practices: `岑坪县司法局的做法。${LONG}` });
});
