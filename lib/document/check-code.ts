import { createHash } from "node:crypto";

/**
 * The code printed on every page of a revision, for instance 7F3C-92A1: the first 32 bits of the SHA-256 of
 * its content. It tells a sealed scan of an older text from the current one; it is no protection against forgery.
 */
export function checkCode(content: string): string {
  const hex = createHash("sha256").update(content, "utf8").digest("hex").slice(0, 8).toUpperCase();
  return `${hex.slice(0, 4)}-${hex.slice(4)}`;
}
