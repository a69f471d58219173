import { expect, test } from "vitest";
import { ROLES } from "@/lib/access/roles";
import { personWith } from "@/lib/testing/subject";
import { has, menuOf } from "./menu";

test("each role has the pages that it makes use of, the desk always first", () => {
  expect(Object.fromEntries(ROLES.map((role) => [role, menuOf(personWith(`${role} V`)).join(" ")]))).toEqual({
    filler: "desk materials", signer: "desk materials", assistant: "desk materials", reviewer: "desk reviews", organiser: "desk reviews materials", admin: "desk", auditor: "desk",
  });
  expect(menuOf(personWith())).toEqual(["desk"]);
});

test("two roles have the pages of both, once", () => {
  expect(menuOf(personWith("reviewer T", "filler V", "organiser C"))).toEqual(["desk", "reviews", "materials"]);
});

test("a person has a role where any unit gives it", () => {
  const person = personWith("admin C", "reviewer T");
  expect([has(person, "reviewer"), has(person, "filler", "admin"), has(person, "filler"), has(person), has(personWith(), "admin")]).toEqual([true, true, false, false, false]);
});
