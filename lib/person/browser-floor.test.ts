import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { words } from "@/lib/words/words";
import { FLOOR_CHECK, floorPage } from "./browser-floor";

type Browser = { CSS?: { supports: (property: string, value: string) => boolean }; indexedDB?: object; toSorted?: boolean };

/** Where the check leads a browser that has just these things; null where it stays. */
function ledTo({ CSS, indexedDB, toSorted = true }: Browser): string | null {
  let to: string | null = null;
  const window = { CSS, indexedDB };
  const old = toSorted ? "" : "Array.prototype.toSorted = undefined;";
  runInNewContext(old + FLOOR_CHECK, { window, CSS, location: { replace: (address: string) => { to = address; } } });
  return to;
}
const NEW = { CSS: { supports: () => true }, indexedDB: {} };

test("a browser with everything stays; one that lacks any of it is led away", () => {
  expect(ledTo(NEW)).toBeNull();
  expect(ledTo({ ...NEW, CSS: undefined })).toBe("/browser");
  expect(ledTo({ ...NEW, CSS: { supports: (_, value) => !value.startsWith("color-mix") } })).toBe("/browser");
  expect(ledTo({ ...NEW, indexedDB: undefined })).toBe("/browser");
  expect(ledTo({ ...NEW, toSorted: false })).toBe("/browser");
});

test("the check is written so that even a browser of 2009 reads it", () => {
  expect(FLOOR_CHECK).not.toMatch(/=>|\b(?:const|let|async)\b|\?\.|`/);
});

test("the plain page says what to do in both languages, names the blank forms as text, and runs no script", () => {
  const page = floorPage(words("zh-CN"), words("en"), [{ id: "a b", name: "<img src=x> 先进村" }]);
  expect(page).toContain("极速模式");
  expect(page).toContain("111");
  expect(page).toContain("Internet Explorer");
  expect(page).toContain('href="/api/forms/a%20b"');
  expect(page).toContain("&#60;img src=x&#62; 先进村空白样表");
  expect(page).not.toMatch(/<script|<img/);
});

test("without an open call no form is offered", () => {
  expect(floorPage(words("zh-CN"), words("en"), [])).not.toContain("/api/forms/");
});
