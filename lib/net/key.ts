import { hkdfSync } from "node:crypto";

/**
 * The key of one person's net (base64 of 32 bytes), drawn from the server's secret by HKDF-SHA256 (RFC 5869).
 * It is given to the person's page and never stored in the browser: a new secret makes old nets unreadable.
 */
export const netKey = (secret: string, personId: string): string =>
  Buffer.from(hkdfSync("sha256", secret, "exemplar", `net:${personId}`, 32)).toString("base64");
