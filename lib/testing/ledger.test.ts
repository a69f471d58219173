import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLedger, readLedger, writesOf, type Entry, type Intent } from "./ledger";

let folder = "";
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), "ledger-")); });
afterEach(() => rmSync(folder, { recursive: true }));

const intent = (op: string, base = 0): Intent => ({ says: "intent", op, kind: "text", target: "m basics", hash: `hash of ${op}`, base });
const ENTRIES: Entry[] = [intent("one"), { says: "ack", op: "one", version: 1, answer: '{"version":1}' }, intent("two", 1), { says: "cut", op: "two" }];

function written(entries: readonly Entry[]): string {
  const file = path.join(folder, "ledger");
  const ledger = openLedger(file);
  for (const entry of entries) ledger.note(entry);
  ledger.close();
  return file;
}

test("what was noted is read again, also after the ledger was opened anew; none is no entry", () => {
  const file = written(ENTRIES.slice(0, 2));
  written(ENTRIES.slice(2));
  expect(readLedger(file)).toEqual(ENTRIES);
  expect(readLedger(path.join(folder, "none"))).toEqual([]);
});

test("a last line that was torn is left out, wherever it was torn; a broken line before it is not passed over", () => {
  const file = written(ENTRIES);
  const whole = readFileSync(file).length;
  const last = JSON.stringify(ENTRIES.at(-1)).length + 1;
  for (let size = whole - 1; size >= whole - last; size -= 1) {
    truncateSync(file, size);
    expect(readLedger(file)).toEqual(ENTRIES.slice(0, -1));
  }
  appendFileSync(file, '{"says":"cu\n');
  expect(() => readLedger(file)).toThrow(SyntaxError);
});

test("a write is acked, refused or unknown, and a refusal after a cut leaves it unknown", () => {
  const entries: Entry[] = [
    ...ENTRIES, intent("three"), { says: "refused", op: "three", code: "conflict" }, { says: "refused", op: "two", code: "conflict" },
    intent("four"), { says: "cut", op: "four" }, { says: "cut", op: "four" }, { says: "ack", op: "four", version: 2, answer: "{}" }, intent("five"),
  ];
  expect(writesOf(entries).map(({ op, outcome }) => [op, outcome])).toEqual([["one", "acked"], ["two", "unknown"], ["three", "refused"], ["four", "acked"], ["five", "unknown"]]);
  expect(writesOf(entries)[3]).toMatchObject({ version: 2, answer: "{}", hash: "hash of four" });
});

test.each<[string, Entry[]]>([
  ["ack for one, which was never meant", [{ says: "ack", op: "one", version: 1, answer: "{}" }]],
  ["means one twice", [intent("one"), intent("one")]],
  ["cut for one, which was acked before", [...ENTRIES.slice(0, 2), { says: "cut", op: "one" }]],
  ["ack for one, which was refused before", [intent("one"), { says: "refused", op: "one", code: "conflict" }, { says: "ack", op: "one", version: 1, answer: "{}" }]],
])("a ledger that contradicts itself is no witness: %s", (says, entries) => {
  expect(() => writesOf(entries)).toThrow(says);
});
