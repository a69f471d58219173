import { createHash, randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import path from "node:path";
import { pathOfFile } from "./file-path";

/** The name under which bytes are kept: their SHA-256 in hexadecimal digits. */
export const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function flushed(place: string, write: (handle: number) => void, mode: "wx" | "r"): void {
  const handle = openSync(place, mode, 0o600);
  try {
    write(handle);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Keep bytes in a folder of files under their hash: a temporary name, the disk's word for it, and only then the name.
 * The row that names it comes after. Answers the hash. What is there already is left as it is.
 */
export function keepIn(folder: string, bytes: Uint8Array): string {
  const hash = hashOf(bytes);
  const place = path.join(folder, pathOfFile(hash));
  if (existsSync(place)) return hash;
  mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 });
  const aside = `${place}.${randomBytes(6).toString("hex")}.partial`;
  flushed(aside, (handle) => { for (let at = 0; at < bytes.length; at += writeSync(handle, bytes, at)); }, "wx");
  renameSync(aside, place);
  flushed(path.dirname(place), () => undefined, "r");
  return hash;
}
