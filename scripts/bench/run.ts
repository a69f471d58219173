import { copyFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { verify } from "@/db/verify";
import { openDatabase } from "@/db/open";
import { actionIds } from "@/lib/testing/caller";
import { measureLoad } from "./load";
import { measureRows, type Place } from "./single";
import { bare, floor, freePort, memoryOf, product, start, targetOf } from "./servers";
import { measureReading } from "./reading";
import { measureStarts } from "./starting";
import { tablesOf } from "./table";
import { openVisits, productVisits } from "./visits";
import { firstVisit } from "./wire";
import { makeWorld, type World } from "./world";

const USE = "Use: npm run bench -- [--quick] [--out FILE.md] [--sizes 1000,10000,20000]";

function settings() {
  const { values } = parseArgs({ options: { quick: { type: "boolean", default: false }, out: { type: "string" }, sizes: { type: "string" } } });
  const sizes = (values.sizes ?? (values.quick ? "1000" : "1000,10000,20000")).split(",").map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1000 || size > 99_999)) throw new Error(`A size is a number from 1000 to 99999. ${USE}`);
  return { ...values, sizes };
}

/** Where the build and the bare app lie, which scripts/bench.mjs has made. */
function made() {
  const { BENCH_FOLDER: folder, BENCH_BARE: bareFolder, NEXT_DIST: dist } = process.env;
  if (!folder || !bareFolder || !dist) throw new Error("Start it with: npm run bench");
  return { folder, bareFolder, dist };
}

const say = (words: string) => console.error(`· ${words}`);

function requireSound(world: World): void {
  const { sqlite, db } = openDatabase(path.join(world.folder, "exemplar.sqlite"));
  const wrong = verify(db);
  sqlite.close();
  if (wrong.length > 0) throw new Error(`The measured world is not sound: ${wrong.slice(0, 5).join(" ")}`);
}

/** One world with its three servers up: the product, the bare Next app and the floor, each on a copy of its own. */
async function placeOf(size: number, stops: (() => Promise<void>)[]) {
  const { folder, bareFolder, dist } = made();
  say(`world of ${size}`);
  const world = await makeWorld(path.join(folder, String(size)), size);
  if (size === 1000) requireSound(world);
  const file = path.join(world.folder, "exemplar.sqlite");
  const [bareFile, floorFile] = ["bare", "floor"].map((name) => path.join(world.folder, `${name}.sqlite`)) as [string, string];
  for (const copy of [bareFile, floorFile]) copyFileSync(file, copy);
  const up = async (recipe: (port: number) => ReturnType<typeof floor>) => {
    const port = await freePort();
    const server = await start(recipe(port), port);
    stops.push(server.stop);
    return server;
  };
  const env = { DATA_DIR: world.folder };
  const [ours, theirs, least] = [await up((port) => product(env, port)), await up((port) => bare(bareFolder, bareFile, port)), await up((port) => floor(floorFile, port))];
  const bareIdle = memoryOf(theirs.pid);
  const targets = { product: targetOf(ours, actionIds(dist)), bare: targetOf(theirs, actionIds(path.join(bareFolder, ".next"))), floor: targetOf(least, new Map()) };
  const visits = { product: await productVisits(world, targets.product), bare: openVisits(world, targets.bare, "action"), floor: openVisits(world, targets.floor, "post") };
  return { size, world, env, bareIdle, servers: { product: ours, bare: theirs, floor: least }, targets, visits };
}
export type Prepared = Awaited<ReturnType<typeof placeOf>>;

async function main(): Promise<void> {
  const { quick, out, sizes } = settings();
  const stops: (() => Promise<void>)[] = [];
  const loads = [os.loadavg()[0] ?? 0];
  try {
    const places: Prepared[] = [];
    for (const size of sizes) places.push(await placeOf(size, stops));
    const first = places[0];
    if (!first) throw new Error(USE);
    const rows = await measureRows(places satisfies Place[], quick ? { rounds: 30, warmUp: 5 } : { rounds: 200, warmUp: 20 }, say);
    const load = await measureLoad(first, quick ? { slices: 2, milliseconds: 1000 } : { slices: 5, milliseconds: 2000 }, say);
    const starts = await measureStarts(first, quick ? 2 : 5, say);
    const wire = {
      queue: await firstVisit(first.targets.product, "screener", "/reviews"),
      edit: await firstVisit(first.targets.product, "filler-0", `/materials/${first.world.drafts[0]?.id}/parts/practices`),
      bare: await firstVisit(first.targets.bare, null, "/"),
    };
    const reading = await measureReading(quick ? 10 : 40);
    loads.push(os.loadavg()[0] ?? 0);
    const told = tablesOf({ sizes, rows, load, starts, wire, reading, loads });
    console.log(told);
    if (out !== undefined) writeFileSync(out, told);
  } finally {
    for (const stop of stops) await stop();
  }
}

await main().catch((error: unknown) => {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
