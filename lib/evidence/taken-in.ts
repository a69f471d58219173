import type { FileKind } from "./kinds";

/** Why a file is not taken in; lib/words has the sentence of each. */
export const FILE_REFUSALS = ["empty", "tooBig", "cutShort", "unknownKind", "heic", "damaged", "tooLarge", "locked", "stopped"] as const;
export type EvidenceRefusal = (typeof FILE_REFUSALS)[number];

/** A picture as it is kept: shrunk, turned upright, without EXIF; `thumb` is its small copy. */
export type Photo = { width: number; height: number; look: string; thumb: Uint8Array };

/** A file looked at in the child process: what it is, and the bytes that may be kept of it. */
export type TakenIn =
  | { ok: true; kind: FileKind; bytes: Uint8Array; photo: Photo | null }
  | { ok: false; why: EvidenceRefusal };

export const refuse = (why: EvidenceRefusal): TakenIn => ({ ok: false, why });
