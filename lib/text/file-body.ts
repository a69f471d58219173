import { joinBytes } from "./file-bytes";
import { refusedFile, type FileRead } from "./file-read";

/** The largest file that is taken in, in bytes; the browser checks it before it sends, the server while it reads. */
export const LARGEST_FILE = 20 * 1024 * 1024;

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);

/** The refusal of a file of so many bytes. */
export const tooBig = (bytes: number) => refusedFile("tooBig", megabytes(bytes), megabytes(LARGEST_FILE));

/**
 * Reads a sent file, no further than the largest that is taken. `declared` is the Content-Length: bytes
 * missing from it mean that the connection broke, and half a file must not pass for a whole one.
 */
export async function readBody(body: ReadableStream<Uint8Array> | null, declared: string | null): Promise<Uint8Array | FileRead> {
  if (declared !== null && Number(declared) > LARGEST_FILE) {
    await body?.cancel();
    return tooBig(Number(declared));
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > LARGEST_FILE) return tooBig(size); // Leaving the loop cancels the stream.
    chunks.push(chunk);
  }
  if (declared !== null && Number(declared) !== size) return refusedFile("cutShort");
  return joinBytes(chunks, size);
}
