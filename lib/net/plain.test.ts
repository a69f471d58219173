import { expect, test } from "vitest";
import { plainOf } from "./plain";

test("a text stays as it is; the boxes of a sheet are lines, and empty ones are none", () => {
  expect(plainOf("一、基本情况\n正文")).toBe("一、基本情况\n正文");
  expect(plainOf({ head: "石衡", post: "", pair: { previous: "1", current: "2" } })).toBe("石衡\r\n1\r\n2");
  expect(plainOf([{ body: "甲" }, { body: "乙", suggestion: null }])).toBe("甲\r\n\r\n乙");
});
