import { existsSync } from "node:fs";
import path from "node:path";

/** The settings file beside package.json, or the one that SETTINGS names; the environment goes before it. */
const FILE = path.resolve(process.env.SETTINGS ?? ".env");
if (existsSync(FILE)) process.loadEnvFile(FILE);

/** What is made in the data folder is its owner's only. */
process.umask(0o077);

/** The data folder, by DATA_DIR. */
export const folder = path.resolve(process.env.DATA_DIR || "data");

/** Run a command of the command line: what it throws is told as one message, and the exit code is 1. */
export async function command(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
