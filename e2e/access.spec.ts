import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { addRunning, RUNNING } from "./running-world";

const PLACES = ["", "/fields", "/figures", "/parts/basics", "/import", "/returned", "/preview", "/submitted", "/review", "/compare", "/recuse", "/document", "/word", "/pdf"] as const;
type Place = (typeof PLACES)[number];

async function statuses(request: APIRequestContext, at: string, places: readonly string[] = PLACES): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const place of places) found[place] = (await request.get(`${at}${place}`, { maxRedirects: 0 })).status();
  return found;
}
const seen = (found: Record<string, number>): Place[] => PLACES.filter((place) => found[place] === 200);

async function materialOf(page: Page, unit: string): Promise<string> {
  await page.goto("/materials");
  return (await page.getByRole("link", { name: unit, exact: true }).first().getAttribute("href")) ?? "";
}

test.describe("each page of a submitted material", () => {
  test("is open to its unit, its reviewer and its organiser as far as each may, and to nobody else", async ({ as, request }) => {
    const filler = await as("luo-filler");
    const at = await materialOf(filler, "云岔镇卫生院");
    expect(at).toMatch(/^\/materials\/.+/);
    const unit: Place[] = ["", "/fields", "/figures", "/parts/basics", "/preview", "/submitted", "/compare", "/document", "/word", "/pdf"];
    const table: [account: string, may: Place[]][] = [
      ["luo-filler", unit],
      ["feng-assistant", unit],
      ["deng-reviewer", ["", "/review", "/compare", "/recuse", "/document", "/word", "/pdf"]],
      ["qin-organiser", ["", "/review", "/compare", "/recuse", "/document", "/word", "/pdf"]],
      ["he-reviewer", []],
      ["liang-reviewer", []],
      ["zhou-organiser", []],
      ["shi-filler", []],
      ["long-signer", []],
      ["xiao-assistant", []],
      ["lu-admin", []],
      ["tan-auditor", []],
    ];
    for (const [account, may] of table) {
      const page = await as(account);
      const found = await statuses(page.request, at);
      expect({ account, may: seen(found) }).toEqual({ account, may });
      expect(Object.values(found).filter((status) => status >= 500)).toEqual([]);
    }
    const nobody = await statuses(request, at);
    expect(PLACES.filter((place) => ![307, 401].includes(nobody[place] ?? 0))).toEqual([]);
  });

  test("what one may not see and what does not exist are the same answer", async ({ as }) => {
    const filler = await as("luo-filler");
    const at = await materialOf(filler, "云岔镇卫生院");
    const stranger = await as("shi-filler");
    const id = at.split("/")[2] ?? "";
    const told = async (address: string) => {
      const answer = await stranger.goto(address);
      const { date: _, ...headers } = answer?.headers() ?? {};
      await expect(stranger.getByRole("heading", { name: "没有找到这一页" })).toBeVisible();
      return { status: answer?.status(), headers: JSON.stringify(headers).replace(/nonce(-|=\\")[^'"\\]+/g, ""), shown: await stranger.locator("body").innerText() };
    };
    expect(await told(at)).toEqual(await told(`/materials/${id.slice(0, -2)}zz`));
    const one = await (await stranger.request.get(at)).text();
    expect(one).not.toContain("云岔镇卫生院");
  });
});

test("a call's pages are there for its organiser, the list for the township's reviewer, and for nobody else", async ({ as, request }) => {
  const { callId } = addRunning();
  const running = ["", "/groups", "/results", "/assign", "/overlaps", "/paper", "/minutes"];
  const places = [...running, "/recommend"];
  const table: [account: string, may: string[]][] = [
    [RUNNING.organiser, running], [RUNNING.screener, ["/recommend"]], [RUNNING.scorers[0], []], [RUNNING.filler, []],
    ["zhou-organiser", []], ["qin-organiser", []], ["deng-reviewer", []], ["luo-filler", []], ["lu-admin", []], ["tan-auditor", []],
  ];
  for (const [account, may] of table) {
    const page = await as(account);
    const found = await statuses(page.request, `/calls/${callId}`, places);
    expect({ account, may: places.filter((place) => found[place] === 200), refused: places.filter((place) => found[place] === 404) }).toEqual({ account, may, refused: places.filter((place) => !may.includes(place)) });
  }
  const nobody = await statuses(request, `/calls/${callId}`, places);
  expect(Object.values(nobody)).toEqual(places.map(() => 307));
});

test("lists hold only what one may see", async ({ as }) => {
  const rows = async (account: string) => {
    const page = await as(account);
    await page.goto("/materials");
    return page.locator("tbody tr").count();
  };
  expect(await rows("luo-filler")).toBe(1);
  expect(await rows("shu-filler")).toBe(0);
  const auditor = await as("tan-auditor");
  await auditor.goto("/reviews");
  await expect(auditor.locator("tbody tr")).toHaveCount(0);
});

