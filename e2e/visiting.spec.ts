import { rows } from "./database";
import { expect, test } from "./fixtures";
import { die, pastKeeping } from "./netting";

test("what a visiting team types where there is no network outlives its page and is saved; the sheet to print is there", async ({ as }) => {
  const [material] = rows<{ id: string }>("select m.id from materials m join units u on u.id = m.unit_id where u.name = '盐店口社区' and m.state = 'submitted'");
  const team = () => rows<{ team: string; day: string }>("select v.team, v.on_date as day from visits v join reviews r on r.id = v.review_id where r.material_id = ?", material?.id ?? "");
  const [before] = team();
  const page = await as("ruan-reviewer");
  const at = `/materials/${material?.id ?? ""}/review`;
  await page.goto(at);
  const box = page.getByLabel("核查组");
  await expect(box).toHaveValue(before?.team ?? "");
  await page.context().setOffline(true);
  await expect(async () => {
    await box.fill("组长阮佩玲，组员二人，居民代表一人");
    await expect(box).toHaveValue("组长阮佩玲，组员二人，居民代表一人", { timeout: 1000 });
  }).toPass();
  await pastKeeping(page);
  await die(page);
  await page.context().setOffline(false);
  expect(team()).toEqual([before]);

  const again = await page.context().newPage();
  await again.goto(at);
  await expect(again.getByLabel("核查组")).toHaveValue("组长阮佩玲，组员二人，居民代表一人");
  await expect.poll(team).toEqual([{ team: "组长阮佩玲，组员二人，居民代表一人", day: before?.day }]);
  await again.goto(`${at.replace("/review", "/visit-sheet")}`);
  await expect(again.getByRole("heading", { name: /实地核查/ }).first()).toBeVisible();
  await again.close();
});
