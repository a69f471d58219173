import { test as base, type APIRequestContext, type Browser, type BrowserContext, type Page } from "@playwright/test";
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

/** Wait until a page has woken: a key that means something (Enter, an arrow) is lost on one that sleeps. */
const awake = (page: Page) => page.waitForFunction(() => !document.querySelector("script[src*='/_next/']") || document.documentElement.dataset.awake !== undefined);

/** Every page of a context, gone to or loaded again, is awake when the test goes on, unless the test says what to wait for. */
export function wakeful(context: BrowserContext): BrowserContext {
  return context.on("page", (page) => {
    const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
    page.goto = async (at, options) => { const answer = await goto(at, options); if (!options?.waitUntil) await awake(page); return answer; };
    page.reload = async (options) => { const answer = await reload(options); if (!options?.waitUntil) await awake(page); return answer; };
  });
}

/** A page signed in as an account of the demo world, without the sign-in form. */
export async function pageOf(browser: Browser, account: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = wakeful(await browser.newContext(options));
  await context.addCookies(await signInQuietly(context.request, account));
  return context.newPage();
}

/** Pages for as many people as a journey needs; each is closed at its end. */
export const test = base.extend<{ as: (account: string, options?: Parameters<Browser["newContext"]>[0]) => Promise<Page> }>({
  context: async ({ context }, use) => use(wakeful(context)),
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
