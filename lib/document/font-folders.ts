import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { facesOf, type FontFace, type ReadAt } from "./font-file";

/** A font on this computer: one of `file`. */
export type Font = FontFace & { file: string };

/** What a folder holds; `unreadable` are files that bear a font's ending but are none. */
export type Folder = { fonts: Font[]; unreadable: string[] };

const ENDING = /\.(ttf|otf|ttc|otc)$/iu;

/** Calls `use` with a reader of the file's bytes. */
export function withFile<T>(file: string, use: (read: ReadAt) => T): T {
  const handle = openSync(file, "r");
  try {
    return use((at, length) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, fstatSync(handle).size - at)));
      return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, at));
    });
  } finally {
    closeSync(handle);
  }
}

function fontFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory() && ENDING.test(entry.name)).map((entry) => path.join(entry.parentPath, entry.name)).toSorted();
}

/** The fonts of a folder and those below it, read by their names only. */
export function fontsIn(folder: string): Folder {
  const found: Folder = { fonts: [], unreadable: [] };
  for (const file of fontFiles(folder)) {
    try {
      found.fonts.push(...withFile(file, facesOf).map((face) => ({ ...face, file })));
    } catch {
      // Any file may lie there; the office is told of its own on the export page.
      found.unreadable.push(path.basename(file));
    }
  }
  return found;
}

/** Where an office puts fonts that it has a licence for; made by whoever puts one there. */
export function officeFolder(): string {
  return path.join(/* turbopackIgnore: true */ path.resolve(process.env.DATA_DIR ?? "data"), "fonts");
}

/** The usual places of Linux, macOS and Windows. */
function systemFolders(): string[] {
  const home = os.homedir();
  const windows = process.env.SystemRoot;
  return [
    "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol",
    path.join(home, ".fonts"), path.join(home, ".local/share/fonts"),
    "/System/Library/Fonts", "/Library/Fonts", path.join(home, "Library/Fonts"),
    ...(windows ? [path.join(windows, "Fonts")] : []),
  ];
}

let system: Font[] | undefined;

/** The system's fonts, looked for once a process. */
export function systemFonts(): Font[] {
  system ??= systemFolders().flatMap((folder) => fontsIn(folder).fonts);
  return system;
}

const OPEN = path.join("node_modules", "@expo-google-fonts");
const OPEN_FILES = {
  serif: "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  title: "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  kai: "noto-serif-sc/500Medium/NotoSerifSC_500Medium.ttf",
  sans: "noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf",
};

const open = new Map<string, Font>();

/** An open font that comes with the program. Throws where its package is not installed. */
export function openFont(name: keyof typeof OPEN_FILES): Font {
  const known = open.get(name);
  if (known) return known;
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), OPEN, OPEN_FILES[name]);
  const [face] = withFile(file, facesOf);
  if (!face) throw new Error(`${file} holds no font.`);
  const font = { ...face, file };
  open.set(name, font);
  return font;
}
