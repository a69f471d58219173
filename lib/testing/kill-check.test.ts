import { describe, expect, test } from "vitest";
import { partVersions } from "@/db/schema";
import { foundOf, violations, type Kept } from "./kill-check";
import { hashOf, hashOfReview, keptIn, partTarget, reviewTarget } from "./kill-check-rows";
import { begin, keep, press, rowOf, write } from "./deeds";
import type { Write } from "./ledger";
import { makeWorld } from "./world";

const TARGET = "m basics";
type Told = Partial<Omit<Extract<Write, { outcome: "acked" }>, "outcome">>;
const at = (base: number, more: Told = {}) => ({ op: `op-${base + 1}`, kind: "text" as const, target: TARGET, hash: `hash ${base + 1}`, base, ...more });
const acked = (base: number, more: Told = {}): Write => ({ version: base + 1, answer: `{"version":${base + 1},"savedAt":9}`, ...at(base, more), outcome: "acked" });
const unknown = (base: number, more: Told = {}): Write => ({ ...at(base, more), outcome: "unknown" });
const refused = (base: number, more: Told = {}): Write => ({ ...at(base, more), outcome: "refused" });

const text = (version: number, hash = `hash ${version}`) => ({ target: TARGET, version, hash, savedAt: 9 });
const EMPTY: Kept = { texts: [], newest: [], sheets: [], operations: [], revisions: [], told: [], numbers: [] };
const texts = (...rows: Kept["texts"]): Kept => ({ ...EMPTY, texts: rows, newest: rows.slice(-1) });

describe("texts", () => {
  test("all is well where every answered save is there once, and an unknown one there or absent", () => {
    expect(violations([acked(0), acked(1)], texts(text(1), text(2)))).toEqual([]);
    expect(violations([acked(0), unknown(1)], texts(text(1), text(2)))).toEqual([]);
    expect(violations([acked(0), unknown(1), refused(0, { op: "late", hash: "late" })], texts(text(1)))).toEqual([]);
    expect(violations([unknown(0)], EMPTY)).toEqual([]);
  });

  test.each<[string, Write[], Kept, string[]]>([
    ["an answered save is lost", [acked(0), acked(1)], texts(text(1)), ["op-2: was answered as saved, and is lost from m basics."]],
    ["everything is lost", [acked(0)], EMPTY, ["op-1: was answered as saved, and is lost from m basics."]],
    ["a save is there twice", [acked(0)], texts(text(1), text(2, "hash 1")), ["op-1: its text is saved 2 times in m basics."]],
    ["a version is doubled", [acked(0), unknown(0, { hash: "b", op: "b" })], texts(text(1), text(1, "b")), ["m basics: its versions are 1, 1.", "m basics: it points to version 1, and the last is 1."]],
    ["a version is missing", [acked(0), acked(2)], texts(text(1), text(3)), ["m basics: its versions are 1, 3.", "m basics: it points to version 3, and the last is 3."]],
    ["a refused save left something", [acked(0), refused(1)], texts(text(1), text(2)), ["op-2: was refused, and left version 2 in m basics."]],
    ["nobody sent it", [acked(0)], texts(text(1), text(2)), ["m basics: nobody ever sent version 2."]],
    ["another version than was answered", [acked(0, { version: 2 })], texts(text(1)), ['op-1: was answered version 2 at 9, and is version 1 at 9.']],
    ["over another version than was sent", [unknown(1), acked(0)], { ...texts(text(1, "hash 2"), text(2, "hash 1")) }, [
      "op-2: was written over version 1 of m basics, and is version 1.", "op-1: was written over version 0 of m basics, and is version 2.",
    ]],
    ["answered before it was saved", [acked(0, { answer: '{"version":1,"savedAt":8}' })], texts(text(1)), ["op-1: was answered version 1 at 8, and is version 1 at 9."]],
    ["the part points to an older text", [acked(0), acked(1)], { ...texts(text(1), text(2)), newest: [text(1)] }, ["m basics: it points to version 1, and the last is 2."]],
  ])("told of: %s", (_, writes, kept, says) => {
    expect(violations(writes, kept)).toEqual(says);
  });
});

describe("sheets", () => {
  const sheet = { kind: "sheet" as const, target: "r p" };
  const kept = (version: number): Kept => ({ ...EMPTY, sheets: [{ target: "r p", version, hash: `hash ${version}` }] });

  test("the newest is the last answered one, or one over it that was cut", () => {
    expect(violations([acked(0, sheet), acked(1, sheet)], kept(2))).toEqual([]);
    expect(violations([acked(0, sheet), unknown(1, sheet)], kept(2))).toEqual([]);
    expect(violations([unknown(0, sheet)], kept(0))).toEqual([]);
  });

  test("told of: a lost one, one by halves, and a refused one", () => {
    expect(violations([acked(0, sheet), acked(1, sheet)], kept(1))).toEqual(["op-2: was answered as saved, and is lost from r p."]);
    expect(violations([acked(0, sheet)], EMPTY)).toEqual(["op-1: was answered as saved, and is lost from r p."]);
    expect(violations([acked(0, sheet), unknown(1, { ...sheet, hash: "other" })], kept(2))).toEqual(["r p: nobody ever sent what version 2 holds."]);
    expect(violations([acked(0, sheet), refused(1, sheet)], kept(2))).toEqual(["r p: nobody ever sent what version 2 holds."]);
  });
});

