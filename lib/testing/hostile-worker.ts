import { checkText } from "@/lib/check/check-text";
import type { JobRequest } from "@/lib/jobs/kinds";
import { readFileText } from "@/lib/text/file";
import { outlineFile } from "@/lib/text/file-outline";
import { words } from "@/lib/words/words";
import { tellFinding } from "@/lib/words/finding";

/** What came of one hostile file or text: the sentences a person is told, and what it took. */
export type Survived = { sentences: string[]; milliseconds: number; megabytes: number };

function told(name: string, bytes: Uint8Array): string[] {
  const zh = words("zh-CN");
  const read = readFileText(name, bytes);
  if (!read.ok) return [zh.file.refusal[read.why](String(read.count), String(read.max))];
  const characters = outlineFile(read.text).reduce((sum, { parts, unplaced, boilerplate }) => sum + [...Object.values(parts).flat(), ...unplaced, ...boilerplate].length, 0);
  return [`${characters} 段`, ...checkText(read.text).flatMap((finding) => Object.values(tellFinding(zh, finding)))];
}

process.on("message", ({ id, input }: JobRequest) => {
  const began = performance.now();
  try {
    const { name, bytes } = input as { name: string; bytes: Uint8Array };
    const sentences = told(name, bytes);
    const output: Survived = { sentences, milliseconds: performance.now() - began, megabytes: process.memoryUsage().rss / 1024 / 1024 };
    process.send?.({ id, output });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
process.on("disconnect", () => process.exit(0));
