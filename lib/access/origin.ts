const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Whether a write comes from a page of ours. `origin` is the Origin header; absent it is nobody's, though
 * Next itself would let it through. Names of this very computer stand for one another.
 */
export function isOurOrigin(origin: string | null, publicUrl: string): boolean {
  if (origin === null || !URL.canParse(origin)) return false;
  const [theirs, ours] = [new URL(origin), new URL(publicUrl)];
  if (theirs.origin === ours.origin) return true;
  return LOOPBACK.has(ours.hostname) && LOOPBACK.has(theirs.hostname) && theirs.port === ours.port && theirs.protocol === ours.protocol;
}

/** Whether people reach the server over plain http (局域网模式): not where it only serves its own computer. */
export function isUnencrypted(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === "http:" && !LOOPBACK.has(hostname);
}
