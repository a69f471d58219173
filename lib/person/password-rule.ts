import type { Problem } from "@/lib/errors";

const COMMON = ["password", "12345678", "123456789", "1234567890", "qwertyuiop", "11111111", "88888888", "abc123456", "a123456789", "woaini1314"];
/** Code points that a password must have. */
export const SHORTEST_PASSWORD = 10;
const LONGEST_PASSWORD = 128;

/** What is wrong with a new password, or null (ASVS 5.0, 6.2: length, no common word, not the account). */
export function passwordProblem(password: string, account: string): Problem | null {
  const length = Array.from(password).length;
  if (length < SHORTEST_PASSWORD) return { code: "password_short", min: SHORTEST_PASSWORD };
  if (length > LONGEST_PASSWORD) return { code: "password_long", max: LONGEST_PASSWORD };
  const lower = password.toLowerCase();
  if (COMMON.some((word) => lower.startsWith(word)) || new Set(lower).size < 4) return { code: "password_common" };
  if (lower.includes(account.toLowerCase())) return { code: "password_account" };
  return null;
}
