import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { migrateOpen } from "@/db/migrate";
import { openDatabase, type Db } from "@/db/open";
import { comparable, compare } from "@/lib/overlap/compare";
import { compareRevision } from "@/lib/overlap/comparing.queries";
import { readPhrases } from "@/lib/overlap/mask";
import { FORMULAS } from "@/lib/overlap/recipe";
import { revisionText } from "@/lib/overlap/texts.queries";
import { indexMissing } from "@/lib/overlap/work.mutations";
import { chance } from "./overlap-texts";
import { addOverlapWorld } from "./overlap-world";
import { timesOf, type Times } from "./timing";

type Measured = { size: number; buildSeconds: number; kilobytes: number; textKilobytes: number; compare: Times; processor: Times; sources: number; brute: { milliseconds: number; agree: number; asked: number } | null };

const BRUTE_MOST = 1000;
const BRUTE_ASKED = 5;

/** How many other texts share a run with a revision that is no formula, asked one after the other without an index. */
function bruteForce(db: Db, revisionId: string, revisions: readonly string[]): number {
  const read = (id: string) => {
    const text = revisionText(db, id);
    if (!text) throw new Error(`no revision ${id}`);
    return comparable(text.parts.map((part) => part.text), readPhrases(text.names), FORMULAS);
  };
  const target = read(revisionId);
  return revisions.filter((id) => id !== revisionId && compare(target, read(id)).some(({ formula }) => !formula)).length;
}

function againstBruteForce(db: Db, revisions: readonly string[]): Measured["brute"] {
  const asked = Array.from({ length: BRUTE_ASKED }, (_, nth) => revisions[nth * 199] ?? "");
  const from = performance.now();
  const slow = asked.map((id) => bruteForce(db, id, revisions));
  const milliseconds = (performance.now() - from) / asked.length;
  const agree = asked.filter((id, nth) => compareRevision(db, id, Infinity)?.sources.length === slow[nth]).length;
  return { milliseconds, agree, asked: asked.length };
}

function measure(size: number, rounds: number, folder: string): Measured {
  const file = path.join(folder, `${size}.sqlite`);
  const opened = openDatabase(file);
  migrateOpen(opened);
  const { sqlite, db } = opened;
  const revisions = sqlite.transaction(() => addOverlapWorld(sqlite, size))();
  const sizeOf = () => { sqlite.pragma("wal_checkpoint(TRUNCATE)"); return statSync(file).size / 1024; };
  const textKilobytes = sizeOf();
  const from = performance.now();
  while (indexMissing(db) > 0);
  const buildSeconds = (performance.now() - from) / 1000;
  const kilobytes = sizeOf() - textKilobytes;
  const random = chance(size);
  const [times, processor]: [number[], number[]] = [[], []];
  let sources = 0;
  for (let round = -5; round < rounds; round += 1) {
    const id = revisions[Math.floor(random() * size)] ?? "";
    const [began, used] = [performance.now(), process.cpuUsage()];
    const found = compareRevision(db, id);
    if (round < 0) continue;
    times.push(performance.now() - began);
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1000);
    sources += found?.sources.length ?? 0;
  }
  const brute = size <= BRUTE_MOST ? againstBruteForce(db, revisions) : null;
  sqlite.close();
  return { size, buildSeconds, kilobytes, textKilobytes, compare: timesOf(times), processor: timesOf(processor), sources: sources / rounds, brute };
}

function table(measured: readonly Measured[]): string {
  const rows = measured.map(({ size, buildSeconds, kilobytes, textKilobytes, compare, processor, sources, brute }) => [
    size.toLocaleString("en"), `${Math.round(size / buildSeconds)} a second`, `${(kilobytes / 1024).toFixed(1)} MB (${(kilobytes / size).toFixed(1)} KB each)`, `${(textKilobytes / 1024).toFixed(0)} MB`,
    compare.p50.toFixed(0), compare.p95.toFixed(0), `${processor.p50.toFixed(0)} / ${processor.p95.toFixed(0)}`, sources.toFixed(1), brute ? `${brute.milliseconds.toFixed(0)} ms; the same sources in ${brute.agree} of ${brute.asked}` : "–",
  ]);
  const heads = ["materials", "index built at", "index", "database without it", "compare p50, ms", "p95", "processor time p50 / p95", "sources told", "every pair, without index"];
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const { values } = parseArgs({ allowPositionals: true, options: { quick: { type: "boolean" }, out: { type: "string" }, sizes: { type: "string" } } });
const sizes = (values.sizes ?? (values.quick ? "1000" : "1000,5000,20000")).split(",").map(Number);
const folder = mkdtempSync(path.join(os.tmpdir(), "exemplar-overlap-"));
try {
  const load = () => (os.loadavg()[0] ?? 0).toFixed(1);
  const before = load();
  const measured = sizes.map((size) => measure(size, values.quick ? 30 : 100, folder));
  const told = `${table(measured)}\n\nLoad average ${before} before, ${load()} after.\n`;
  console.log(told);
  if (values.out !== undefined) writeFileSync(values.out, told);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
