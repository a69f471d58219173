import os from "node:os";
import type { Loaded, Memory } from "./load";
import type { ReadRow } from "./reading";
import type { Single } from "./single";
import type { Started } from "./starting";
import type { RowName } from "./visits";
import type { Wire } from "./wire";

type Measured = {
  sizes: readonly number[]; rows: readonly Single[]; load: { rows: readonly Loaded[]; memory: Memory };
  starts: { product: Started; bare: Started }; wire: Record<"queue" | "edit" | "bare", Wire>; reading: readonly ReadRow[]; loads: readonly number[];
};

const NAMES: Record<RowName, string> = {
  queue: "queue, 25 rows of all materials", queueOfScorer: "queue, 25 rows of 600", material: "one material to review (queue of all)",
  materialOfScorer: "one material to review (queue of 600)", edit: "edit page of a section", save: "save a 1,200-character section",
  saveReview: "save a review with scores", sendReview: "submit a review", findFrequent: "find a frequent word (in names only)", findRare: "find a rare word (in names only)",
};

const two = (value: number) => value.toFixed(value < 10 ? 2 : 1);
const times = (value: number) => `${value.toFixed(2)}×`;
const megabytes = (value: number | null) => (value === null ? "–" : String(Math.round(value)));
const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
const table = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]) => [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");

function singles(size: number, rows: readonly Single[]): string {
  const shown = rows.filter((row) => row.size === size).map(({ row, product, bare, floor }) =>
    [NAMES[row], two(floor.p50), two(bare.p50), two(product.p50), two(product.p95), times(product.p50 / floor.p50), times(product.p50 / bare.p50)]);
  return `### ${size.toLocaleString("en")} materials, one at a time (ms)\n\n${table(["", "floor p50", "bare Next p50", "Exemplar p50", "p95", "to floor", "to bare Next"], shown)}`;
}

function growth(sizes: readonly number[], rows: readonly Single[]): string {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const p50 = (row: RowName, size: number) => rows.find((one) => one.row === row && one.size === size)?.product.p50 ?? Number.NaN;
  const shown = [...new Set(rows.map(({ row }) => row))].map((row) => [NAMES[row], ...sizes.map((size) => two(p50(row, size))), times(p50(row, most) / p50(row, least))]);
  return `### Growth (p50 ms)\n\n${table(["", ...sizes.map((size) => size.toLocaleString("en")), "last to first"], shown)}`;
}

function loaded(size: number, rows: readonly Loaded[]): string {
  const shown = rows.map(({ row, product, two: second, bare, floor }) =>
    [NAMES[row], Math.round(floor), Math.round(bare), Math.round(product), Math.round(second), times(product / bare), times(second / product), times(product / floor)]);
  return `### ${size.toLocaleString("en")} materials, eight at once (per second)\n\n${table(["", "floor", "bare Next", "Exemplar", "two processes", "to bare Next", "two to one", "to floor"], shown)}`;
}

function rest({ load: { memory }, starts, wire }: Measured): string {
  const kilobytes = ({ page, rest: others, files }: Wire) => `${((page + others) / 1000).toFixed(0)} (page ${(page / 1000).toFixed(1)}, ${files} files)`;
  return `### The rest\n\n${table(["", "bare Next", "Exemplar"], [
    ["first good answer after start, ms", starts.bare.answer.toFixed(0), starts.product.answer.toFixed(0)],
    ["first page / tenth, ms", `${two(starts.bare.first)} / ${two(starts.bare.tenth)}`, `${two(starts.product.first)} / ${two(starts.product.tenth)}`],
    ["memory idle / under load, MB (PSS)", `${megabytes(memory.bareIdle)} / ${megabytes(memory.bareBusy)}`, `${megabytes(memory.idle)} / ${megabytes(memory.busy)}`],
    ["the same, npm run serve with two processes", "", `${megabytes(memory.twoIdle)} / ${megabytes(memory.twoBusy)}`],
    ["first visit, list page, KB", kilobytes(wire.bare), kilobytes(wire.queue)],
    ["first visit, edit page, KB", "", kilobytes(wire.edit)],
  ])}`;
}

function readings(rows: readonly ReadRow[]): string {
  const shown = rows.map(({ name, length, ours, floor }) => [`${name} of ${length.toLocaleString("en")} characters`, two(floor.p50), two(ours.p50), two(ours.p95), times(ours.p50 / floor.p50)]);
  return `### Reading a text (ms)\n\n${table(["", "one pass p50", "Exemplar p50", "p95", "to one pass"], shown)}`;
}

/** The whole report in Markdown. */
export function tablesOf(measured: Measured): string {
  const { sizes, rows, load, reading, loads } = measured;
  const machine = `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? "?"}, Node ${process.version}, load average ${loads.map((one) => one.toFixed(1)).join(" before, ")} after`;
  return [machine, ...sizes.map((size) => singles(size, rows)), growth(sizes, rows), loaded(sizes[0] ?? 0, load.rows), readings(reading), rest(measured)].join("\n\n");
}
