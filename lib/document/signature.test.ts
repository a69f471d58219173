import { describe, expect, test } from "vitest";
import { signatureIndents } from "./signature";

describe("signatureIndents", () => {
  test("the date is four characters in and the unit centred above it", () => {
    expect(signatureIndents("槐溪镇石桥村", "2026年12月14日")).toEqual({ unit: 4.5, date: 4 });
  });

  test("a long unit ends at the edge and the date is centred below", () => {
    expect(signatureIndents("望".repeat(24), "2026年12月14日")).toEqual({ unit: 0, date: 8.5 });
  });
});
