import * as fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { referenceTexts } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { atLeast } from "@/lib/testing/seeded";
import { makeWorld } from "@/lib/testing/world";
import { countCharacters } from "@/lib/text/count";
import { compare, comparable } from "./compare";
import { compareRevision } from "./comparing.queries";
import { DEFAULT_FORMULAS } from "./default-formulas";
import { filed, PASSAGES, revisionOf } from "./filed-for-tests";
import { maskTexts, NO_NAMES } from "./mask";
import { addReference, removeReference } from "./mutations";
import { gather, textsWith } from "./postings";
import { printsOf, readPrints, Sought } from "./prints";
import { FORMULAS } from "./recipe";
import { strengthOf, strongest, targetOf } from "./strongest";
import { LEAST, readWindows } from "./windows";
import { indexMissing } from "./work.mutations";

const FOLDER = path.join(import.meta.dirname, "..", "text", "fixtures");
const SENTENCES = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"))
  .flatMap((name) => readFileSync(path.join(FOLDER, name), "utf8").split(/[。\n]/u)).filter((sentence) => sentence.length > 8);

/** Texts of pieces of sentences, formulas and parts of formulas: most share something with most, much of it formulas. */
const piece = (of: readonly string[], longest: number) => fc.tuple(fc.nat(of.length - 1), fc.nat(12), fc.integer({ min: 4, max: longest })).map(([nth, from, length]) => (of[nth] ?? "").slice(from, from + length));
const text = fc.array(fc.oneof({ weight: 3, arbitrary: piece(SENTENCES.slice(0, 60), 24) }, { weight: 3, arbitrary: piece(DEFAULT_FORMULAS, 30) }, { weight: 1, arbitrary: fc.constantFrom("的", "在", "工作中", "2024年", "，") }), { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(""));

const slowly = (a: string, b: string) => compare(comparable([a], NO_NAMES, FORMULAS), comparable([b], NO_NAMES, FORMULAS)).some(({ formula }) => !formula);
const windowsOf = (words: string) => readWindows(maskTexts([words], NO_NAMES));

test("a run that is no formula leads from either text to the other, and what is hoped for is never less than what is there", () => {
  fc.assert(fc.property(text, text, (a, b) => {
    const target = maskTexts([a], NO_NAMES);
    const atMost = new Sought(target, FORMULAS).atMost(readPrints(printsOf(maskTexts([b], NO_NAMES), FORMULAS)));
    const strength = strengthOf(targetOf(target, FORMULAS), windowsOf(b));
    expect(strength).toBeLessThanOrEqual(atMost);
    if (slowly(a, b)) expect([atMost >= LEAST, strength >= LEAST]).toEqual([true, true]);
  }), { numRuns: atLeast(400) });
});

test("texts gathered by hash are told as each looked through by itself, whatever their number and hashes", () => {
  fc.assert(fc.property(text, fc.array(text, { maxLength: 60 }), (a, others) => {
    const sought = new Sought(maskTexts([a], NO_NAMES), FORMULAS);
    const lists = [a, ...others].map((words) => readPrints(printsOf(maskTexts([words], NO_NAMES), FORMULAS)));
    const each = lists.flatMap((list, nth): [number, number][] => { const atMost = sought.atMost(list); return atMost > 0 ? [[nth, atMost]] : []; });
    const together = [...sought.atMostOf(gather(lists))].filter(([, atMost]) => atMost > 0);
    expect(together.toSorted(([x], [y]) => x - y)).toEqual(each);
  }), { numRuns: atLeast(40) });
});

test("of postings exactly the texts are told that have the hash, its highest and lowest bits alike", () => {
  const lists = [[0, 1, 0xffffffff], [1, 1024, 0x80000000], [0xfffffc00, 0xffffffff]].map((list) => Uint32Array.from(list));
  const postings = gather(lists);
  const told = (hash: number) => { const texts: number[] = []; textsWith(postings, hash, (one) => texts.push(one)); return texts; };
  expect([0, 1, 1024, 0x80000000, 0xfffffc00, 0xffffffff, -1, 2, 0x400].map(told)).toEqual([[0], [0, 1], [1], [1], [2], [0, 2], [0, 2], [], [1]]);
});

test("the strongest are those that trying every text would tell", () => {
  fc.assert(fc.property(text, fc.array(text, { minLength: 5, maxLength: 40 }), (a, others) => {
    const target = maskTexts([a], NO_NAMES);
    const sought = new Sought(target, FORMULAS);
    const hits = others.map((other, id) => ({ id, atMost: sought.atMost(readPrints(printsOf(maskTexts([other], NO_NAMES), FORMULAS))) }));
    const all = others.map((other) => strengthOf(targetOf(target, FORMULAS), windowsOf(other))).filter((strength) => strength > 0).toSorted((x, y) => y - x);
    const told = strongest(targetOf(target, FORMULAS), hits, (asked) => asked.map((id) => ({ windows: windowsOf(others[id] ?? "") })), 14).map(({ strength }) => strength);
    expect(told).toEqual(all.slice(0, 14));
  }), { numRuns: atLeast(60) });
});

test("of thousands of texts, held gathered, those are told that are there now: not one taken down, and one that came since", () => {
  const world = makeWorld();
  const shelve = (words: string) => addReference(world.as(world.organiser), { unitId: world.county.id, title: "范文", kind: "model", year: null, text: words, operationId: newId() }).referenceId;
  const row = { unitId: world.county.id, title: "范文", kind: "model" as const, year: null, addedBy: world.organiser.id, addedAt: world.now() };
  world.db.insert(referenceTexts).values(Array.from({ length: 2100 }, (_, nth) => {
    const words = Array.from({ length: 40 }, (__, at) => String.fromCharCode(0x4e00 + ((nth * 7919 + at * 104_729) % 20_000))).join("");
    return { ...row, id: newId(), text: words, count: 40 };
  })).run();
  const [first, second] = [shelve(PASSAGES[0]), shelve(PASSAGES[1])];
  const id = filed(world, world.village, `${PASSAGES[0]}${PASSAGES[1]}${PASSAGES[2]}`);
  while (indexMissing(world.db) > 0);
  const told = () => { const found = compareRevision(world.db, revisionOf(world, id)); return [found?.texts, found?.sources.map(({ referenceId }) => referenceId).toSorted()]; };
  expect(told()).toEqual([2102, [first, second].toSorted()]);
  removeReference(world.as(world.organiser), { referenceId: first });
  expect(told()).toEqual([2101, [second]]);
  const third = shelve(PASSAGES[2]);
  while (indexMissing(world.db) > 0);
  expect(told()).toEqual([2102, [second, third].toSorted()]);
});

test("over an index of three hundred texts every one that shares a run is found, and no other", () => {
  const world = makeWorld();
  const texts = fc.sample(text, { numRuns: 300, seed: 7 }).filter((words) => countCharacters(words) > 0);
  const ids = texts.map((words) => {
    const id = newId();
    world.db.insert(referenceTexts).values({ id, unitId: world.county.id, title: "范文", kind: "model", year: null, text: words, count: countCharacters(words), addedBy: world.organiser.id, addedAt: world.now() }).run();
    return id;
  });
  const id = filed(world, world.village, texts.slice(0, 12).join("。中间隔开。").slice(0, 390));
  while (indexMissing(world.db) > 0);
  const own = texts.slice(0, 12).join("。中间隔开。").slice(0, 390);
  const expected = ids.filter((_, nth) => slowly(own, texts[nth] ?? ""));
  const found = compareRevision(world.db, revisionOf(world, id), Infinity)?.sources.map(({ referenceId }) => referenceId) ?? [];
  expect(found.toSorted()).toEqual(expected.toSorted());
  expect(expected.length).toBeGreaterThan(12);
  expect(expected.length).toBeLessThan(250);
});
