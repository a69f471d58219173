import { describe, expect, test } from "vitest";
import { checkCode } from "./check-code";

describe("checkCode", () => {
  test("is the start of the published SHA-256 of abc", () => {
    expect(checkCode("abc")).toBe("BA78-16BF");
  });

  test("changes with one character", () => {
    expect(checkCode("全村现有512户。")).not.toBe(checkCode("全村现有513户。"));
  });
});
