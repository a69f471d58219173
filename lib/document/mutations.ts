import { inTransaction, type Ctx } from "@/lib/context";
import { record } from "@/lib/history/record";
import type { DocumentFormat } from "./file-name";

/** Keep in the history that a document left the system. */
export function recordExport(ctx: Ctx, materialId: string, data: { revision: string; final: boolean; format: DocumentFormat }): void {
  inTransaction(ctx, (tx) => record(tx, "document.export", { materialId, data }));
}
