import { idOf, rows } from "./database";
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

test("without an account of the head: printed, sealed, scanned; a scan of an older text is known and stands in the way", async ({ as }) => {
  const page = await as("hou-filler");
  await page.goto("/materials");
  const at = (await page.getByRole("link", { name: "梨坳溪谷景区", exact: true }).first().getAttribute("href")) ?? "";
  await page.goto(at);
  await page.getByRole("button", { name: "撤回修改" }).click();
  await expect(page.getByRole("link", { name: "集体研究与盖章" })).toBeVisible();

  await page.goto(`${at}/sign-off`);
  await page.getByLabel("到会人数").fill("十二");
  await page.getByLabel("研究意见").fill("逐条核对，情况属实，同意申报。");
  await expect(page.getByText("请填人数")).toBeVisible();
  await page.getByLabel("到会人数").fill("12");
  await expect.poll(() => rows<{ present: string; opinion: string }>("select present, opinion from deliberations where material_id = ?", idOf(at))).toEqual([{ present: "12", opinion: "逐条核对，情况属实，同意申报。" }]);

  const printed = await page.request.get(`${at}/seal?as=docx`);
  expect(printed.headers()["content-disposition"]).toContain("attachment");
  const code = /[0-9A-F]{4}-[0-9A-F]{4}/.exec((await page.getByText(/^当前文字的校验码是/).textContent()) ?? "")?.[0] ?? "";
  const scan = { name: "盖章页.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n") };
  const upload = async (typed: string) => {
    await page.getByLabel("纸上的校验码").fill(typed);
    await page.getByLabel("选择文件", { exact: true }).last().setInputFiles(scan);
  };
  await page.getByLabel("选择文件", { exact: true }).last().setInputFiles(scan);
  await expect(page.getByText("请先填校验码，再选择文件")).toBeVisible();
  await upload("0000-0000");
  await expect(page.getByText("盖章件与当前版本不一致").first()).toBeVisible();
  await page.goto(`${at}/preview`);
  await expect(page.getByText("盖章件与当前版本不一致，请重新打印、盖章、上传")).toBeVisible();

  await page.goto(`${at}/sign-off`);
  await page.getByRole("button", { name: "移除" }).click();
  await expect(page.getByText("还没有上传盖章件。")).toBeVisible();
  await upload(code.toLowerCase().replace("-", " "));
  await expect(page.getByText("与当前版本一致", { exact: true })).toBeVisible();
  await page.goto(`${at}/preview`);
  await page.getByRole("button", { name: "提交材料" }).click();
  await expect(page.getByRole("heading", { name: "材料已提交" })).toBeVisible();
  const filed = rows<{ state: string; code: string; present: string; sealed: string }>(`
    select m.state, r.check_code as code, r.deliberation ->> 'present' as present, e.check_code as sealed from materials m join revisions r on r.id = m.revision_id
    join revision_evidence v on v.revision_id = r.id join evidence e on e.id = v.evidence_id and e.purpose = 'seal' where m.id = ?`, idOf(at));
  expect(filed).toEqual([{ state: "submitted", code, present: "12", sealed: code }]);
});
