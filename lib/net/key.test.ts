import { expect, test } from "vitest";
import { netKey } from "./key";
import { keyFrom } from "./seal";

test("every person has a key of their own, the same each time, and none without the secret", () => {
  const secret = "s".repeat(32);
  expect(netKey(secret, "a")).toBe(netKey(secret, "a"));
  expect(netKey(secret, "a")).not.toBe(netKey(secret, "b"));
  expect(netKey(secret, "a")).not.toBe(netKey("t".repeat(32), "a"));
  expect(keyFrom(netKey(secret, "a"))).toHaveLength(32);
});
