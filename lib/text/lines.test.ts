import { expect, test } from "vitest";
import { readLines } from "./lines";
import { slice } from "./normalise";

test("lines come without surrounding white space, with offsets in code points", () => {
  const text = "　　𠮷祥组 \n\n \n第二行";
  const lines = readLines(text);
  expect(lines).toEqual([
    { start: 2, end: 5, text: "𠮷祥组" },
    { start: 10, end: 13, text: "第二行" },
  ]);
  expect(lines.map(({ start, end }) => slice(text, start, end))).toEqual(["𠮷祥组", "第二行"]);
});

test("a text of white space has no lines", () => {
  expect(readLines(" \n　\n")).toEqual([]);
});
