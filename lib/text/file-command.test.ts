import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { gb18030, listed, OFFICIAL, paragraph, wordFile } from "@/lib/testing/word-files";

const folder = mkdtempSync(path.join(os.tmpdir(), "material-"));
afterAll(() => rmSync(folder, { recursive: true }));

const BODY = "村里成立了由党支部书记任组长的工作小组，每月走访困难群众，建立台账，逐户销号，办好群众身边的实事，件件都有回音。";
const TEXT = `# source: https://example.org\r\n𠮷祥村先进单位事迹材料\r\n一、主要做法\r\n${BODY}`;
const AS_READ = `𠮷祥村先进单位事迹材料\n一、主要做法\n${BODY}`;

function file(name: string, bytes: string | Uint8Array): string {
  writeFileSync(path.join(folder, name), bytes);
  return path.join(folder, name);
}

/** What the command prints, what it says on standard error, and how it ends. */
async function material(...args: string[]) {
  const command = [path.join("node_modules", "tsx", "dist", "cli.mjs"), path.join("scripts", "material.ts"), ...args];
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command);
    return { stdout, stderr, code: 0 };
  } catch (error) {
    const { stdout, stderr, code } = error as { stdout: string; stderr: string; code: number }; // What execFile rejects with.
    return { stdout, stderr, code };
  }
}

test("outline: the text as read, and where its parts stand in code points", async () => {
  const txt = file("a.txt", TEXT);
  expect(await material("outline", txt, "--text")).toEqual({ stdout: AS_READ, stderr: "", code: 0 });
  const { stdout } = await material("outline", txt, "--json");
  expect(JSON.parse(stdout)).toEqual({ title: [0, 11], parts: { basics: [], practices: [[12, Array.from(AS_READ).length]], results: [], next: [] }, unplaced: [], boilerplate: [] });
  const read = await material("outline", txt);
  expect(read.stdout).toContain("title: 𠮷祥村先进单位事迹材料\n");
});

test("outline reads Word and GB 18030, and says what was not in the text", async () => {
  const word = await material("outline", file("b.docx", wordFile(paragraph("青柳村先进单位事迹材料") + listed("主要做法", 1) + paragraph(BODY), { numbering: OFFICIAL })), "--text");
  expect(word).toEqual({ stdout: `青柳村先进单位事迹材料\n一、主要做法\n${BODY}`, stderr: "Note: 1 automatic number became text.\n", code: 0 });
  expect((await material("outline", file("c.txt", gb18030(BODY)), "--text")).stdout).toBe(BODY);
});

test("a compilation gives one object for each material", async () => {
  const { stdout } = await material("outline", file("d.txt", ["一", "二"].map((number) => `先进事迹材料【第${number}篇】\n${BODY.repeat(4)}`).join("\n")), "--json");
  expect(JSON.parse(stdout)).toMatchObject({ materials: [{ title: [0, 11] }, {}] });
});

test.each<[string, string[], RegExp]>([
  ["nothing asked", [], /^Use: npm run -s material/], ["an unknown command", ["fly", "x"], /^Use:/], ["an unknown option", ["outline", "x", "--fast"], /^Use:/],
  ["no such file", ["outline", "/no/such/file.txt"], /^There is no file that can be opened at/],
  ["export without a format", ["export", "package.json", "--out", "x"], /^export needs/],
])("%s ends with 2 and one clear line", async (_, args, says) => {
  const { stdout, stderr, code } = await material(...args);
  expect([stdout, code, stderr.trim().split("\n").length]).toEqual(["", 2, 1]);
  expect(stderr).toMatch(says);
});

test("check prints each finding with its place in code points, its words and what to do", async () => {
  const txt = file("g.txt", "𠮷祥村共XX户。");
  const { stdout, code } = await material("check", txt, "--json");
  const findings: unknown = JSON.parse(stdout);
  expect(findings).toContainEqual(expect.objectContaining({ kind: "placeholder", start: 4, end: 6, quote: "XX", message: expect.any(String), remedy: expect.any(String) }));
  expect([code, (await material("check", txt)).stdout]).toEqual([0, expect.stringContaining("placeholder 「XX」")]);
});

test("measure compares outline and check with what a person read in every file of a folder", async () => {
  mkdirSync(path.join(folder, "gold"));
  file("gold/a.txt", `一、基本情况\n村共XX户，民族和睦。\n二、主要做法\n${BODY}`);
  file("gold/a.gold.json", JSON.stringify({ title: null, sections: { basics: [0, 18], practices: [19, 26 + BODY.length], results: null, next: null }, defects: [{ kind: "placeholder", excerpt: "XX", at: 9 }] }));
  const { stdout, code } = await material("measure", path.join(folder, "gold"), "--findings");
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^a +1\.0000  1\.0000 +1\/1$/mu)]);
  expect(stdout).toMatch(/^placeholder +1\/1$/mu);
  expect(stdout).toMatch(/^defects of the promised kinds +1\/1 +1\.0000$/mu);
});

test.each<[string, () => string]>([
  ["a folder without gold", () => folder],
  ["no folder", () => "/no/such/folder"],
  ["a gold file that is none", () => { mkdirSync(path.join(folder, "bad")); file("bad/b.txt", BODY); file("bad/b.gold.json", "{}"); return path.join(folder, "bad"); }],
])("measure of %s ends with 2 and one clear line", async (_, at) => {
  const { stdout, stderr, code } = await material("measure", at());
  expect([stdout, code, stderr.trim().split("\n").length]).toEqual(["", 2, 1]);
});

test("what cannot be read says why", async () => {
  const { stderr, code } = await material("outline", file("e.doc", Buffer.from("d0cf11e0a1b11ae1", "hex")));
  expect([code, stderr]).toEqual([2, expect.stringContaining("This is a document of an old format")]);
});
