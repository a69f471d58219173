import os from "node:os";
import { parseArgs } from "node:util";
import { followHistories, QUOTES, ROUNDS, together, type Tally } from "@/lib/testing/histories";

const USE = "Use: npm run bench -- anchors [--histories 2000] [--seed 1]";

const percent = (part: number, whole: number) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(2)} %`);
const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;

function rows(names: Readonly<Record<string, number>>, tallies: Readonly<Record<string, Tally>>): string[] {
  return Object.entries(tallies).map(([name, { stayed, gone, right, missed, lostRight, wrong, told }]) =>
    line([`${name} (${names[name] ?? 100} %)`, stayed, percent(right, stayed), missed, gone, lostRight, wrong, told]));
}

function main(): void {
  const { values } = parseArgs({ args: process.argv.slice(2).filter((word) => word !== "anchors"), options: { histories: { type: "string", default: "2000" }, seed: { type: "string", default: "1" } } });
  const [histories, seed] = [Number(values.histories), Number(values.seed)];
  if (!Number.isInteger(histories) || histories < 1 || !Number.isInteger(seed)) throw new Error(USE);
  const { rounds, byRound, byQuote, wrongs, milliseconds } = followHistories(histories, seed);
  const head = ["", "sentence stayed", "right", "missed", "gone or torn", "lost, rightly", "wrong place", "change not told"];
  console.log([
    `${histories} histories, ${rounds} rounds of editing, seed ${seed}; ${(milliseconds / rounds).toFixed(1)} ms for the 40 comments of a round; ${os.cpus()[0]?.model.trim()}, Node ${process.version}`, "",
    line(head), line(head.map(() => "---")),
    ...rows(ROUNDS, byRound), ...rows(QUOTES, byQuote), ...rows({}, { all: together(byRound) }), "",
    ...wrongs.map((wrong) => `✗ ${JSON.stringify(wrong)}`),
  ].join("\n"));
  if (wrongs.length > 0) process.exitCode = 1;
}

main();
