/** What the first bytes of a file say it is, whatever its name says. */
export type Sniffed = "jpeg" | "png" | "webp" | "gif" | "bmp" | "tiff" | "heic" | "pdf" | "zip" | null;

const MAGIC: readonly [Exclude<Sniffed, null>, string][] = [
  ["jpeg", "\xff\xd8\xff"], ["png", "\x89PNG\r\n\x1a\n"], ["gif", "GIF8"], ["bmp", "BM"],
  ["tiff", "II*\0"], ["tiff", "MM\0*"], ["pdf", "%PDF-"], ["zip", "PK\x03\x04"],
];
const HEIC_BRANDS = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"];

/** Reads the signature of a file (its magic number). */
export function sniff(bytes: Uint8Array): Sniffed {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "webp";
  if (head.slice(4, 8) === "ftyp") return HEIC_BRANDS.includes(head.slice(8, 12)) ? "heic" : null;
  return MAGIC.find(([, magic]) => head.startsWith(magic))?.[0] ?? null;
}
