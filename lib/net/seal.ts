import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";

const KEY_BYTES = 32;
const NONCE_BYTES = 24;

/** A key as the server gives it: base64 of 32 bytes. */
export function keyFrom(base64: string): Uint8Array {
  const key = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  if (key.length !== KEY_BYTES) throw new Error("A key of the net has 32 bytes.");
  return key;
}

/**
 * Seal a value (anything JSON can hold) with XChaCha20-Poly1305: the random nonce, then the cipher text.
 * `about` is bound to it: a box put under another name does not open. Plain JavaScript, since a page
 * on plain http has no WebCrypto ciphers.
 */
export function seal(key: Uint8Array, about: string, value: unknown): Uint8Array {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const words = new TextEncoder().encode(JSON.stringify(value));
  const box = xchacha20poly1305(key, nonce, new TextEncoder().encode(about)).encrypt(words);
  const whole = new Uint8Array(NONCE_BYTES + box.length);
  whole.set(nonce);
  whole.set(box, NONCE_BYTES);
  return whole;
}

/** What `seal` closed, or undefined where the key, the name or the box is another's or damaged. */
export function open(key: Uint8Array, about: string, box: Uint8Array): unknown {
  try {
    const cipher = xchacha20poly1305(key, box.slice(0, NONCE_BYTES), new TextEncoder().encode(about));
    return JSON.parse(new TextDecoder().decode(cipher.decrypt(box.slice(NONCE_BYTES))));
  } catch {
    return undefined; // Not ours to read: another person's, or of a key that was changed since.
  }
}
