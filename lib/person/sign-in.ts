import "server-only";
import { database } from "@/db/client";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { normaliseAccount, SignInInput } from "./input";
import { isLocked, triesLeft, type Bucket } from "./lockout";
import { countFailure, outside, startSession } from "./mutations";
import { passwordFits } from "./password";
import { failuresOf, findAccount } from "./queries";

type Headers = Record<string, string | string[] | undefined>;
type Key = { key: string; bucket: Bucket };

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(",") : (value ?? ""));

function keysFor(account: string, headers: Headers): Key[] {
  const forwarded = first(headers["x-forwarded-for"]).split(",").at(-1)?.trim() ?? "";
  const known = env().TRUSTED_PROXY === "1" && forwarded !== "";
  const address: Key = known ? { key: `i:${forwarded}`, bucket: "address" } : { key: "i:everyone", bucket: "everyone" };
  return [{ key: `a:${account}`, bucket: "account" }, address];
}

/** What next-auth is told: the session's id, or an error whose text is a code for the sign-in page. */
export async function signIn(raw: unknown, headers: Headers): Promise<{ id: string }> {
  const parsed = SignInInput.safeParse(raw);
  if (!parsed.success) throw new Error("wrong:0");
  const account = normaliseAccount(parsed.data.account);
  const db = database();
  const keys = keysFor(account, headers);
  const locked = keys.map(({ key }) => failuresOf(db, key)).find((failures) => isLocked(failures, now()));
  if (locked) throw new Error(`locked:${locked.lockedUntil}`);

  const person = findAccount(db, account);
  const fits = await passwordFits(person?.passwordHash ?? null, parsed.data.password);
  if (!person || !fits || person.disabledAt !== null) {
    const failures = countFailure(outside(db, now()), keys);
    throw new Error(failures?.lockedUntil ? `locked:${failures.lockedUntil}` : `wrong:${triesLeft(failures)}`);
  }
  const device = first(headers["user-agent"]);
  return { id: startSession(outside(db, now(), person.id), device, keys.filter((key) => key.bucket === "account").map((key) => key.key)) };
}
