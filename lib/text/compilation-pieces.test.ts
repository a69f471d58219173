import { expect, test } from "vitest";
import { compilationPieces } from "./compilation-pieces";
import { countCharacters } from "./count";

const BODY = "近年来，岩背村把院坝里的小事当成大事办，一件一件记在墙上，一件一件销账，全村三百户人家没有一户不知道。".repeat(4);
const one = (name: string) => `${name}先进事迹材料\n一、基本情况\n${BODY}\n二、主要做法\n${BODY}`;

test("a collection gives each material with its title, its length and its first words", () => {
  const text = `${one("云岔镇岩背村")}\n${one("云岔镇石桁村")}\n${one("云岔镇杉木湾村")}`;
  const pieces = compilationPieces(text);
  expect(pieces.map(({ title }) => title)).toEqual(["云岔镇岩背村先进事迹材料", "云岔镇石桁村先进事迹材料", "云岔镇杉木湾村先进事迹材料"]);
  expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  expect(pieces.map(({ count }) => count)).toEqual(pieces.map((piece) => countCharacters(piece.text)));
  expect(pieces[1]?.opening).toMatch(/^一、基本情况 近年来，岩背村.*…$/u);
});

test("a single material is one piece, an empty text too", () => {
  expect(compilationPieces(one("岩背村"))).toHaveLength(1);
  expect(compilationPieces("")).toEqual([{ text: "", title: "", count: 0, opening: "" }]);
});
