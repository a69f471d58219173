import { expect, test } from "vitest";
import { isUnlocked } from "./unlocked";

test.each([
  [null, "basics", true], [["basics", "fields"], "basics", true], [["basics", "fields"], "fields", true],
  [["basics", "fields"], "practices", false], [["basics", "fields"], "figures", false], [[], "basics", false],
])("with %j unlocked, may %s be changed: %s", (unlocked, key, may) => {
  expect(isUnlocked(unlocked, key)).toBe(may);
});
