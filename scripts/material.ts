import { parseArgs } from "node:util";
import { check } from "./material/check";
import { exported } from "./material/export";
import { measure } from "./material/measure";
import { outline } from "./material/outline";
import { overlap, OVERLAP_HELP } from "./material/overlap";
import { BadUse, type Command, type Given } from "./material/reading";

const COMMANDS = new Map<string, Command>([["outline", outline], ["check", check], ["measure", measure], ["export", exported], ["overlap", overlap]]);
const USAGE = "Use: npm run -s material -- outline FILE [--json | --text], check FILE [--json | --text], measure FOLDER [--findings | --json], overlap FILE FILE… [--json] [--formulas FILE] (--help says more), or export FILE --format docx|pdf --out FILE";
/** The one command that is given several files. */
const OF_SEVERAL = "overlap";

function readArguments(): { name: string; given: Given } {
  const { positionals: [name, path, ...more], values } = parsed();
  if (name === undefined || path === undefined || (more.length > 0 && name !== OF_SEVERAL)) throw new BadUse(USAGE);
  return { name, given: { path, paths: [path, ...more], ...values } };
}

function parsed() {
  try {
    const flag = { type: "boolean" } as const;
    return parseArgs({ allowPositionals: true, options: { json: flag, text: flag, findings: flag, help: flag, format: { type: "string" }, out: { type: "string" }, formulas: { type: "string" } } });
  } catch {
    throw new BadUse(USAGE);
  }
}

async function run(): Promise<void> {
  if (parsed().values.help) {
    process.stdout.write(`${USAGE}\n\n${OVERLAP_HELP}`);
    return;
  }
  const { name, given } = readArguments();
  const command = COMMANDS.get(name);
  if (!command) throw new BadUse(USAGE);
  process.stdout.write(await command(given));
}

try {
  await run();
} catch (error) {
  if (!(error instanceof BadUse)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
