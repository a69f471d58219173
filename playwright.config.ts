import { defineConfig } from "@playwright/test";
import { countWorlds, worldSettings } from "./e2e/worlds";

/** In a worker, this one of the workers; in the process that starts them, nothing. */
const at = process.env.TEST_PARALLEL_INDEX;
const worlds = at === undefined ? countWorlds() : 1;
const here = worldSettings(Number(at ?? 0));
// All that a journey does by itself, it does in the world of its worker.
if (at !== undefined) Object.assign(process.env, here);

const served = (world: number) => {
  const env = worldSettings(world);
  return {
    name: `Server ${world + 1}`, env,
    command: `npx --no-install next start -H 127.0.0.1 -p ${env.TEST_PORT}`,
    url: `${env.PUBLIC_URL}/api/health`,
    reuseExistingServer: process.env.E2E_SERVER === "running",
    stdout: "ignore" as const,
    stderr: "pipe" as const,
  };
};

export default defineConfig({
  testDir: "e2e",
  fullyParallel: false,
  workers: worlds,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json"]],
  use: {
    baseURL: here.PUBLIC_URL,
    locale: "zh-CN",
    viewport: { width: 1366, height: 768 },
    // A trace costs every journey a fifth of its time: TRACE=1 keeps those of failures.
    trace: process.env.TRACE === undefined ? "off" : "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
  webServer: Array.from({ length: worlds }, (_, world) => served(world)),
});
