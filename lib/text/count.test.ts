import { expect, test } from "vitest";
import { countCharacters } from "./count";

test.each([
  ["", 0],
  ["　　全村 512 户。\n下一段", 10],
  ["𠮷祥组", 3],
  [" \t\n\u00a0\u3000", 0],
])("%j counts %d characters", (text, count) => {
  expect(countCharacters(text)).toBe(count);
});
