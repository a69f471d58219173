import { LARGEST_FILE, tooBig } from "@/lib/text/file-body";
import type { FileRead } from "@/lib/text/file-read";

/** Sends a file to have its text read: what the reader answers, or why there is no answer; those may be tried again. */
export async function sendFile(file: File): Promise<FileRead | "signedOut" | "lost"> {
  if (file.size > LARGEST_FILE) return tooBig(file.size);
  try {
    const answer = await fetch("/api/files/read", {
      method: "POST", body: file, headers: { "content-type": "application/octet-stream", "x-file-name": encodeURIComponent(file.name.toWellFormed()) },
    });
    if (answer.status === 401) return "signedOut";
    if (!answer.headers.get("content-type")?.includes("json")) return "lost";
    return (await answer.json()) as FileRead; // Our own route answers nothing else.
  } catch {
    return "lost";
  }
}
