import { expect, test } from "vitest";
import { ofCarried } from "./carried";

test("a part takes what is its own and no part whose key begins alike; a sheet takes all of its boxes", () => {
  const carried = { "parts.basics": "甲", "parts.basicsMore": "甲", "fields.head": "乙", "fields.address": "甲", "figures.head": "丙" };
  expect(ofCarried(carried, "parts.basics")).toEqual({ "parts.basics": "甲" });
  expect(ofCarried(carried, "fields.")).toEqual({ "fields.head": "乙", "fields.address": "甲" });
  expect(ofCarried(carried, "parts.next")).toEqual({});
});
