import { comparable, compare, shareOf, type Comparable, type Run } from "@/lib/overlap/compare";
import { DEFAULT_FORMULAS } from "@/lib/overlap/default-formulas";
import { formulaLines, readFormulas } from "@/lib/overlap/formulas";
import { readPhrases } from "@/lib/overlap/mask";
import { namesInTitle } from "@/lib/overlap/title-names";
import { slice } from "@/lib/text/normalise";
import { BadUse, textOf, type Given } from "./reading";

/** What `overlap` takes and prints; shown for --help. */
export const OVERLAP_HELP = `npm run -s material -- overlap FILE FILE… [--json] [--formulas FILE]
Runs of at least 13 characters that two texts share, for each pair of files. Punctuation and white space are left out,
numbers are alike, and so are the names of units in the titles of these files.
share: the part of a's characters (no white space) inside runs that are not formulas; without --json also that of b's.
runs: ranges in code points, end exclusive. formula: without policy formulas and 《titles》 fewer than 13 characters are left.
--formulas FILE: formulas instead of the built-in list, one a line; lines that begin with # say nothing.
--json: one object a line for each pair.
`;

type Read = { path: string; text: string; ready: Comparable };

/** What every two of the files share. */
export function overlap({ paths, json, formulas: list }: Given): string {
  if (paths.length < 2) throw new BadUse("overlap needs two files or more.");
  const texts = paths.map((path) => ({ path, text: textOf(path) }));
  const formulas = readFormulas(list === undefined ? DEFAULT_FORMULAS : formulaLines(textOf(list)));
  const names = readPhrases(texts.flatMap(({ text }) => namesInTitle(text)));
  const read = texts.map((one) => ({ ...one, ready: comparable([one.text], names, formulas) }));
  const pairs = read.flatMap((a, nth) => read.slice(nth + 1).map((b) => ({ a, b, runs: compare(a.ready, b.ready) })));
  return pairs.map(({ a, b, runs }) => (json ? asJson(a, b, runs) : readable(a, b, runs))).join("");
}

const shareIn = ({ ready }: Read, runs: readonly Run[], side: "a" | "b") => shareOf(ready, runs.flatMap((run) => (run.formula ? [] : [run[side]])));

function asJson(a: Read, b: Read, runs: readonly Run[]): string {
  const told = runs.map((run) => ({ a: run.a, b: run.b, text: slice(a.text, ...run.a), formula: run.formula }));
  return `${JSON.stringify({ a: a.path, b: b.path, share: shareIn(a, runs, "a"), runs: told })}\n`;
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function readable(a: Read, b: Read, runs: readonly Run[]): string {
  const told = runs.map((run) => `  ${run.a.join("–")} | ${run.b.join("–")} ${run.formula ? "(formula) " : ""}「${slice(a.text, ...run.a).replace(/\s*\n\s*/gu, "⏎")}」\n`);
  return `${a.path} | ${b.path}: ${percent(shareIn(a, runs, "a"))} | ${percent(shareIn(b, runs, "b"))}\n${told.join("")}`;
}
