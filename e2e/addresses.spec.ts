import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { copyDatabase } from "@/db/copy";
import { DEMO_PASSWORD } from "@/lib/person/demo";
import { expect, test, wakeful } from "./fixtures";
import { saved, startMaterial } from "./writing";

/** A name that is not this computer's own: to a browser a plain http page of it is no secure context. */
const NAME = "exemplar.test";
const work = mkdtempSync(path.join(tmpdir(), "addresses-"));
const servers: ChildProcess[] = [];
let browser: Browser;

test.beforeAll(async ({ playwright }) => {
  browser = await playwright.chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", `--host-resolver-rules=MAP ${NAME} 127.0.0.1`],
  });
});
test.afterAll(async () => {
  await browser.close();
  for (const server of servers) server.kill("SIGKILL");
  rmSync(work, { recursive: true });
});

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as net.AddressInfo;
  probe.close();
  return port;
}

/** A data folder with a copy of the test world. */
function copyOfWorld(): string {
  const folder = mkdtempSync(path.join(work, "data-"));
  copyDatabase(path.join(process.env.DATA_DIR ?? "data", "exemplar.sqlite"), path.join(folder, "exemplar.sqlite"));
  return folder;
}

const settings = (url: string, folder: string): NodeJS.ProcessEnv => ({ ...process.env, DATA_DIR: folder, PUBLIC_URL: url, NEXTAUTH_URL: url, NODE_ENV: "production" });

/** Serve a data folder as `npm run serve` does, for people who type `url`. */
async function serve(url: string, port: number, workers: number, folder = copyOfWorld()): Promise<ChildProcess> {
  const env = { ...settings(url, folder), HOST: "127.0.0.1", PORT: String(port), WORKERS: String(workers) };
  const server = spawn(process.execPath, ["--import", "tsx", "scripts/serve-workers.ts"], { env, stdio: ["ignore", "ignore", "inherit"] });
  servers.push(server);
  await expect.poll(() => fetch(`http://127.0.0.1:${port}/api/health`).then((answer) => answer.status, () => 0), { timeout: 30_000 }).toBe(200);
  return server;
}

/** The office's proxy: https outside, plain http to the server, the Host kept. */
async function proxy(tlsPort: number, port: number): Promise<https.Server> {
  const [key, cert] = ["key.pem", "cert.pem"].map((name) => path.join(work, name));
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", `/CN=${NAME}`, "-keyout", key!, "-out", cert!], { stdio: "ignore" });
  const server = https.createServer({ key: readFileSync(key!), cert: readFileSync(cert!) }, (asked, answer) => {
    const headers = { ...asked.headers, "x-forwarded-proto": "https" };
    const inner = http.request({ host: "127.0.0.1", port, path: asked.url, method: asked.method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    asked.pipe(inner);
  });
  server.listen(tlsPort, "127.0.0.1");
  await once(server, "listening");
  return server;
}

/** Sign in by the form, start a material and save a part, read back after a reload; answers what the browser complained of. */
async function workOn(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on("console", (message) => { if (message.type() === "error") complaints.push(message.text()); });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto("/sign-in");
  await page.getByLabel("账号", { exact: true }).fill("shi-filler");
  await page.getByLabel("密码", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("heading", { name: "我的工作台" })).toBeVisible();
  const at = await startMaterial(page);
  await page.goto(`${at}/parts/basics`);
  await page.getByLabel("基本情况正文").fill("岩背村地处州境东南，全村三百二十六户。");
  await saved(page);
  await page.reload();
  await expect(page.getByLabel("基本情况正文")).toHaveValue("岩背村地处州境东南，全村三百二十六户。");
  return complaints;
}

test("in the office network, over plain http under a name, people sign in and save", async () => {
  const port = await freePort();
  const url = `http://${NAME}:${port}`;
  await serve(url, port, 2);
  const context = wakeful(await browser.newContext({ baseURL: url, locale: "zh-CN" }));
  const page = await context.newPage();
  expect(await workOn(page)).toEqual([]);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  const cookie = (await context.cookies()).find(({ name }) => name === "session");
  expect(cookie).toMatchObject({ httpOnly: true, secure: false, sameSite: "Lax" });
  await context.close();
});

test("behind a proxy that speaks https, the cookie is the host's own and secure, and people sign in and save", async () => {
  const [port, tlsPort] = [await freePort(), await freePort()];
  const url = `https://${NAME}:${tlsPort}`;
  await serve(url, port, 1);
  const outside = await proxy(tlsPort, port);
  const context = wakeful(await browser.newContext({ baseURL: url, locale: "zh-CN", ignoreHTTPSErrors: true }));
  const page = await context.newPage();
  expect(await workOn(page)).toEqual([]);
  const cookie = (await context.cookies()).find(({ name }) => name === "__Host-session");
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: "Lax", path: "/", domain: NAME });
  const opened = await page.goto("/");
  expect(opened?.headers()["strict-transport-security"]).toContain("max-age=31536000");
  await context.close();
  outside.closeAllConnections();
  outside.close();
});

