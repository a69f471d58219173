import { describe, expect, test } from "vitest";
import { stepsFrom } from "./steps";

describe("stepsFrom", () => {
  test("its place and its neighbours", () => {
    expect(stepsFrom(["a", "b", "c"], "b")).toEqual({ at: 2, all: 3, previous: "a", next: "c" });
  });

  test("past the ends it goes round", () => {
    expect(stepsFrom(["a", "b", "c"], "c")).toMatchObject({ previous: "b", next: "a" });
    expect(stepsFrom(["a", "b", "c"], "a")).toMatchObject({ previous: "c", next: "b" });
  });

  test("the only one has no neighbours", () => {
    expect(stepsFrom(["a"], "a")).toEqual({ at: 1, all: 1, previous: null, next: null });
  });

  test("from one that is done, next is the first that is not", () => {
    expect(stepsFrom(["a", "b"], "z")).toEqual({ at: null, all: 2, previous: null, next: "a" });
    expect(stepsFrom([], "z")).toEqual({ at: null, all: 0, previous: null, next: null });
  });
});
