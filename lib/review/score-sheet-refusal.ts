/** The largest sheet that is taken in, in bytes. */
export const LARGEST_SHEET = 2 * 1024 * 1024;

/** Why a file is no sheet of ours, or one that cannot be taken; lib/words has the sentence of each. */
export const SHEET_REFUSALS = ["empty", "tooBig", "cutShort", "notSheet", "oldSheet", "password", "damaged", "unsafe", "other", "altered", "stopped", "person", "gone"] as const;
export type SheetRefusal = (typeof SHEET_REFUSALS)[number];

/** A row as it came back: what was typed into the boxes by criterion, and the remark. */
export type TypedRow = { materialId: string; revisionId: string; number: string; typed: Record<string, string>; remark: string };
export type SheetRead = { ok: true; callId: string; stage: number; personId: string; rows: TypedRow[] } | { ok: false; why: SheetRefusal };

/** The refusal of a sheet. */
export const refusedSheet = (why: SheetRefusal): SheetRead => ({ ok: false, why });
