import { expect, test } from "vitest";
import { FORM } from "@/lib/testing/form";
import { readMaterials } from "./bulk-row";

const BODY = "全村三百户人家，三个寨子同住一条沟，一件一件把事情记在墙上，一件一件销账，没有一户不知道，也没有一户不答应。".repeat(3);
const one = (name: string) => `${name}先进事迹材料\n一、基本情况\n${name}在县城以北。${BODY}\n二、主要做法\n${BODY}`;
const UNITS = ["岩背村", "石桁村"].map((name) => ({ id: name, name, above: ["云岔镇"] }));

test("a file with one material: told by its name, split, counted, nothing marked", () => {
  const [read, other] = readMaterials("岩背村.docx", `${one("本村")}\r\n`, FORM.parts, UNITS);
  expect(other).toBeUndefined();
  expect(read).toMatchObject({ ordinal: null, marks: [], unplaced: 0, match: { unitId: "岩背村", by: "file" } });
  expect(Object.keys(read?.texts.parts ?? {})).toEqual(["basics", "practices"]);
  expect(read?.counts.practices).toBe(Array.from(BODY).length);
});

test("a collection gives a row for each, matched by its own title and not by the name of the file", () => {
  const rows = readMaterials("岩背村汇编.docx", `${one("石桁村")}\n${one("岩背村")}\n${one("金竹村")}`, FORM.parts, UNITS);
  expect(rows.map(({ ordinal, match }) => [ordinal, match.unitId])).toEqual([[1, "石桁村"], [2, "岩背村"], [3, null]]);
});

test("marks of secrecy are found before anything else is done with the text", () => {
  expect(readMaterials("岩背村.txt", `机密★1年\n${one("岩背村")}`, FORM.parts, UNITS)[0]?.marks).toEqual(["机密★1年"]);
});
