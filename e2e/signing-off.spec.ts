import { expect, test } from "./fixtures";

test("the head of a unit finds what waits, reads it and signs it off; the township's reviewer then holds it", async ({ as }) => {
  const signer = await as("teng-signer");
  await signer.goto("/");
  await expect(signer.getByRole("heading", { name: "等我审签" })).toBeVisible();
  await signer.getByRole("link", { name: "去审签" }).click();
  await expect(signer.getByText("材料已送单位负责人审签")).toBeVisible();
  const at = new URL(signer.url()).pathname;
  await signer.goto(`${at}/parts/basics`);
  await expect(signer.getByText("现在不能修改")).toBeVisible();

  const filler = await as("hou-filler");
  await filler.goto(`${at}/preview`);
  await expect(filler.getByRole("button", { name: /^(提交|审签)/ })).toHaveCount(0);
  await expect(filler.getByText("须先送单位负责人审签，由负责人送出")).toBeVisible();

  await signer.goto(`${at}/preview`);
  await signer.getByRole("button", { name: "审签并提交" }).click();
  await expect(signer.getByRole("heading", { name: "材料已提交" })).toBeVisible();

  const screener = await as("pan-reviewer");
  await screener.goto("/reviews");
  await expect(screener.getByRole("row").filter({ hasText: "梨坳溪谷景区" })).toContainText("待评");
});

test("one of several scorers sees no other score before giving their own", async ({ as }) => {
  const page = await as("su-reviewer");
  await page.goto("/reviews");
  const href = await page.getByRole("link", { name: "河街社区" }).first().getAttribute("href");
  const raw = await (await page.request.get(href ?? "")).text();
  expect(raw).not.toContain("待客、做客的说法新");
  await page.goto(href ?? "");
  await expect(page.getByText("提交自己的评分后可以看到其他人的评分")).toBeVisible();
});
