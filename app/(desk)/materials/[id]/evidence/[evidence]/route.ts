import { attachment } from "@/lib/document/file-name";
import type { FileKind } from "@/lib/evidence/kinds";
import { evidenceFile } from "@/lib/evidence/queries";
import { readKept } from "@/lib/evidence/store";
import { route } from "@/lib/page";

const TYPES: Record<FileKind, [type: string, ending: string]> = {
  photo: ["image/jpeg", ".jpg"],
  pdf: ["application/pdf", ".pdf"],
  docx: ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"],
};

/** The name under which it is kept on the reader's computer: with the ending of what it is. */
const named = (name: string, ending: string) => (name.toLowerCase().endsWith(ending) ? name : `${name.replace(/\.[A-Za-z0-9]{1,5}$/, "")}${ending}`);

/** A file of evidence, or with ?size=small the small picture of a photo: an attachment that no browser runs. */
export const GET = route("evidenceFile", async (ctx, param, request) => {
  const file = evidenceFile(ctx, param("id"), param("evidence"));
  const small = new URL(request.url).searchParams.get("size") === "small" && file.thumb !== null;
  const bytes = await readKept(small && file.thumb !== null ? file.thumb : file.hash);
  if (bytes === null) throw new Error(`The file ${file.hash} of evidence ${param("evidence")} is gone from the data folder.`);
  const [type, ending] = TYPES[file.kind];
  return new Response(bytes, {
    headers: {
      "content-type": type, "content-disposition": attachment(named(file.name, ending)), "cache-control": "private, max-age=600",
      "x-content-type-options": "nosniff", "content-security-policy": "sandbox; default-src 'none'", "cross-origin-resource-policy": "same-origin",
    },
  });
});
