import * as fc from "fast-check";
import { expect, test } from "vitest";
import { listed, OFFICIAL, packed, paragraph, run, wordFile, wordParts } from "@/lib/testing/word-files";
import { readFileText } from "@/lib/text/file";

const BODY = [
  listed("主要做法", 1), listed("建立机构", 1, 1), paragraph(`${run("全村")}<w:ins>${run("512")}</w:ins><w:del>${run("5")}</w:del>`),
  `<w:tbl><w:tr><w:tc>${paragraph("单位")}</w:tc><w:tc>${paragraph("青柳村")}</w:tc></w:tr></w:tbl>`, paragraph('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r>'),
  ...Array.from({ length: 40 }, (_, at) => paragraph(`第${at}段：村里成立了工作小组，每月走访困难群众${at * 37}户。`)),
].join("");
const DEFLATED = wordFile(BODY, { numbering: OFFICIAL, styles: '<w:style w:styleId="a"><w:basedOn w:val="a"/></w:style>' });
const RUNS = Number(process.env.FUZZ_RUNS ?? 100);
const SLOWEST = 5000;

const hurt = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }), kind: fc.constantFrom("set", "put in", "take out", "cut") });
type Hurt = { at: number; bytes: Uint8Array; kind: string };

function hurtBy(file: Uint8Array, { at, bytes, kind }: Hurt): Uint8Array {
  const from = Math.floor(at * file.length);
  const to = kind === "put in" ? from : kind === "cut" ? file.length : from + bytes.length;
  return new Uint8Array([...file.subarray(0, from), ...(kind === "set" || kind === "put in" ? bytes : []), ...file.subarray(to)]);
}

function expectAnswer(file: Uint8Array) {
  const begun = performance.now();
  const read = readFileText("材料.docx", file);
  expect(performance.now() - begun).toBeLessThan(SLOWEST);
  if (read.ok) expect(read.text.trim()).not.toBe("");
  else expect(read.why).not.toBe("");
}

test("a Word file with bytes changed, put in, taken out or cut off is read or refused, never a crash", () => {
  fc.assert(fc.property(fc.array(hurt, { minLength: 1, maxLength: 4 }), (hurts) => expectAnswer(hurts.reduce(hurtBy, DEFLATED))), { numRuns: RUNS });
});

test("so is one whose parts were changed before they were packed, with all its checksums right", () => {
  const parts = wordParts(BODY, { numbering: OFFICIAL });
  const names = fc.constantFrom(...Object.keys(parts));
  fc.assert(fc.property(names, fc.array(hurt, { minLength: 1, maxLength: 3 }), (name, hurts) => {
    expectAnswer(packed({ ...parts, [name]: hurts.reduce(hurtBy, new TextEncoder().encode(parts[name])) }));
  }), { numRuns: RUNS });
});

test("a part whose name was spoilt is missed", () => {
  const name = Buffer.from("word/numbering.xml");
  const at = Buffer.from(DEFLATED).lastIndexOf(name);
  const read = readFileText("材料.docx", hurtBy(DEFLATED, { at: (at + 0.5) / DEFLATED.length, bytes: new Uint8Array([0x58]), kind: "set" }));
  expect(read).toMatchObject({ ok: true, notes: ["damaged", "deleted", "inserted", "tables"].map((kind) => ({ kind, count: 1 })) });
});

test("what a changed byte took away is never taken away in silence", () => {
  const whole = readFileText("材料.docx", DEFLATED);
  fc.assert(fc.property(hurt.filter(({ kind }) => kind === "set"), (one) => {
    const spoilt = hurtBy(DEFLATED, one);
    const read = readFileText("材料.docx", spoilt);
    if (read.ok && whole.ok && read.text !== whole.text) expect(read.notes.map(({ kind }) => kind)).toContain("damaged");
  }), { numRuns: RUNS });
});
