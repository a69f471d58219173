import { toDocx } from "@/lib/document/docx";
import { attachment, fileName } from "@/lib/document/file-name";
import { documentModel } from "@/lib/document/model";
import { recordExport } from "@/lib/document/mutations";
import { documentFor } from "@/lib/document/queries";
import { route } from "@/lib/page";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export const GET = route("word", async (ctx, param) => {
  const { source, frozen, final, unit, material } = documentFor(ctx, param("id"));
  const file = await toDocx(documentModel(source));
  recordExport(ctx, material.id, { revision: frozen.id, final });
  return new Response(new Uint8Array(file), {
    headers: {
      "content-type": WORD,
      "content-disposition": attachment(fileName(material.number, unit.name, final, "docx")),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
    },
  });
});
