import { expect, test } from "vitest";
import { readGold, readMarked } from "./measure-gold";

test("a gold file gives one range for each part that is there", () => {
  const json = JSON.stringify({ title: "标题", sections: { basics: [2, 9], practices: null, results: null, next: [9, 12] }, defects: [{ kind: "placeholder", excerpt: "XX", at: 3 }] });
  expect(readGold(json)).toEqual({
    title: "标题", unsure: false, defects: [{ kind: "placeholder", excerpt: "XX", at: 3 }],
    parts: { basics: [[2, 9]], practices: [], results: [], next: [[9, 12]] },
  });
});

test.each(["", "[]", "{\"sections\": {\"basics\": [1]}}", "{\"sections\": {\"basics\": [-1, 4]}}"])("%j is no gold file", (json) => {
  expect(readGold(json)).toBeNull();
});

test("marks in a text become ranges in code points and are gone from it", () => {
  expect(readMarked("𠮷题\n⟦b⟧村⟦-⟧\n⟦p⟧做法⟦p⟧又做")).toEqual({
    text: "𠮷题\n村\n做法又做", parts: { basics: [[3, 4]], practices: [[5, 7], [7, 9]], results: [], next: [] },
  });
});
