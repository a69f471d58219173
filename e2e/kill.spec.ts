import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { openDatabase } from "@/db/open";
import { verify } from "@/db/verify";
import { DEMO_PASSWORD } from "@/lib/person/demo";
import { actionIds, Caller } from "@/lib/testing/caller";
import { foundOf, violations, type Found } from "@/lib/testing/kill-check";
import { keptIn } from "@/lib/testing/kill-check-rows";
import { openLedger, readLedger, writesOf, type Ledger } from "@/lib/testing/ledger";
import { killServer } from "./kill-server";
import { makeKillWorld, type Hands } from "./kill-world";
import { filing, reviewing, worker, writing, type Work, type Worker } from "./kill-writers";

const KILLS = Number(process.env.KILLS ?? 4);
const SEED = process.env.FUZZ_SEED ?? "97043";
const PORT = Number(process.env.TEST_PORT ?? 4799) + 2;
/** How long after the start of the work, or of the server, it may be killed, in milliseconds. */
const MOMENTS = { working: 800, starting: 3000 };
/** Ready again: on a machine that is busy with other things, as fast as a server that nobody killed. */
const PROMISED = 5000;

const work = path.join(tmpdir(), `kill-${process.pid}`);
const [folder, ledgerFile] = [path.join(work, "data"), path.join(work, "ledger")];
const server = killServer(PORT, folder);
let ledger: Ledger;
const callers: Caller[] = [];
const found = new Map<string, Found>();

test.beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  ledger = openLedger(ledgerFile);
});
test.afterAll(async () => {
  await server.kill();
  for (const caller of callers) caller.close();
  ledger.close();
  rmSync(work, { recursive: true, maxRetries: 5 });
});

/** The moment of a kill: a number from 0 to `below`, the same for the same seed. */
const moment = (kill: number, below: number) => (createHash("sha256").update(`${SEED} ${kill}`).digest().readUInt32BE() / 2 ** 32) * below;
/** Every fourth kill falls into a start, every second one upon two processes. */
const starting = (kill: number) => kill % 4 === 3;
const workersAt = (kill: number) => 1 + (kill % 2);

async function atWork(hands: Hands): Promise<Worker[]> {
  const base = `http://127.0.0.1:${PORT}`;
  const ids = actionIds(process.env.NEXT_DIST ?? ".next");
  const hire = async (account: string, does: (caller: Caller) => Work) => {
    const caller = new Caller({ base, origin: base, ids });
    callers.push(caller);
    await caller.signIn(account, DEMO_PASSWORD);
    return worker(caller, ledger, does(caller));
  };
  const { alone, together } = hands;
  return Promise.all([
    ...alone.map((hand, at) => hire(hand.account, (caller) => writing(caller, `alone${at}`, hand, false))),
    ...together.map((hand, at) => hire(hand.account, (caller) => writing(caller, `together${at}`, hand, true))),
    hire(hands.filing.account, () => filing("filing", hands.filing)),
    hire(hands.reviewing.account, () => reviewing("reviewing", hands.reviewing)),
  ]);
}

/** Ask the database, while the server that came back has it open, whether all is as the ledger says. */
function faults(): string[] {
  const { sqlite, db } = openDatabase(path.join(folder, "exemplar.sqlite"));
  const [kept, writes] = [keptIn(db), writesOf(readLedger(ledgerFile))];
  for (const write of writes) if (write.outcome === "unknown" && !found.has(write.op)) found.set(write.op, foundOf(write, kept));
  const told = [...violations(writes, kept), ...verify(db)];
  sqlite.close();
  return told;
}

/** The time that this share of all starts did not take longer than. */
const quantile = (times: readonly number[], share: number) => Math.round(times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? 0);
const middle = (times: readonly number[]) => quantile(times, 0.5);

function report(readyAfter: readonly number[]): string {
  const writes = writesOf(readLedger(ledgerFile));
  const count = (outcome: string) => writes.filter((write) => write.outcome === outcome).length;
  const there = [...found.values()].filter((one) => one === "there").length;
  return `${KILLS} kills (FUZZ_SEED=${SEED}): ${writes.length} writes, ${count("acked")} answered, ${count("refused")} refused, ${found.size} cut (${there} there, ${found.size - there} absent); `
    + `ready after ${middle(readyAfter)} ms (median), ${quantile(readyAfter, 0.95)} ms (95%), ${quantile(readyAfter, 1)} ms (longest)`;
}

/** Let everyone work until `end` is over, then either kill the server under them or let them finish what they have begun. */
async function workUntil(people: readonly Worker[], end: () => Promise<unknown>, how: "kill" | "finish"): Promise<void> {
  let stopped = false;
  const done = Promise.all(people.map(({ run }) => run(() => stopped)));
  await Promise.race([end(), done]);
  if (how === "kill") await server.kill();
  stopped = true;
  await done;
}

/** A server that has just come back is slow at first: the moment counts from when everyone was answered once. */
async function everyoneAnswered(people: readonly Worker[]): Promise<void> {
  const before = people.map(({ answers }) => answers());
  while (people.some(({ answers }, at) => answers() === before[at])) await sleep(5);
}

async function killWhileStarting(people: readonly Worker[], kill: number): Promise<void> {
  await server.kill();
  server.spawn(workersAt(kill));
  await workUntil(people, () => sleep(moment(kill, MOMENTS.starting)), "kill");
}

const killWhileWorking = (people: readonly Worker[], kill: number) =>
  workUntil(people, () => everyoneAnswered(people).then(() => sleep(moment(kill, MOMENTS.working))), "kill");

test("killed at any moment, the server loses nothing that it answered, keeps nothing by half, and is soon ready again", async () => {
  test.setTimeout(120_000 + KILLS * 30_000);
  const hands = await makeKillWorld(folder);
  server.spawn(1);
  const unhurt = await server.ready();
  const people = await atWork(hands);
  const readyAfter: number[] = [];

  for (let kill = 0; kill < KILLS; kill += 1) {
    await (starting(kill) ? killWhileStarting(people, kill) : killWhileWorking(people, kill));
    server.spawn(workersAt(kill + 1));
    readyAfter.push(await server.ready());
    expect({ kill, faults: faults() }).toEqual({ kill, faults: [] });
  }

  await workUntil(people, () => everyoneAnswered(people), "finish");
  expect(faults()).toEqual([]);
  console.log(report(readyAfter));
  expect(middle(readyAfter)).toBeLessThan(Math.max(PROMISED, 2 * unhurt));
});
