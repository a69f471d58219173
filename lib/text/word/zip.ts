import { Inflate } from "fflate";
import { joinBytes } from "@/lib/text/file-bytes";
import { FileRefused } from "@/lib/text/file-read";
import { crc32 } from "./crc";

/** Bounds of what an archive may unpack to: a bomb's declared sizes lie, so the unpacked bytes are counted. */
const MOST_ENTRIES = 2000;
const MOST_TOTAL = 100_000_000;
const MOST_ENTRY = 50_000_000;
const MOST_RATIO = 100;
const RATIO_FROM = 100_000;
/** Deflate makes at most 1,032 bytes of one, so a step unpacks no more than 17 MB before it is looked at. */
const STEP = 16_384;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

type Entry = { name: string; method: number; crc: number; packed: number; declared: number; at: number };

/** Bytes of an entry; `whole` is false where they end early or their checksum is another. */
export type Unpacked = { bytes: Uint8Array; whole: boolean };
/**
 * An archive's entries by name ("/" between folders); each is unpacked only when asked for. `whole` is false where
 * the directory names an entry otherwise than the entry itself does.
 */
export type Archive = { names: string[]; whole: boolean; read: (name: string) => Unpacked | null };

/**
 * Opens a ZIP archive (PKWARE APPNOTE 6.3). Refuses with `damaged` what has no directory, `password` what is
 * encrypted, `unsafe` what unpacks to more than our bounds or uses ZIP64.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map(readDirectory(bytes, view).map((entry) => [entry.name, entry]));
  if ([...entries.values()].reduce((sum, { declared }) => sum + declared, 0) > MOST_TOTAL) throw new FileRefused("unsafe");
  const spent = { total: 0 };
  return {
    names: [...entries.keys()],
    whole: [...entries.values()].every(({ name, at }) => isLocal(view, at) && localName(bytes, view, at) === name),
    read: (name) => {
      const entry = entries.get(name);
      return entry ? unpack(packedBytes(bytes, view, entry), entry, spent) : null;
    },
  };
}

function readDirectory(bytes: Uint8Array, view: DataView): Entry[] {
  const end = findEnd(view);
  const [count, size, from] = [view.getUint16(end + 10, true), view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (count === 0xffff || size === 0xffffffff || from === 0xffffffff || count > MOST_ENTRIES) throw new FileRefused("unsafe");
  const entries: Entry[] = [];
  let at = from;
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw new FileRefused("damaged");
    entries.push(readEntry(bytes, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries.filter(({ name }) => !name.endsWith("/"));
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new FileRefused("damaged");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Entry {
  if (view.getUint16(at + 8, true) & 1) throw new FileRefused("password");
  const name = nameFrom(bytes, at + 46, view.getUint16(at + 28, true));
  const number = (offset: number) => view.getUint32(at + offset, true);
  const entry = { name, method: view.getUint16(at + 10, true), crc: number(16), packed: number(20), declared: number(24), at: number(42) };
  if (entry.packed === 0xffffffff || entry.declared === 0xffffffff || entry.at === 0xffffffff) throw new FileRefused("unsafe");
  return entry;
}

const nameFrom = (bytes: Uint8Array, at: number, length: number) => new TextDecoder().decode(bytes.subarray(at, at + length)).replaceAll("\\", "/");
const isLocal = (view: DataView, at: number) => at + 30 <= view.byteLength && view.getUint32(at, true) === LOCAL;
const localName = (bytes: Uint8Array, view: DataView, at: number) => nameFrom(bytes, at + 30, view.getUint16(at + 26, true));

function packedBytes(bytes: Uint8Array, view: DataView, { at, packed }: Entry): Uint8Array {
  if (!isLocal(view, at)) throw new FileRefused("damaged");
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return bytes.subarray(from, from + packed);
}

function unpack(packed: Uint8Array, { method, crc, packed: expected }: Entry, spent: { total: number }): Unpacked {
  if (method !== 0 && method !== 8) throw new FileRefused("damaged");
  const { bytes, whole } = method === 0 ? { bytes: packed, whole: true } : inflate(packed, spent);
  if (method === 0 && (spent.total += bytes.length) > MOST_TOTAL) throw new FileRefused("unsafe");
  return { bytes, whole: whole && packed.length === expected && crc32(bytes) === crc };
}

function inflate(packed: Uint8Array, spent: { total: number }): Unpacked {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    spent.total += chunk.length;
    const swollen = size > RATIO_FROM && size > packed.length * MOST_RATIO;
    if (size > MOST_ENTRY || spent.total > MOST_TOTAL || swollen) throw new FileRefused("unsafe");
    chunks.push(chunk);
  });
  const whole = pushAll(stream, packed);
  return { bytes: joinBytes(chunks, size), whole };
}

/** Whether the stream went through to its end; what broke it off leaves the bytes before it. */
function pushAll(stream: Inflate, packed: Uint8Array): boolean {
  try {
    for (let at = 0; at < packed.length; at += STEP) stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    return true;
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    return false;
  }
}
