import type { Write } from "./ledger";

/** A saved text, or a sheet as it stands: whose it is, its version, and the SHA-256 of what it holds. */
export type Held = { target: string; version: number; hash: string };

/** What a database holds of everything that a ledger can speak of. */
export type Kept = {
  /** Every saved text of every part; `savedAt` in ms UTC. */
  texts: readonly (Held & { savedAt: number })[];
  /** The text to which each part points. */
  newest: readonly Held[];
  sheets: readonly Held[];
  /** Verbs done; `answer` as JSON. */
  operations: readonly { op: string; action: string; answer: string }[];
  revisions: readonly { id: string; target: string; ordinal: number }[];
  /** The revisions that the history tells of, one for each event of a submit. */
  told: readonly string[];
  /** The number of each material that has one. */
  numbers: readonly { target: string; number: string }[];
};

/** Whether a write of unknown outcome was found done, or not at all. */
export type Found = "there" | "absent";

const SUBMIT = "submitMaterial";

function textFaults(write: Write, rows: Kept["texts"]): string[] {
  const { op, target, hash, base, outcome } = write;
  const mine = rows.filter((row) => row.hash === hash);
  const [first] = mine;
  if (mine.length > 1) return [`${op}: its text is saved ${mine.length} times in ${target}.`];
  if (outcome === "refused") return first ? [`${op}: was refused, and left version ${first.version} in ${target}.`] : [];
  if (!first) return outcome === "acked" ? [`${op}: was answered as saved, and is lost from ${target}.`] : [];
  if (first.version !== base + 1) return [`${op}: was written over version ${base} of ${target}, and is version ${first.version}.`];
  if (write.outcome !== "acked") return [];
  const { savedAt } = JSON.parse(write.answer) as { savedAt: number };
  return write.version !== first.version || savedAt < first.savedAt ? [`${op}: was answered version ${write.version} at ${savedAt}, and is version ${first.version} at ${first.savedAt}.`] : [];
}

function orderFaults(target: string, rows: readonly Held[], newest: Held | undefined): string[] {
  const versions = rows.map(({ version }) => version).toSorted((a, b) => a - b);
  const inOrder = versions.every((version, at) => version === at + 1);
  const last = rows.find(({ version }) => version === versions.length);
  return [
    ...(inOrder ? [] : [`${target}: its versions are ${versions.join(", ")}.`]),
    ...(last?.hash === newest?.hash && last?.version === newest?.version ? [] : [`${target}: it points to version ${newest?.version}, and the last is ${versions.at(-1)}.`]),
  ];
}

function textsFaults(writes: readonly Write[], kept: Kept): string[] {
  const texts = Map.groupBy(kept.texts, (row) => row.target);
  return [...Map.groupBy(writes, (write) => write.target)].flatMap(([target, mine]) => {
    const rows = texts.get(target) ?? [];
    const meant = new Set(mine.map(({ hash }) => hash));
    const strange = rows.filter(({ hash }) => !meant.has(hash));
    return [
      ...mine.flatMap((write) => textFaults(write, rows)),
      ...strange.map(({ version }) => `${target}: nobody ever sent version ${version}.`),
      ...orderFaults(target, rows, kept.newest.find((row) => row.target === target)),
    ];
  });
}

/** Of a sheet only the newest is kept: it is the last answered one, or one sent over it whose answer was cut. */
function sheetsFaults(writes: readonly Write[], kept: Kept): string[] {
  return [...Map.groupBy(writes, (write) => write.target)].flatMap(([target, mine]) => {
    const here = kept.sheets.find((row) => row.target === target);
    const acked = mine.filter((write) => write.outcome === "acked").toSorted((a, b) => a.base - b.base).at(-1);
    const floor = acked ? acked.base + 1 : 0;
    if ((here?.version ?? 0) < floor) return [`${acked?.op}: was answered as saved, and is lost from ${target}.`];
    if (!here || here.version === 0) return [];
    const meant = mine.some(({ hash, base, outcome }) => outcome !== "refused" && hash === here.hash && base + 1 === here.version);
    return meant ? [] : [`${target}: nobody ever sent what version ${here.version} holds.`];
  });
}

function verbFaults({ op, outcome, ...write }: Write, kept: Kept): string[] {
  const rows = kept.operations.filter((row) => row.op === op);
  if (rows.length > 1) return [`${op}: is done ${rows.length} times.`];
  const [row] = rows;
  if (outcome === "refused") return row ? [`${op}: was refused, and is done.`] : [];
  if (outcome === "acked" && !row) return [`${op}: was answered as done, and is lost.`];
  return "answer" in write && row && row.answer !== write.answer ? [`${op}: was answered ${write.answer}, and ${row.answer} is kept.`] : [];
}

type Filed = { number: string; revision: string };

/** Each submit made exactly one revision and one event, all of one number. */
function submitFaults(target: string, writes: readonly Write[], kept: Kept): string[] {
  const mine = new Set(writes.map(({ op }) => op));
  const filed = kept.operations.filter(({ op, action }) => action === SUBMIT && mine.has(op)).map(({ answer }) => JSON.parse(answer) as Filed);
  const revisions = kept.revisions.filter((row) => row.target === target).toSorted((a, b) => a.ordinal - b.ordinal);
  const ids = new Set(revisions.map(({ id }) => id));
  const told = kept.told.filter((id) => ids.has(id));
  const number = kept.numbers.find((row) => row.target === target)?.number;
  return [
    ...(revisions.every(({ ordinal }, at) => ordinal === at + 1) ? [] : [`${target}: its revisions are ${revisions.map(({ ordinal }) => ordinal).join(", ")}.`]),
    ...(filed.length === ids.size && filed.every(({ revision }) => ids.has(revision)) ? [] : [`${target}: ${filed.length} submits made ${ids.size} revisions.`]),
    ...(told.length === ids.size && new Set(told).size === ids.size ? [] : [`${target}: ${told.length} events tell of ${ids.size} revisions.`]),
    ...filed.filter((one) => one.number !== number).map((one) => `${target}: was given ${one.number}, and has ${number ?? "no number"}.`),
  ];
}

/**
 * Everything in which a database and a ledger contradict each other, each as one English sentence; empty where
 * nothing is lost, doubled or made up. Of the ledger's targets nothing may have been written but by its writers.
 */
export function violations(writes: readonly Write[], kept: Kept): string[] {
  const of = (kind: Write["kind"]) => writes.filter((write) => write.kind === kind);
  const verbs = of("verb");
  return [
    ...textsFaults(of("text"), kept),
    ...sheetsFaults(of("sheet"), kept),
    ...verbs.flatMap((write) => verbFaults(write, kept)),
    ...[...Map.groupBy(verbs, (write) => write.target)].flatMap(([target, mine]) => submitFaults(target, mine, kept)),
  ];
}

/** Where a write of unknown outcome was found. Whether it is there whole is for `violations` to say. */
export function foundOf({ kind, op, target, hash, base }: Write, kept: Kept): Found {
  const there = {
    text: () => kept.texts.some((row) => row.target === target && row.hash === hash),
    sheet: () => kept.sheets.some((row) => row.target === target && row.version > base && row.hash === hash),
    verb: () => kept.operations.some((row) => row.op === op),
  }[kind]();
  return there ? "there" : "absent";
}
