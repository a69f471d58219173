import { expect, test } from "vitest";
import { hashPassword, passwordFits } from "./password";

test("a password fits its own hash and no other does, and two hashes of it differ", async () => {
  const [one, other] = await Promise.all([hashPassword("南岸镇的樟树很老"), hashPassword("南岸镇的樟树很老")]);
  expect(one).not.toBe(other);
  expect(await passwordFits(one, "南岸镇的樟树很老")).toBe(true);
  expect(await passwordFits(one, "南岸镇的樟树不老")).toBe(false);
});

test("the hash is argon2id at the cost that OWASP names as the floor", async () => {
  expect((await hashPassword("whatever it is")).split("$").slice(1, 4)).toEqual(["argon2id", "v=19", "m=19456,t=2,p=1"]);
});

test("full-width letters, as an input method types them, are the same password", async () => {
  expect(await passwordFits(await hashPassword("ｄｅｍｏ-２０２６"), "demo-2026")).toBe(true);
});

test("for an account that does not exist the answer is no, also to the password that nobody has", async () => {
  expect(await passwordFits(null, "demo-2026-demo")).toBe(false);
  expect(await passwordFits(null, "nobody knows this one 7f3c")).toBe(false);
});
