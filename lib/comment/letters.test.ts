import { expect, test } from "vitest";
import { letterFrom, readLetters, sentencesAround } from "./letters";

const wordsOf = (text: string) => String.fromCodePoint(...readLetters(text).codes);

test("white space, punctuation and width do not count, per cent signs and astral characters do", () => {
  expect(wordsOf("　　全村（共）５１２户，ＡＢ占 13.1％。\n“𠮷祥”")).toBe("全村共512户ab占131%𠮷祥");
  expect(readLetters("，。！")).toMatchObject({ starts: [0] });
});

test("letters know their code point and their sentence", () => {
  const letters = readLetters("𠮷祥。合作社；去年\n增收");
  expect(Array.from(letters.at)).toEqual([0, 1, 3, 4, 5, 7, 8, 10, 11]);
  expect(letters.starts).toEqual([0, 2, 5, 7, 9]);
  expect([letterFrom(letters, 2), letterFrom(letters, 11), letterFrom(letters, 99)]).toEqual([2, 8, 9]);
  expect(sentencesAround(letters, 3, 6)).toEqual([2, 7]);
});
