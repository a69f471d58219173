import "server-only";
import { rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";
import { pathOfFile } from "./file-path";
import { keepIn } from "./keep";

const folder = () => path.join(/* turbopackIgnore: true */ path.resolve(env().DATA_DIR), "files");

/** Keep bytes in the data folder; see keepIn. */
export const keepFile = (bytes: Uint8Array) => keepIn(folder(), bytes);

/** The bytes kept under a hash; null where the file is not there. */
export async function readKept(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(path.join(folder(), pathOfFile(hash))));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Forget a file that no row names any more. */
export const forgetFile = (hash: string) => rmSync(path.join(folder(), pathOfFile(hash)), { force: true });
