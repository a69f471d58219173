import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filterQuery, ORDERS, QUEUE_STATUSES, readFilter, UNFINISHED, type Filter } from "./queue";

const USUAL: Filter = { show: "unfinished", find: "", kind: "", order: "first", page: 1 };
const read = (address: string) => readFilter((name) => new URLSearchParams(address).get(name) ?? "");

describe("reading a filter from an address", () => {
  test("an empty address is the usual filter", () => {
    expect(read("")).toEqual(USUAL);
  });

  test("everything that it can say is read", () => {
    expect(read("?show=returned&find=石桥&kind=社区&order=number&page=3")).toEqual({ show: "returned", find: "石桥", kind: "社区", order: "number", page: 3 });
  });

  test.each([
    ["show=everything", {}], ["order=first;drop", {}], ["page=0", {}], ["page=-4", {}], ["page=two", {}], ["page=NaN", {}], ["page=Infinity", {}],
    ["page=2.9", { page: 2 }], ["page=99999999999999999999", { page: 10_000 }], ["find=%20%20石桥%20", { find: "石桥" }],
    ["show=__proto__", {}], ["show=ALL", {}],
  ])("%s is taken as %o beside the usual", (address, says) => {
    expect(read(address)).toEqual({ ...USUAL, ...says });
  });

  test("what is looked for is cut after 40 characters, a rare character never in two, and no space is left at the cut", () => {
    expect(read(`find=${"𠮷".repeat(60)}&kind=${"村".repeat(60)}`)).toEqual({ ...USUAL, find: "𠮷".repeat(40), kind: "村".repeat(40) });
    expect(read(`find=a${"𠮷".repeat(60)}`).find).toBe(`a${"𠮷".repeat(39)}`);
    expect(read(`find=${"村".repeat(39)} 委会`).find).toBe("村".repeat(39));
  });
});

describe("the address of a filter", () => {
  test("says only what differs from the usual", () => {
    expect(filterQuery(USUAL)).toBe("");
    expect(filterQuery({ ...USUAL, show: "done" })).toBe("?show=done");
  });

  test("a change begins at the first page, unless it is the page that changes", () => {
    const third = { ...USUAL, order: "newest", page: 3 } as const;
    expect(filterQuery(third, { show: "all" })).toBe("?show=all&order=newest");
    expect(filterQuery(third, { page: 4 })).toBe("?order=newest&page=4");
  });

  test("reads back as the same filter, whatever was typed", () => {
    const shows = [...QUEUE_STATUSES, "unfinished", "all", "?", "unfinished&page=9"];
    fc.assert(fc.property(
      fc.constantFrom(...shows), fc.string({ unit: "binary", maxLength: 60 }), fc.string({ unit: "binary", maxLength: 60 }), fc.constantFrom(...ORDERS, "x"), fc.string(),
      (show, find, kind, order, page) => {
        const typed: Record<string, string> = { show, find, kind, order, page };
        const filter = readFilter((name) => typed[name] ?? "");
        expect(read(filterQuery(filter, { page: filter.page }))).toEqual(filter);
      },
    ));
  });
});

test("what is unfinished is what still wants the reviewer", () => {
  expect(QUEUE_STATUSES.filter((status) => !UNFINISHED.includes(status))).toEqual(["done", "returned"]);
});
