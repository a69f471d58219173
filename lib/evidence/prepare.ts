import sharp from "sharp";
import { readFileText } from "@/lib/text/file";
import { lookOf } from "./look";
import { sniff } from "./sniff";
import { refuse, type Photo, type TakenIn } from "./taken-in";

/** The longer side of a kept photo, in pixels: enough for a page of A4 at 220 dots an inch. */
const LONGEST_SIDE = 2560;
const THUMB_SIDE = 480;
/** More pixels than any camera makes: a picture of that size is there to fill the memory. */
const MOST_PIXELS = 120_000_000;
const TAIL = 2048;

const latin = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

async function photo(bytes: Uint8Array): Promise<TakenIn> {
  const { width = 0, height = 0 } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > MOST_PIXELS) return refuse("tooLarge");
  const upright = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" }).rotate();
  const shrunk = upright.clone().resize(LONGEST_SIDE, LONGEST_SIDE, { fit: "inside", withoutEnlargement: true }).flatten({ background: "#ffffff" });
  const { data, info } = await shrunk.jpeg({ quality: 82, mozjpeg: true }).toBuffer({ resolveWithObject: true });
  const thumb = await sharp(data).resize(THUMB_SIDE, THUMB_SIDE, { fit: "inside", withoutEnlargement: true }).jpeg({ quality: 76 }).toBuffer();
  const grey = await sharp(data).greyscale().resize(9, 8, { fit: "fill" }).raw().toBuffer();
  const kept: Photo = { width: info.width, height: info.height, look: lookOf(grey), thumb };
  return { ok: true, kind: "photo", bytes: data, photo: kept };
}

function pdf(bytes: Uint8Array): TakenIn {
  if (!latin(bytes.subarray(-TAIL)).includes("%%EOF")) return refuse("damaged");
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(latin(bytes))) return refuse("locked");
  return { ok: true, kind: "pdf", bytes, photo: null };
}

function docx(name: string, bytes: Uint8Array): TakenIn {
  const read = readFileText(name, bytes);
  if (!read.ok && read.why === "password") return refuse("locked");
  if (!read.ok && read.why === "damaged") return refuse("damaged");
  const macros = read.ok && read.notes.some(({ kind }) => kind === "macros");
  const isWord = read.ok || read.why === "empty" || read.why === "noText";
  return isWord && !macros ? { ok: true, kind: "docx", bytes, photo: null } : refuse("unknownKind");
}

/**
 * Looks at a sent file by its content and makes of it what may be kept: photos shrunk and without EXIF (place and
 * device), PDF and Word files as they are. Refuses anything else. Runs in a child process only.
 */
export async function prepareFile({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<TakenIn> {
  if (bytes.length === 0) return refuse("empty");
  const kind = sniff(bytes);
  if (kind === "heic") return refuse("heic");
  if (kind === "pdf") return pdf(bytes);
  if (kind === "zip") return docx(name, bytes);
  if (kind === null) return refuse("unknownKind");
  return photo(bytes).catch((error: Error) => {
    console.error(`A picture could not be read: ${error.message}`);
    return refuse("damaged");
  });
}
