import "server-only";
import type { BoundModels, DocumentModel } from "@/lib/document/model";
import type { TakenIn } from "@/lib/evidence/taken-in";
import type { SheetRead } from "@/lib/review/score-sheet-refusal";
import type { FileRead } from "@/lib/text/file-read";
import { childProcess } from "./child";
import type { Bounds } from "./kinds";

/** Every job: what goes in and what comes out. Its work is in scripts/worker.ts. */
type Jobs = {
  readFile: { input: { name: string; bytes: Uint8Array }; output: FileRead };
  prepareFile: { input: { name: string; bytes: Uint8Array }; output: TakenIn };
  readScoreSheet: { input: Uint8Array; output: SheetRead };
  typeset: { input: DocumentModel; output: Uint8Array };
  typesetBound: { input: BoundModels; output: Uint8Array };
  /** The next piece of comparing (查重); whether there may be more. */
  compareNext: { input: null; output: boolean };
};
export type JobName = keyof Jobs;

const BOUNDS: Record<JobName, Bounds> = {
  readFile: { milliseconds: 5000, megabytes: 256 },
  prepareFile: { milliseconds: 15_000, megabytes: 768 },
  readScoreSheet: { milliseconds: 5000, megabytes: 256 },
  typeset: { milliseconds: 20_000, megabytes: 768 },
  typesetBound: { milliseconds: 120_000, megabytes: 1024 },
  compareNext: { milliseconds: 30_000, megabytes: 768 },
};

type Children = Record<JobName, ReturnType<typeof childProcess>>;
const held = globalThis as typeof globalThis & { exemplarChildren?: Children };
const SCRIPT = "scripts/worker.ts";

/** Do a job in a child process of its kind. Rejects with JobStopped where it ran over its bounds. */
export async function runJob<N extends JobName>(name: N, input: Jobs[N]["input"]): Promise<Jobs[N]["output"]> {
  held.exemplarChildren ??= { readFile: childProcess(SCRIPT), readScoreSheet: childProcess(SCRIPT), prepareFile: childProcess(SCRIPT), typeset: childProcess(SCRIPT), typesetBound: childProcess(SCRIPT), compareNext: childProcess(SCRIPT) };
  return (await held.exemplarChildren[name].run(name, input, BOUNDS[name])) as Jobs[N]["output"];
}
