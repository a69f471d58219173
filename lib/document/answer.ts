import type { Ctx } from "@/lib/context";
import { fileName, type DocumentFormat } from "./file-name";
import { fileResponse } from "./file-response";
import { documentModel, type DocumentModel } from "./model";
import { recordExport } from "./mutations";
import { documentFor } from "./queries";

/**
 * A material's newest revision as a file to keep, set by `render`; the history records it once it is made.
 * Throws not_found as a material does, and what `render` throws.
 */
export async function documentAnswer(ctx: Ctx, id: string, format: DocumentFormat, render: (model: DocumentModel) => Promise<Uint8Array>): Promise<Response> {
  const { source, frozen, final, unit, material } = documentFor(ctx, id);
  const file = await render(documentModel(source));
  recordExport(ctx, material.id, { revision: frozen.id, final, format });
  return fileResponse(file, format, fileName(material.number, unit.name, final, format));
}
