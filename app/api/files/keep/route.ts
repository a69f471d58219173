import { hashOf } from "@/lib/evidence/keep";
import { noteUpload, sweepUploads } from "@/lib/evidence/mutations";
import { forgetFile, keepFile } from "@/lib/evidence/store";
import { refuse, type TakenIn } from "@/lib/evidence/taken-in";
import { JobStopped } from "@/lib/jobs/kinds";
import { runJob } from "@/lib/jobs/run";
import { route } from "@/lib/page";
import { readBody } from "@/lib/text/file-body";

const LONGEST_NAME = 120;
const HEADERS = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

async function lookAt(name: string, bytes: Uint8Array): Promise<TakenIn> {
  try {
    return await runJob("prepareFile", { name, bytes });
  } catch (error) {
    if (error instanceof JobStopped) return refuse("stopped");
    throw error;
  }
}

/** The name as people wrote it, without a folder or anything that no file name holds. */
function nameOf(request: Request): string {
  const sent = decodeURIComponent(request.headers.get("x-file-name") ?? "");
  return Array.from(sent.toWellFormed().replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, "").trim()).slice(0, LONGEST_NAME).join("") || "未命名";
}

/** Takes in one file of evidence: looked at in a child process, kept by its content, bound to a material only by a later action. */
export const POST = route("keepFile", async (ctx, _param, request) => {
  const sent = await readBody(request.body, request.headers.get("content-length"));
  if (!(sent instanceof Uint8Array)) return Response.json({ ok: false, why: sent.ok ? "cutShort" : sent.why }, { status: 400, headers: HEADERS });
  const name = nameOf(request);
  const read = await lookAt(name, sent);
  if (!read.ok) return Response.json({ ok: false, why: read.why }, { headers: HEADERS });
  const { bytes, kind, photo } = read;
  const kept = { hash: keepFile(bytes), sentHash: hashOf(sent), kind, bytes: bytes.length, photo: photo && { ...photo, thumb: keepFile(photo.thumb) } };
  const { uploadId } = noteUpload(ctx, kept, name);
  for (const gone of sweepUploads(ctx)) forgetFile(gone);
  return Response.json({ ok: true, uploadId, kind, name, bytes: bytes.length }, { headers: HEADERS });
});