test("on an empty data folder the one-time link makes the first administrator, once", async () => {
  const port = await freePort();
  const url = `http://${NAME}:${port}`;
  const folder = mkdtempSync(path.join(work, "empty-"));
  const script = (name: string) => execFileSync(process.execPath, ["--import", "tsx", `scripts/${name}.ts`], { env: settings(url, folder), encoding: "utf8" }).trim();
  script("migrate");
  const link = script("ready");
  expect(link).toMatch(new RegExp(`^${url}/first/[\\w-]{22}$`));
  await serve(url, port, 1, folder);
  const page = await wakeful(await browser.newContext({ baseURL: url, locale: "zh-CN" })).newPage();

  await page.goto(`${link}x`);
  await expect(page.getByRole("heading", { name: "这个链接不能用" })).toBeVisible();
  await page.goto(link);
  await page.getByRole("button", { name: "启用" }).click();
  await expect(page.getByText("请填写单位全称，2 至 60 字")).toBeVisible();
  for (const [label, value] of [["单位全称", "柳溪县"], ["管理员姓名", "韦春霖"], ["管理员账号", "Wei-Admin"]] as const) await page.getByLabel(label).fill(value);
  await page.getByLabel("密码", { exact: true }).fill("wei-admin-2026");
  await page.getByLabel("再输一次密码").fill("wei-admin-2026");
  await page.getByRole("button", { name: "启用" }).click();
  await expect(page.getByText("密码里不能包含账号")).toBeVisible();
  for (const label of ["密码", "再输一次密码"]) await page.getByLabel(label, { exact: true }).fill("渠水清清绕三寨走一遍");
  await page.getByRole("button", { name: "启用" }).click();
  await page.getByRole("link", { name: "去登录" }).click();
  await page.getByLabel("账号", { exact: true }).fill("wei-admin");
  await page.getByLabel("密码", { exact: true }).fill("渠水清清绕三寨走一遍");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("heading", { name: "我的工作台" })).toBeVisible();

  await page.goto(link);
  await expect(page.getByRole("heading", { name: "这个链接不能用" })).toBeVisible();
  expect([script("ready"), script("verify")]).toEqual(["", expect.stringMatching(/^ok, \d+ rules, \d+ rows$/)]);
  await page.context().close();
});

test("a demo world is not served for real", async () => {
  const folder = copyOfWorld();
  const refused = spawn(process.execPath, ["--import", "tsx", "scripts/ready.ts"], { env: settings("http://127.0.0.1:1", folder), stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  refused.stderr.on("data", (chunk) => { said += String(chunk); });
  expect(await once(refused, "exit")).toEqual([1, null]);
  expect(said).toContain("This is a demo world: its accounts have a password that everyone knows.");
});

test("told to stop, the server answers what it was asked and ends in peace; a process that dies before is replaced", async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = await serve(url, port, 2);
  const [, child = ""] = execFileSync("ps", ["-o", "pid=", "--ppid", String(server.pid)], { encoding: "utf8" }).trim().split(/\s+/);
  process.kill(Number(child), "SIGKILL");
  await expect.poll(() => execFileSync("ps", ["-o", "pid=", "--ppid", String(server.pid)], { encoding: "utf8" }).trim().split(/\s+/).filter((pid) => pid !== child).length).toBe(2);
  await expect.poll(() => fetch(`${url}/api/health`).then((answer) => answer.status, () => 0)).toBe(200);

  const signIn = async (who: number) => {
    const csrf = await fetch(`${url}/api/auth/csrf`);
    const { csrfToken } = (await csrf.json()) as { csrfToken: string };
    const cookie = csrf.headers.getSetCookie().map((each) => each.split(";")[0]).join("; ");
    return () => fetch(`${url}/api/auth/callback/credentials`, {
      method: "POST", redirect: "manual", headers: { cookie, origin: url, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ csrfToken, account: `nobody-${who}`, password: "not this one", json: "true" }),
    }).then((answer) => answer.status);
  };
  const asks = await Promise.all(Array.from({ length: 30 }, (_, who) => signIn(who)));
  const answers = asks.map((ask) => ask());
  await Promise.race(answers);
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  expect(await Promise.all(answers)).toEqual(asks.map(() => 401));
  const from = Date.now();
  expect(await ended).toEqual([0, null]);
  expect(Date.now() - from).toBeLessThan(20_000);
});
