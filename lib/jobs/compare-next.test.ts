import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "@/db/open";
import { comparisons, comparisonsWaiting, overlaps } from "@/db/schema";
import { filed, PASSAGES } from "@/lib/overlap/filed-for-tests";
import { takeComparison } from "@/lib/overlap/work.mutations";
import { makeWorld } from "@/lib/testing/world";
import { childProcess } from "./child";

const folder = mkdtempSync(path.join(os.tmpdir(), "compare-"));
const before = process.env.DATA_DIR;
process.env.DATA_DIR = folder;
const [one, other] = [childProcess("scripts/worker.ts"), childProcess("scripts/worker.ts")];
const WIDE = { milliseconds: 60_000, megabytes: 768 };
afterAll(() => {
  one.end();
  other.end();
  if (before === undefined) delete process.env.DATA_DIR;
  else process.env.DATA_DIR = before;
  rmSync(folder, { recursive: true });
});

/** A data folder in which so many materials wait to be compared. */
async function waiting(): Promise<ReturnType<typeof openDatabase>> {
  const world = makeWorld();
  for (const unit of [world.village, world.secondVillage, world.otherVillage]) filed(world, unit, PASSAGES[0]);
  const file = path.join(folder, "exemplar.sqlite");
  await world.sqlite.backup(file);
  return openDatabase(file);
}

test("what waits is worked off in child processes, each revision once, however many processes there are", async () => {
  const { db, sqlite } = await waiting();
  const drain = async ({ run }: typeof one) => {
    let done = 0;
    while (await run("compareNext", null, WIDE)) done += 1;
    return done;
  };
  const done = await Promise.all([drain(one), drain(other)]);
  while (db.select().from(comparisonsWaiting).all().length > 0) done.push(await drain(one));
  expect(db.select().from(comparisons).all()).toHaveLength(3);
  expect(db.select().from(overlaps).all().filter(({ kind }) => kind === "other")).toHaveLength(6);
  expect(takeComparison(db, Date.now())).toBeNull();
  sqlite.close();
}, 60_000);