describe("verbs", () => {
  const filed = '{"number":"XJ-0001","revision":"rev"}';
  const verb = { kind: "verb" as const, target: "m", answer: filed };
  const done: Kept = {
    ...EMPTY, operations: [{ op: "op-1", action: "submitMaterial", answer: filed }], revisions: [{ id: "rev", target: "m", ordinal: 1 }],
    told: ["rev"], numbers: [{ target: "m", number: "XJ-0001" }],
  };

  test("one operation, one revision, one event, one number", () => {
    expect(violations([acked(0, verb)], done)).toEqual([]);
    expect(violations([unknown(0, verb)], done)).toEqual([]);
    expect(violations([unknown(0, verb)], EMPTY)).toEqual([]);
  });

  test.each<[string, Write, Partial<Kept>, string]>([
    ["lost", acked(0, verb), EMPTY, "op-1: was answered as done, and is lost."],
    ["done though refused", refused(0, verb), {}, "op-1: was refused, and is done."],
    ["done twice", acked(0, verb), { operations: [...done.operations, ...done.operations] }, "op-1: is done 2 times."],
    ["answered otherwise", acked(0, { ...verb, answer: "{}" }), {}, `op-1: was answered {}, and ${filed} is kept.`],
    ["half there: no revision", unknown(0, verb), { revisions: [], told: [] }, "m: 1 submits made 0 revisions."],
    ["half there: no operation", unknown(0, verb), { operations: [] }, "m: 0 submits made 1 revisions."],
    ["no event", acked(0, verb), { told: [] }, "m: 0 events tell of 1 revisions."],
    ["two events", acked(0, verb), { told: ["rev", "rev"] }, "m: 2 events tell of 1 revisions."],
    ["two revisions", acked(0, verb), { revisions: [...done.revisions, { id: "two", target: "m", ordinal: 2 }] }, "m: 1 submits made 2 revisions."],
    ["a gap among the revisions", acked(0, verb), { revisions: [{ id: "rev", target: "m", ordinal: 2 }] }, "m: its revisions are 2."],
    ["another number", acked(0, verb), { numbers: [] }, "m: was given XJ-0001, and has no number."],
  ])("told of: %s", (_, write, wrong, says) => {
    expect(violations([write], { ...done, ...wrong })).toContain(says);
  });
});

test("a write of unknown outcome is found there or absent", () => {
  const sheet = { kind: "sheet" as const, target: "r p" };
  const verb = { kind: "verb" as const, target: "m" };
  const kept = { ...texts(text(1)), sheets: [{ target: "r p", version: 1, hash: "hash 1" }], operations: [{ op: "op-1", action: "submitMaterial", answer: "{}" }] };
  for (const about of [{}, sheet, verb]) expect([foundOf(unknown(0, about), kept), foundOf(unknown(1, about), kept)]).toEqual(["there", "absent"]);
});

test("what is read from a database is what was written, and one row gone is seen", () => {
  const { db, sqlite, as, filler, screener, village, material } = makeWorld();
  const id = material(village, "draft");
  write(as(filler), id, "brief", "一稿。");
  write(as(filler), id, "brief", "二稿。");
  press(as(filler), id, "submit");
  begin(as(screener), id);
  keep(as(screener), id, {}, "再看。");
  const revision = rowOf({ db }, id).revisionId ?? "";
  const target = partTarget(id, "brief");
  const writes = [
    ...["一稿。", "二稿。"].map((words, base) => unknown(base, { op: words, target, hash: hashOf(words) })),
    unknown(0, { kind: "sheet", op: "review", target: reviewTarget(revision, screener.id), hash: hashOfReview({}, "再看。") }),
  ];
  const kept = keptIn(db);
  expect(violations(writes, kept)).toEqual([]);
  expect(writes.map((one) => foundOf(one, kept))).toEqual(["there", "there", "there"]);
  expect(kept).toMatchObject({ revisions: [{ id: revision, target: id, ordinal: 1 }], told: [revision], numbers: [{ target: id, number: rowOf({ db }, id).number }] });

  sqlite.pragma("foreign_keys = OFF");
  db.delete(partVersions).run();
  expect(violations(writes, keptIn(db))).toEqual([`${target}: it points to version 2, and the last is undefined.`]);
});
