import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { renamed } from "./font-file";
import { openFont, withFile } from "./font-folders";
import { chainsFor, fontsInUse, namedFonts } from "./fonts";
import { documentModel } from "./model";
import { toPdf } from "./pdf";
import { sourceForTests } from "./source-for-tests";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "fonts-"));
  vi.stubEnv("DATA_DIR", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const NOTHING = { title: "", fang: "", kai: "", hei: "", song: "" };

/** Puts an open font into the office's folder under the name of an official one. */
function putOffice(name: string): void {
  const font = openFont("serif");
  mkdirSync(path.join(folder, "fonts"), { recursive: true });
  writeFileSync(path.join(folder, "fonts", `${name}.ttf`), withFile(font.file, (read) => renamed(read, font, name)));
}

test("an office's own font is taken at once, and only then is it the official one", () => {
  const before = fontsInUse().fonts.find(({ role }) => role === "kai");
  putOffice("楷体_GB2312");
  expect(before?.name).not.toBe("楷体_GB2312");
  expect(fontsInUse().fonts.find(({ role }) => role === "kai")).toEqual({ role: "kai", name: "楷体_GB2312", own: true });
});

test("a file in the office's folder that is no font is named and harms nothing", async () => {
  putOffice("仿宋_GB2312");
  writeFileSync(path.join(folder, "fonts", "broken.ttf"), "no font");
  expect(fontsInUse().unreadable).toEqual(["broken.ttf"]);
  expect((await toPdf(documentModel(sourceForTests()))).length).toBeGreaterThan(10_000);
});

test("the document is set in the office's font", async () => {
  putOffice("仿宋_GB2312");
  const { chinese } = chainsFor({ ...NOTHING, fang: "正文" });
  expect(chinese.fang.map(({ names }) => names[0])).toEqual(["仿宋_GB2312"]);
});

test("every font has one family name of its own, which no other shares", () => {
  const { families, load } = namedFonts(chainsFor({ ...NOTHING, fang: "正文", hei: "标题" }));
  expect(new Set(families.hei).isDisjointFrom(new Set(families.fang))).toBe(true);
  expect([...load.keys()]).toEqual(expect.arrayContaining([...families.fang, ...families.hei]));
});

test("name characters are found in some font of the computer, and what none has is told", () => {
  const { missing, chinese } = chainsFor({ ...NOTHING, fang: "玥堃喆珺镕祎㛃正文\u{10FFFD}", kai: "\u{10FFFD}甲" });
  expect(missing).toEqual(["\u{10FFFD}"]);
  expect(chinese.fang.length).toBeLessThanOrEqual(3);
});
