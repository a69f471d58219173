import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";

/** text: every saved one is kept · sheet: only the newest is kept · verb: done once, by its operation id. */
export type WriteKind = "text" | "sheet" | "verb";

/** What is about to be sent: `hash` is the SHA-256 of what is written, `base` the version it is written over. */
export type Intent = { says: "intent"; op: string; kind: WriteKind; target: string; hash: string; base: number };
/** The whole answer was read: the version it gave and, as JSON, all that it said. */
export type Ack = { says: "ack"; op: string; version: number; answer: string };
/** The whole answer was read, and it was no. */
export type Refused = { says: "refused"; op: string; code: string };
/** The connection was cut: done or not, nobody knows. It may be sent again. */
export type Cut = { says: "cut"; op: string };
export type Entry = Intent | Ack | Refused | Cut;

/** One write as far as its sender knows. A refusal after a cut says nothing of what was sent before the cut. */
export type Write = Omit<Intent, "says"> & ({ outcome: "acked"; version: number; answer: string } | { outcome: "refused" | "unknown" });

/** What a sender writes down, each line kept by the disk before the call returns. */
export type Ledger = { note: (entry: Entry) => void; close: () => void };

/** Open the ledger in a file of its own, outside the server's folder; what stands there is gone on with. */
export function openLedger(file: string): Ledger {
  const handle = openSync(file, "a", 0o600);
  return {
    note(entry) {
      writeSync(handle, `${JSON.stringify(entry)}\n`);
      fsyncSync(handle);
    },
    close: () => closeSync(handle),
  };
}

/** All entries in order. A last line without its end was never finished and is left out; throws on any other broken line. */
export function readLedger(file: string): Entry[] {
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(0, -1) : [];
  return lines.map((line) => JSON.parse(line) as Entry);
}

function known(writes: ReadonlyMap<string, Write>, { says, op }: Entry): Write {
  const write = writes.get(op);
  if (!write) throw new Error(`The ledger has ${says} for ${op}, which was never meant.`);
  return write;
}

/** What became of every write, in the order in which they were meant. Throws where the ledger contradicts itself. */
export function writesOf(entries: readonly Entry[]): Write[] {
  const writes = new Map<string, Write>();
  const cut = new Set<string>();
  for (const entry of entries) {
    if (entry.says === "intent") {
      if (writes.has(entry.op)) throw new Error(`The ledger means ${entry.op} twice.`);
      const { op, kind, target, hash, base } = entry;
      writes.set(op, { op, kind, target, hash, base, outcome: "unknown" });
      continue;
    }
    const { op, kind, target, hash, base, outcome } = known(writes, entry);
    if (outcome !== "unknown") throw new Error(`The ledger has ${entry.says} for ${op}, which was ${outcome} before.`);
    if (entry.says === "cut") cut.add(op);
    else if (entry.says === "ack") writes.set(op, { op, kind, target, hash, base, outcome: "acked", version: entry.version, answer: entry.answer });
    else if (!cut.has(op)) writes.set(op, { op, kind, target, hash, base, outcome: "refused" });
  }
  return [...writes.values()];
}
