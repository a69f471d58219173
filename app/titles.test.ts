import { expect, test } from "vitest";
import { sourcesUnder } from "@/lib/testing/files";

test("every page has a title of its own", () => {
  const pages = sourcesUnder("app").filter(({ path }) => path.endsWith("/page.tsx"));
  expect(pages.length).toBeGreaterThan(15);
  expect(pages.filter(({ text }) => !/export const generateMetadata = titled(By)?\(/.test(text)).map(({ path }) => path)).toEqual([]);
});
