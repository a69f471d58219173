import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { headingsIn, outlineFile, type MaterialOutline } from "@/lib/text/file-outline";
import { readFileText } from "@/lib/text/file";
import { countOf } from "@/lib/words/format";
import { words } from "@/lib/words/words";

/** Bad use, or a file that cannot be read: one line on standard error, and exit code 2. */
class BadUse extends Error {}

const USAGE = "Use: npm run -s material -- outline FILE [--json | --text], or export FILE --format docx|pdf --out FILE";
const NOT_YET = ["check", "overlap"];
const SHOWN_HEADINGS = 12;

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new BadUse(`There is no file that can be opened at ${path}.`);
  }
}

function textOf(path: string): string {
  const read = readFileText(path, bytesOf(path));
  if (!read.ok) throw new BadUse(`${path}: ${words("en").file.refusal[read.why](countOf(read.count), countOf(read.max))}`);
  for (const { kind, count } of read.notes) console.error(`Note: ${words("en").file.note[kind](countOf(count))}.`);
  return read.text;
}

function printed(text: string, { title, parts, unplaced, boilerplate }: MaterialOutline): string {
  const sum = (ranges: readonly [number, number][]) => ranges.reduce((all, [start, end]) => all + end - start, 0);
  const row = (name: string, ranges: readonly [number, number][]) => `${name}: ${ranges.length === 0 ? "–" : `${ranges.map(([start, end]) => `${start}–${end}`).join(", ")} (${countOf(sum(ranges))})`}`;
  const listed = Object.entries(parts).flatMap(([name, ranges]) => [row(name, ranges), ...ranges.flatMap((range) => headingsIn(text, range, SHOWN_HEADINGS)).map((heading) => `  ${heading}`)]);
  return [`title: ${title ? Array.from(text).slice(...title).join("").replace(/\s*\n\s*/g, " ") : "–"}`, ...listed, row("unplaced", unplaced), row("boilerplate", boilerplate)].join("\n");
}

function outline(path: string, { json, text: plain }: { json?: boolean; text?: boolean }): string {
  const text = textOf(path);
  if (plain) return text;
  const materials = outlineFile(text);
  if (json) return `${JSON.stringify(materials.length === 1 ? materials[0] : { materials })}\n`;
  return `${materials.map((material, index) => (materials.length > 1 ? `== ${index + 1} of ${materials.length}\n` : "") + printed(text, material)).join("\n\n")}\n`;
}

async function exported(path: string, { format, out }: { format?: string; out?: string }): Promise<void> {
  if ((format !== "docx" && format !== "pdf") || out === undefined) throw new BadUse("export needs --format docx or --format pdf, and --out FILE.");
  const { exportMaterial } = await import("./export");
  await exportMaterial(textOf(path), { format, out });
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { json: { type: "boolean" }, text: { type: "boolean" }, format: { type: "string" }, out: { type: "string" } } });
  } catch {
    throw new BadUse(USAGE);
  }
}

async function run(): Promise<void> {
  const { positionals: [command, file, ...more], values } = readArguments();
  if (command !== undefined && NOT_YET.includes(command)) throw new BadUse(`"${command}" is not yet part of this version.`);
  if ((command !== "outline" && command !== "export") || file === undefined || more.length > 0) throw new BadUse(USAGE);
  if (command === "export") await exported(file, values);
  else process.stdout.write(outline(file, values));
}

try {
  await run();
} catch (error) {
  if (!(error instanceof BadUse)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
