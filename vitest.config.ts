import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  ssr: { resolve: { conditions: ["react-server"], externalConditions: ["react-server"] } },
  test: {
    include: ["lib/**/*.test.ts", "db/**/*.test.ts", "app/**/*.test.ts"],
    pool: "forks",
    // By itself it leaves one core free; nobody works beside these tests.
    maxWorkers: "100%",
    setupFiles: ["lib/testing/seeded.ts"],
    testTimeout: 20_000,
  },
});
