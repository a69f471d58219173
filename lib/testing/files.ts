import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Source } from "./imports";

/** Every TypeScript file below these folders of the repository, with its text. */
export function sourcesUnder(...folders: string[]): Source[] {
  return folders.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll(path.sep, "/"))
    .toSorted()
    .map((file) => ({ path: file, text: readFileSync(file, "utf8") }));
}
