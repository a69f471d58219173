/** What a document leaves as; also the ending of its file. */
export type DocumentFormat = "docx" | "pdf";

/** Marks of paths, controls, and those that turn the reading direction. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Bidi_Control}]/gu;

/** A file name that every system takes: number, unit, mark; unsafe characters away, at most 80 characters. */
export function fileName(number: string | null, unitName: string, final: boolean, extension: string): string {
  const name = [number, unitName, final ? null : "未审定稿"].filter(Boolean).join("_").replace(FORBIDDEN, "");
  return `${Array.from(name).slice(0, 80).join("")}.${extension}`;
}

/** Content-Disposition of an attachment with a Chinese name (RFC 6266, RFC 8187). */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
