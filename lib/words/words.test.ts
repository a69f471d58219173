import { describe, expect, test } from "vitest";
import { ERROR_CODES, REFUSALS } from "@/lib/errors";
import { EVENT_KINDS } from "@/lib/history/kinds";
import { sourcesUnder } from "@/lib/testing/files";
import { LOCALES } from "./locales";
import { words, type Words } from "./words";

type Leaf = [path: string, value: unknown];

function leavesOf(value: unknown, path = ""): Leaf[] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === "" ? key : `${path}.${key}`));
}

/** What a check says is made of named values: whatever is asked for is there. */
const NAMED = new Proxy({}, { get: () => "7" });
const takesNamed = (path: string) => /^(?:check|sums)\.(?:message|remedy)\./.test(path);

/** Everything that a leaf can say: itself, or what it makes of a few numbers and of a few words. */
function said([path, value]: Leaf): string[] {
  if (typeof value !== "function") return [String(value)];
  if (takesNamed(path)) return [String(value(NAMED))];
  const results: unknown[] = [[0, 0, 0, 0, 0], [1, 2, 3, 4, 5], ["甲1", "乙2", "丙3", "丁4", "戊5"]].map((given) => value(...given));
  if (results.some((result) => typeof result !== "string" && !Array.isArray(result))) throw new Error(`${path} makes no sentence`);
  return results.flat().map(String);
}

/** Problems are sentences of codes, and have tests of their own below. */
function sentences(locale: (typeof LOCALES)[number]): Leaf[] {
  const { problems, ...areas }: Words = words(locale);
  expect(problems.known.length).toBeGreaterThan(0);
  return leavesOf(areas);
}

test("both languages have the same keys, and the same of them are functions", () => {
  const [zh, en] = LOCALES.map((locale) => leavesOf(words(locale)).map(([path, value]) => `${path} ${typeof value}`).toSorted());
  expect(en).toEqual(zh);
  expect(zh?.length).toBeGreaterThan(400);
});

describe.each(LOCALES)("in %s", (locale) => {
  const optional = new Set(["material.figureColumns.note"]);

  test("nothing is empty, and no hole shows", () => {
    const bad = sentences(locale).filter((leaf) => !optional.has(leaf[0])).flatMap((leaf) => said(leaf).map((text) => [leaf[0], text]))
      .filter(([, text = ""]) => text.trim() === "" || /undefined|NaN|null|\[object|\$\{/.test(text));
    expect(bad).toEqual([]);
  });

  test("each refusal and each kind of failure has a sentence of its own", () => {
    const { refusal, code } = words(locale).problems;
    const all = [...REFUSALS.map(refusal), ...ERROR_CODES.map(code)];
    expect(all.filter((text) => text.trim() === "")).toEqual([]);
    expect(new Set(all).size).toBe(REFUSALS.length + ERROR_CODES.length);
  });

  test("each problem has a sentence of its own, and one that nobody knows falls back to a plain one", () => {
    const { sentence, known } = words(locale).problems;
    const all = known.map((code) => sentence({ code, max: 7, min: 7, over: 7, under: 7, count: 7, name: "名", typed: "字", quote: "引文", kind: "blank_figure", sum: 7, total: 8 }));
    expect(new Set(all).size).toBe(known.length);
    expect(all.filter((text) => text.trim() === "" || text.includes("undefined"))).toEqual([]);
    expect(sentence({ code: "never heard of" })).toBe(sentence({ code: "shape" }));
  });

  test("each kind of event is told with the person, whom it names first or not at all", () => {
    const { sentence } = words(locale).history;
    expect(Object.keys(sentence).toSorted()).toEqual([...EVENT_KINDS].toSorted());
    const nameless = EVENT_KINDS.filter((kind) => !sentence[kind]("某某人", "细节").includes("某某人"));
    expect(nameless).toEqual(["person.lock"]);
  });
});

/** What zod calls a rule of ours; it never reaches a screen as a problem. */
const ZOD = ["custom"];

test("every code of a problem that the code tells of has a sentence in both languages", () => {
  const product = sourcesUnder("lib", "components").filter(({ path }) => !path.includes(".test.") && !path.startsWith("lib/testing/") && !path.startsWith("lib/words/") && !path.startsWith("lib/check/"));
  const told = product.flatMap(({ text }) => [...text.matchAll(/\bcode: (?:[^"{}\n]*\? )?"(\w+)"(?: : "(\w+)")?/g)].flatMap(([, one, other]) => [one, other]));
  const codes = new Set(told.filter((code): code is string => code !== undefined && ![...ERROR_CODES, ...ZOD].includes(code)));
  expect(codes.size).toBeGreaterThan(20);
  for (const locale of LOCALES) expect([...codes].filter((code) => !words(locale).problems.known.includes(code))).toEqual([]);
});

const plain = (locale: (typeof LOCALES)[number]) => sentences(locale).filter(([, value]) => typeof value === "string" && value !== "");
const chinese = ([, value]: Leaf) => /\p{Script=Han}/u.test(String(value));

test("the English has Chinese only where it names the other language or what is printed", () => {
  expect(plain("en").filter(chinese).map(([path]) => path)).toEqual(["document.draftMark", "frame.otherLanguage", "frame.otherLanguageShort", "material.level"]);
});

test("the Chinese is Chinese throughout, but for a standard, the other language and a dash", () => {
  expect(plain("zh-CN").filter((leaf) => !chinese(leaf)).map(([path]) => path)).toEqual(["document.standard", "frame.otherLanguage", "frame.otherLanguageShort", "material.growthNone"]);
});
