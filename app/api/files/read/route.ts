import { JobStopped } from "@/lib/jobs/kinds";
import { runJob } from "@/lib/jobs/run";
import { LONGEST_PASTE } from "@/lib/material/limits";
import { route } from "@/lib/page";
import { readBody } from "@/lib/text/file-body";
import { refusedFile, type FileRead } from "@/lib/text/file-read";
import { lengthOf } from "@/lib/text/normalise";

const STATUS: Readonly<Record<string, number>> = { tooBig: 413, cutShort: 400 };

const answer = (read: FileRead) =>
  Response.json(read, { status: read.ok ? 200 : (STATUS[read.why] ?? 200), headers: { "cache-control": "no-store", "x-content-type-options": "nosniff" } });

async function readInChild(name: string, bytes: Uint8Array): Promise<FileRead> {
  try {
    const read = await runJob("readFile", { name, bytes });
    const length = read.ok ? lengthOf(read.text) : 0;
    return length > LONGEST_PASTE ? refusedFile("tooLong", length, LONGEST_PASTE) : read;
  } catch (error) {
    if (error instanceof JobStopped) return refusedFile("stopped");
    throw error;
  }
}

/** Reads the text of a sent file and keeps nothing of it. */
export const POST = route("readFile", async (_ctx, _param, request) => {
  const bytes = await readBody(request.body, request.headers.get("content-length"));
  if (!(bytes instanceof Uint8Array)) return answer(bytes);
  return answer(await readInChild(request.headers.get("x-file-name") ?? "", bytes));
});