test.describe("a forged call of savePart", () => {
  test("without a cookie, with a wrong Origin, with extra keys or for another unit writes nothing and breaks nothing", async ({ as, playwright, baseURL }) => {
    const page = await as("tian-filler");
    const at = await materialOf(page, "火草坡村");
    await page.goto(`${at}/parts/brief`);
    const sending = page.waitForRequest((request) => request.method() === "POST" && (request.postData() ?? "").includes("brief"));
    await page.getByLabel("简要事迹正文").fill("第一句真话。");
    const real = await sending;
    await expect(page.getByRole("status").filter({ hasText: /^已保存/ })).toBeVisible();
    const headers = { ...(await real.allHeaders()) };
    for (const name of Object.keys(headers)) if (name.startsWith(":") || name === "content-length") delete headers[name];
    const body = (change: (input: Record<string, unknown>) => Record<string, unknown>) => {
      const [input] = JSON.parse(real.postData() ?? "[]") as [Record<string, unknown>];
      return JSON.stringify([change({ ...input, version: 1, text: "假话。" })]);
    };
    const outside = await playwright.request.newContext({ baseURL });
    const send = async (data: string, altered: Record<string, string>, drop: string[] = []) => {
      const sent: Record<string, string> = { ...headers, ...altered };
      for (const name of drop) delete sent[name];
      const answer = await outside.post(`${at}/parts/brief`, { data, headers: sent, maxRedirects: 0 });
      return { status: answer.status(), text: await answer.text() };
    };
    const same = body((input) => input);
    const noCookie = await send(same, {}, ["cookie"]);
    expect(noCookie.text).toContain("unauthenticated");
    for (const origin of ["https://elsewhere.example", "null", `${baseURL}.elsewhere.example`]) expect((await send(same, { origin })).status).toBe(403);
    expect((await send(same, {}, ["origin"])).status).toBe(403);
    const extra = await send(body((input) => ({ ...input, savedBy: "somebody" })), {});
    expect(extra.text).toContain("invalid");
    const strange = await send(body((input) => ({ ...input, key: { constructor: "x" } })), {});
    expect(strange.text).toContain("invalid");
    const unknown = await send(body((input) => ({ ...input, materialId: "AAAAAAAAAAAAAAAAAAAAAA" })), {});
    expect(unknown.text).toContain("not_found");

    const stranger = await as("lei-filler");
    const cookie = (await stranger.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const theirs = await send(same, { cookie });
    expect(theirs.text).toContain("unauthenticated");
    const forged = await send(body((input) => ({ ...input, by: undefined })), { cookie });
    expect(forged.text).toContain("not_found");
    const huge = await send(body((input) => ({ ...input, text: "字".repeat(200_000) })), {});
    expect(huge.text).toContain("invalid");

    await page.reload();
    await expect(page.getByLabel("简要事迹正文")).toHaveValue("第一句真话。");
  });
});

test("a text of 200,000 characters is refused in a sentence and stays on the page", async ({ as }) => {
  const page = await as("tian-filler");
  const at = await materialOf(page, "火草坡村");
  await page.goto(`${at}/parts/next`);
  const box = page.getByLabel("下一步打算正文");
  await box.fill("长".repeat(200_000));
  await expect(page.getByRole("status").filter({ hasText: "最多 50,000 字，现有 200,000 字，没有保存" })).toBeVisible();
  expect(await box.inputValue()).toHaveLength(200_000);
});

test("an over-long part is saved, said to be too long, and stops the submit with the same words", async ({ as }) => {
  const page = await as("tian-filler");
  const at = await materialOf(page, "火草坡村");
  await page.goto(`${at}/parts/brief`);
  const box = page.getByLabel("简要事迹正文");
  // Between choosing all and typing over it the page may wake, and what stood there stays in front.
  await expect(async () => {
    await box.fill("多".repeat(320));
    await expect(box).toHaveValue("多".repeat(320), { timeout: 1000 });
  }).toPass();
  await expect(page.getByText("超出 20 字")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: /^已保存/ })).toBeVisible();
  await page.goto(`${at}/preview`);
  await expect(page.getByText("超出 20 字，上限 300 字，请删减")).toBeVisible();
  await expect(page.getByRole("button", { name: /^提交/ })).toHaveCount(0);
});

test("an unknown address and an unknown material get the page that says so, never a crash", async ({ as }) => {
  const page = await as("luo-filler");
  for (const address of ["/nowhere", "/materials/nothing", "/materials/nothing/parts/x", "/materials/%00", "/materials/..%2f..%2fetc"]) {
    const answer = await page.goto(address);
    expect([address, (answer?.status() ?? 0) < 500]).toEqual([address, true]);
  }
  await page.goto("/materials/nothing");
  await expect(page.getByRole("heading", { name: "没有找到这一页" })).toBeVisible();
});

test("every answer carries the policy of the page and is not kept by anyone", async ({ request }) => {
  const nonces = new Set<string>();
  for (let round = 0; round < 5; round += 1) {
    const headers = (await request.get("/sign-in", { headers: { "x-nonce": "mine", "content-security-policy": "script-src 'nonce-mine'" } })).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("nonce-mine");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cache-control"]).toContain("no-store");
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? "");
  }
  expect(nonces.size).toBe(5);
});
