import type { EvidenceRefusal } from "@/lib/evidence/taken-in";

/** The longer side to which the browser shrinks a photo before it sends it, as the server does; and below what size it does not bother. */
const LONGEST_SIDE = 2560;
const SMALL = 1_500_000;

type Answer = { ok: true; uploadId: string } | { ok: false; why: EvidenceRefusal };
/** What became of a sent file; `lost` and `signedOut` may be tried again. */
export type Sent = Answer | { ok: false; why: "lost" | "signedOut" | "stopped" };

function drawn(picture: ImageBitmap): Promise<Blob | null> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => { canvas.toBlob(resolve, "image/jpeg", 0.88); });
}

/** A large photo made smaller in the browser, for slow lines; whatever it cannot read is sent as it is. */
async function shrunk(file: File): Promise<Blob> {
  if (!/^image\/(?:jpeg|png|webp)$/.test(file.type) || file.size < SMALL || typeof createImageBitmap === "undefined") return file;
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
  if (picture === null) return file;
  const smaller = await drawn(picture);
  picture.close();
  return smaller !== null && smaller.size < file.size ? smaller : file;
}

function answerOf({ status, responseText }: XMLHttpRequest): Sent {
  if (status === 401) return { ok: false, why: "signedOut" };
  try {
    return JSON.parse(responseText) as Answer; // Our own route answers nothing else; a page of a server between is no JSON.
  } catch {
    return { ok: false, why: "lost" };
  }
}

/** Sends one file to be kept; `onProgress` with percents, 100 when all of it is on its way and the server works on it. */
export async function send(file: File, onProgress: (percent: number) => void): Promise<Sent> {
  const body = await shrunk(file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/files/keep");
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name.toWellFormed()));
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 100)));
    request.addEventListener("load", () => resolve(answerOf(request)));
    for (const broken of ["error", "timeout"] as const) request.addEventListener(broken, () => resolve({ ok: false, why: "lost" }));
    request.timeout = 180_000;
    request.send(body);
  });
}
