import { LARGEST_SHEET, type SheetRefusal } from "@/lib/review/score-sheet-refusal";
import type { PlannedRow } from "@/lib/review/score-sheet-plan";

/** What a sheet would change, or why it is not taken; `lost` and `signedOut` may be tried again. */
export type SheetAnswer = { ok: true; callName: string; rows: PlannedRow[] } | { ok: false; why: SheetRefusal | "lost" | "signedOut" };

/** Sends a sheet to be read and compared; nothing of it is kept. */
export async function sendSheet(file: File): Promise<SheetAnswer> {
  if (file.size > LARGEST_SHEET) return { ok: false, why: "tooBig" };
  try {
    const answer = await fetch("/reviews/sheet/read", { method: "POST", body: file, headers: { "content-type": "application/octet-stream" } });
    if (answer.status === 401) return { ok: false, why: "signedOut" };
    if (!answer.headers.get("content-type")?.includes("json")) return { ok: false, why: "lost" };
    return (await answer.json()) as SheetAnswer; // Our own route answers nothing else.
  } catch {
    return { ok: false, why: "lost" };
  }
}
