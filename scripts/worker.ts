import type { JobAnswer, JobRequest } from "@/lib/jobs/kinds";
import type { BoundModels, DocumentModel } from "@/lib/document/model";

/** The work of each job, loaded when first asked for: a reader of files needs no typesetter. */
const JOBS: Record<string, (input: never) => Promise<unknown>> = {
  readFile: async ({ name, bytes }: { name: string; bytes: Uint8Array }) => (await import("@/lib/text/file")).readFileText(name, bytes),
  prepareFile: async (file: { name: string; bytes: Uint8Array }) => (await import("@/lib/evidence/prepare")).prepareFile(file),
  readScoreSheet: async (bytes: Uint8Array) => (await import("@/lib/review/score-sheet-read")).readScoreSheet(bytes),
  typeset: async (model: DocumentModel) => (await import("@/lib/document/pdf")).toPdf(model),
  typesetBound: async (models: BoundModels) => (await import("@/lib/document/pdf")).toBoundPdf(models),
  compareNext: async () => (await import("./compare-next")).compareNextHere(),
};

async function answerTo({ id, job, input }: JobRequest): Promise<JobAnswer> {
  try {
    const work = JOBS[job];
    if (!work) throw new Error(`There is no job ${job}.`);
    return { id, output: await work(input as never) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on("message", async (request: JobRequest) => process.send?.(await answerTo(request)));
process.on("disconnect", () => process.exit(0));
