import { ConverterFactory, Locale } from "opencc-js/t2cn";
import type { Place } from "./finding";
import { found, matches, type Found, type Reading, type Stretch } from "./reading";

/** Characters that simplified text has of its own right: in names, in set words, or in the list of 2013. */
const ALSO_SIMPLIFIED = new Set("於乾著藉瞭甚昇鍾沈餘夥剋徵祕託摺麽蘋噁溷硃絃蔴谘讚餬黏粦喆淼菸甦炤廼祇祗");
const GLUED = /[(（][a-zü\u0100-\u01dc]{1,6}[)）]/gu;
/** So much of a text converted makes the whole text a traditional one. */
const THROUGHOUT = { share: 0.06, least: 20 };
/** Characters the same in both scripts that may lie inside one stretch. */
const BRIDGE = 4;

const dictionaries = Locale.to["cn"] ?? [];
let convert: ((text: string) => string) | null = null;
let traditional: ReadonlySet<string> | null = null;

/** OpenCC's conversion of words and characters; its dictionaries are read when first needed. */
function simplify(text: string): string {
  convert ??= ConverterFactory(...dictionaries);
  return convert(text);
}

/** The characters that OpenCC's table would change: a look at these spares most texts the dictionaries. */
function traditionalCharacters(): ReadonlySet<string> {
  if (traditional) return traditional;
  const entries = dictionaries.flat().flatMap((dictionary) => (typeof dictionary === "string" ? dictionary.split("|") : dictionary.map(([from]) => from)));
  traditional = new Set(entries.map((entry) => entry.split(" ")[0] ?? "").filter((from) => Array.from(from).length === 1));
  return traditional;
}

type Change = { start: number; end: number; due: string };

/** Traditional characters in a simplified text, stretch by stretch; one finding for a text that is traditional throughout. */
export function traditionalMix({ text, lines }: Reading): Found[] {
  const known = traditionalCharacters();
  const held = lines.filter((line) => [...line.text].some((character) => known.has(character)));
  const changes = held.flatMap(changesIn);
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (changes.length >= THROUGHOUT.least && changes.length >= han * THROUGHOUT.share) return [throughout(text, changes)];
  const strict = changes.filter(({ start, end }) => !ALSO_SIMPLIFIED.has(text.slice(start, end)));
  return stretches(text, strict).map((place) => found("traditional_mix", place, { code: "traditional", due: place.repair }, place.repair));
}

function throughout(text: string, changes: readonly Change[]): Found {
  const [first, ...rest] = stretches(text, changes);
  const also: Place[] = rest;
  const place = first ?? { start: 0, end: 0, repair: "" };
  return { ...found("traditional_mix", place, { code: "traditionalThroughout", count: changes.length }, place.repair), also };
}

/** What conversion changes in a line, character by character; glued readings are no part of the words. */
function changesIn(line: Stretch): Change[] {
  const words = [...matches(line.text, GLUED), { start: line.text.length, end: line.text.length }].map(({ start }, index, glued) => ({ from: glued[index - 1]?.end ?? 0, to: start }));
  const at = words.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, unit) => from + unit));
  const bare = words.map(({ from, to }) => line.text.slice(from, to)).join("");
  const due = simplify(bare);
  return due.length === bare.length ? changedUnits(line, bare, due, at) : changedRuns(line, bare, at);
}

function changedUnits(line: Stretch, bare: string, due: string, at: readonly number[]): Change[] {
  const changes: Change[] = [];
  for (let unit = 0; unit < bare.length; unit += 1) {
    const size = /[\ud800-\udbff]/.test(bare[unit] ?? "") ? 2 : 1;
    const start = line.start + (at[unit] ?? 0);
    if (bare.slice(unit, unit + size) !== due.slice(unit, unit + size)) changes.push({ start, end: start + size, due: due.slice(unit, unit + size) });
    unit += size - 1;
  }
  return changes;
}

/** Where conversion changes the length, each character by itself. */
function changedRuns(line: Stretch, bare: string, at: readonly number[]): Change[] {
  return matches(bare, /\p{Script=Han}/gu).flatMap(({ start, text }) => {
    const due = simplify(text);
    const from = line.start + (at[start] ?? 0);
    return due === text ? [] : [{ start: from, end: from + text.length, due }];
  });
}

type Due = { start: number; end: number; repair: string };

function stretches(text: string, changes: readonly Change[]): Due[] {
  const found: Due[] = [];
  for (const { start, end, due } of changes) {
    const last = found.at(-1);
    const between = last ? text.slice(last.end, start) : "";
    if (last && between.length <= BRIDGE && /^\p{Script=Han}*$/u.test(between)) {
      last.repair += between + due;
      last.end = end;
    } else found.push({ start, end, repair: due });
  }
  return found;
}
