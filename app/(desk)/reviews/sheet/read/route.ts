import { JobStopped } from "@/lib/jobs/kinds";
import { runJob } from "@/lib/jobs/run";
import { route } from "@/lib/page";
import { LARGEST_SHEET, refusedSheet, type SheetRead } from "@/lib/review/score-sheet-refusal";
import { planSheet } from "@/lib/review/score-sheet.queries";
import { readBody } from "@/lib/text/file-body";

const HEADERS = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

async function readInChild(bytes: Uint8Array): Promise<SheetRead> {
  try {
    return await runJob("readScoreSheet", bytes);
  } catch (error) {
    if (error instanceof JobStopped) return refusedSheet("stopped");
    throw error;
  }
}

async function readSent(request: Request): Promise<SheetRead> {
  const bytes = await readBody(request.body, request.headers.get("content-length"));
  if (!(bytes instanceof Uint8Array)) return refusedSheet(!bytes.ok && bytes.why === "tooBig" ? "tooBig" : "cutShort");
  return bytes.length > LARGEST_SHEET ? refusedSheet("tooBig") : readInChild(bytes);
}

/** Reads a sent sheet of scores and answers what it would change; keeps nothing of it. */
export const POST = route("sheetRead", async (ctx, _param, request) => {
  const read = await readSent(request);
  return Response.json(read.ok ? planSheet(ctx, read) : read, { headers: HEADERS });
});
