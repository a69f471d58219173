import { readFileSync } from "node:fs";
import { readFileText } from "@/lib/text/file";
import { countOf } from "@/lib/words/format";
import { words } from "@/lib/words/words";

/** Bad use, or a file that cannot be read: one line on standard error, and exit code 2. */
export class BadUse extends Error {}

/** What stands behind the name of a command: its first path and all of them, and the options that were given. */
export type Given = { path: string; paths: readonly string[]; json?: boolean; text?: boolean; findings?: boolean; format?: string; out?: string; formulas?: string };
/** A command: answers what goes to standard output. */
export type Command = (given: Given) => string | Promise<string>;

/** The text of a file as read; notes on what was left out go to standard error. Throws BadUse. */
export function textOf(path: string): string {
  const read = readFileText(path, bytesOf(path));
  if (!read.ok) throw new BadUse(`${path}: ${words("en").file.refusal[read.why](countOf(read.count), countOf(read.max))}`);
  for (const { kind, count } of read.notes) console.error(`Note: ${words("en").file.note[kind](countOf(count))}.`);
  return read.text;
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new BadUse(`There is no file that can be opened at ${path}.`);
  }
}
