import { test as base, type APIRequestContext, type Browser, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/person/demo";

type Cookies = Awaited<ReturnType<APIRequestContext["storageState"]>>["cookies"];
const kept = new Map<string, Cookies>();

async function signInQuietly(request: APIRequestContext, account: string): Promise<Cookies> {
  const known = kept.get(account);
  if (known) return known;
  const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const answer = await request.post("/api/auth/callback/credentials", { form: { csrfToken, account, password: DEMO_PASSWORD, json: "true" } });
  if (!answer.ok()) throw new Error(`${account} could not sign in: ${answer.status()}`);
  const { cookies } = await request.storageState();
  kept.set(account, cookies);
  return cookies;
}

/** A page signed in as an account of the demo world, without the sign-in form. */
export async function pageOf(browser: Browser, account: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = await browser.newContext(options);
  await context.addCookies(await signInQuietly(context.request, account));
  return context.newPage();
}

/** Pages for as many people as a journey needs; each is closed at its end. */
export const test = base.extend<{ as: (account: string, options?: Parameters<Browser["newContext"]>[0]) => Promise<Page> }>({
  as: async ({ browser }, use) => {
    const pages: Page[] = [];
    await use(async (account, options) => {
      const page = await pageOf(browser, account, options);
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
});
export { expect } from "@playwright/test";
