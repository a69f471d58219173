import { attachment, type DocumentFormat } from "./file-name";

const TYPES: Record<DocumentFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

/** A made document as an answer to keep under `name`: an attachment that no browser runs, and no cache holds. */
export function fileResponse(file: Uint8Array, format: DocumentFormat, name: string): Response {
  return new Response(new Uint8Array(file), {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": attachment(name),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
    },
  });
}
