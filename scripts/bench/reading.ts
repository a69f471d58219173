import { checkText } from "@/lib/check/check-text";
import { outlineFile } from "@/lib/text/file-outline";
import { textOf } from "./texts";
import { inTurns, type Times } from "./timing";

/** What is read of a text, and how long a text: the check of one material, the outline of the longest part. */
const READINGS = { check: { read: (text: string) => checkText(text), length: 10_000 }, outline: { read: (text: string) => outlineFile(text), length: 50_000 } } as const;

export type ReadRow = { name: keyof typeof READINGS; length: number; ours: Times; floor: Times };

/** The least that reading figures and headings takes: one pass of a regular expression for each. */
const onePass = (text: string) => [text.match(/\d+(?:\.\d+)?[\p{Script=Han}%]/gu), text.match(/^[（(]?[一二三四五六七八九十]+[、）)]/gmu)];

/** The check and the outline of invented texts in turns with the floor, in milliseconds. */
export async function measureReading(rounds: number): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  for (const [name, { read, length }] of Object.entries(READINGS) as [ReadRow["name"], (typeof READINGS)[ReadRow["name"]]][]) {
    let seed = 0;
    const on = (how: (text: string) => unknown) => async () => how(textOf((seed += 1), length));
    const [ours, floor] = await inTurns([on(read), on(onePass)], rounds, 5);
    if (ours && floor) rows.push({ name, length, ours, floor });
  }
  return rows;
}
