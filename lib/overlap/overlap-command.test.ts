import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { paragraph, wordFile } from "@/lib/testing/word-files";

const folder = mkdtempSync(path.join(os.tmpdir(), "overlap-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, bytes: string | Uint8Array): string {
  writeFileSync(path.join(folder, name), bytes);
  return path.join(folder, name);
}

/** What the command prints, what it says on standard error, and how it ends. */
async function overlap(...args: string[]) {
  const command = [path.join("node_modules", "tsx", "dist", "cli.mjs"), path.join("scripts", "material.ts"), "overlap", ...args];
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command);
    return { stdout, stderr, code: 0 };
  } catch (error) {
    const { stdout, stderr, code } = error as { stdout: string; stderr: string; code: number }; // What execFile rejects with.
    return { stdout, stderr, code };
  }
}

const COPIED = "每月初八把凳子搬到樟树下，石桥村里谁家有事当场说";
const one = file("one.txt", `\ufeff# source: https://example.org\r\n青柳村先进事迹材料\r\n𠮷。${COPIED.replace("石桥村", "青柳村")}。\r\n末了，以习近平新时代中国特色社会主义思想为指导。`);
const two = file("two.docx", wordFile(paragraph("石桥村先进事迹材料") + paragraph(`${COPIED}！`) + paragraph("以习近平新时代中国特色社会主义思想为指导。")));
const three = file("three.txt", "别的话，一句也不相同。");

test("each pair is one line of JSON: ranges in code points, the share of a's text, formulas told apart", async () => {
  const { stdout, code } = await overlap(one, two, three, "--json");
  const [first, ...others] = stdout.trim().split("\n").map((line) => JSON.parse(line) as { a: string; b: string; share: number; runs: unknown[] });
  expect([code, others.map(({ a, b, share, runs }) => [a, b, share, runs])]).toEqual([0, [[one, three, 0, []], [two, three, 0, []]]]);
  expect(first).toEqual({
    a: one, b: two, share: 24 / 60,
    runs: [
      { a: [12, 36], b: [10, 34], text: "每月初八把凳子搬到樟树下，青柳村里谁家有事当场说", formula: false },
      { a: [41, 61], b: [36, 56], text: "以习近平新时代中国特色社会主义思想为指导", formula: true },
    ],
  });
});

test("read by people: both shares and every run", async () => {
  const { stdout } = await overlap(one, two);
  expect(stdout).toMatch(/one\.txt \| .*two\.docx: \d+\.\d % \| \d+\.\d %\n {2}\d+–\d+ \| \d+–\d+ 「.*每月初八/u);
});

test("another list of formulas", async () => {
  const list = file("list.txt", `# 本县常用\n${COPIED}\n以习近平新时代中国特色社会主义思想为指导\n`);
  const { stdout } = await overlap(one, two, "--json", "--formulas", list);
  expect(JSON.parse(stdout)).toMatchObject({ share: 0, runs: [{ formula: true }, { formula: true }] });
});

test.each<[string, string[], RegExp]>([
  ["one file", [one], /^overlap needs two files or more\.$/m],
  ["a file that is not there", [one, "/no/such/file.txt"], /^There is no file that can be opened at/],
  ["a list that is not there", [one, two, "--formulas", "/no/list"], /^There is no file that can be opened at/],
  ["an unknown option", [one, two, "--fast"], /^Use:/],
])("%s ends with 2 and one clear line", async (_, args, says) => {
  const { stdout, stderr, code } = await overlap(...args);
  expect([stdout, code, stderr.trim().split("\n").length]).toEqual(["", 2, 1]);
  expect(stderr).toMatch(says);
});

test("--help says what share is of", async () => {
  expect((await overlap("--help")).stdout).toContain("share: the part of a's characters");
});
