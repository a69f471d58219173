import { describe, expect, test } from "vitest";
import { growth } from "./growth";

describe("growth", () => {
  test.each([
    ["400", "450", "12.5%"],
    ["38.6", "42.1", "9.1%"],
    ["1,000", "１２３４", "23.4%"],
    ["200", "150", "-25.0%"],
    ["512", "512", "0.0%"],
    ["0.1", "0.3", "200.0%"],
  ])("%s → %s is %s", (previous, current, expected) => {
    expect(growth(previous, current)).toBe(expected);
  });

  test("halves go away from zero on both sides", () => {
    expect(growth("2000", "2001")).toBe("0.1%");
    expect(growth("2000", "1999")).toBe("-0.1%");
    expect(growth("80", "100.2")).toBe("25.3%");
    expect(growth("2000", "2003")).toBe("0.2%");
  });

  test("a fall too small to print carries no sign", () => {
    expect(growth("100000", "99999")).toBe("0.0%");
  });

  test.each([
    ["", "5"],
    ["5", ""],
    ["0", "5"],
    ["-3", "5"],
    ["约300", "320"],
  ])("%s → %s cannot be computed", (previous, current) => {
    expect(growth(previous, current)).toBe("");
  });
});
