import { hash, verify } from "@node-rs/argon2";

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. The library's default algorithm is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A salted argon2id hash in PHC form. */
export const hashPassword = (password: string) => hash(password.normalize("NFKC"), COST);

/** Hash of a password that nobody has: checked for unknown accounts, so that they take as long. */
const NOBODY = hashPassword("nobody knows this one 7f3c");

/** Whether the password fits; with no hash it takes the same time and says no. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await NOBODY), password.normalize("NFKC"));
  return stored !== null && fits;
}
