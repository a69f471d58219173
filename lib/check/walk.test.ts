import { expect, test } from "vitest";
import type { MaterialFinding } from "./queries";
import { arrivedAt, hrefOf } from "./walk";

const finding = (part: string | null, start: number, end: number, dismissed = false): MaterialFinding => ({
  kind: "placeholder", says: { code: "placeholder", mark: "XX" }, part, start, end, quote: "XX",
  dismissal: dismissed ? { id: "d", kind: "placeholder", part: part ?? "", quote: "XX", reason: "别处" } : null,
});
const LIST = [finding(null, 0, 0), finding("basics", 4, 6), finding("basics", 20, 22, true), finding("basics", 40, 42), finding("next", 1, 3)];

test("an address leads to its finding, with the ways to its neighbours over the parts", () => {
  expect(arrivedAt("m", LIST, "basics", "40-42")).toEqual({ at: 2, all: 3, start: 40, end: 42, quote: "XX", previous: "/materials/m/parts/basics?at=4-6", next: "/materials/m/parts/next?at=1-3" });
  expect(arrivedAt("m", LIST, "next", "1-3")).toMatchObject({ at: 3, next: null });
});

test("in a text that moved, the nearest is meant", () => {
  expect(arrivedAt("m", LIST, "basics", "36-38")).toMatchObject({ start: 40 });
});

test("an address that is none, or a part without findings, leads nowhere", () => {
  for (const address of ["", "4", "-4-6", "4-6x", "99999999-1"]) expect(arrivedAt("m", LIST, "basics", address)).toBeNull();
  expect(arrivedAt("m", LIST, "results", "1-2")).toBeNull();
});

test("a part as a whole is led to without a place, the whole material nowhere", () => {
  expect(hrefOf("m", { part: "basics", start: 0, end: 0 })).toBe("/materials/m/parts/basics");
  expect(hrefOf("m", { part: null, start: 0, end: 0 })).toBeNull();
});
