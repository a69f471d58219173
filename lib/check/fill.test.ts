import { expect, test } from "vitest";
import { checkText } from "./check-text";
import { fillOf } from "./fill";
import { applyRepairs } from "./repair";

function filled(text: string): string[] {
  return checkText(text).flatMap((finding) => {
    const place = fillOf(text, finding);
    return place ? [applyRepairs(text, [place]).text] : [];
  });
}

test("the figure goes right before its measure", () => {
  expect(filled("全村总人口820人，其中少数民族779人，占%，汉族41人。")).toEqual(["全村总人口820人，其中少数民族779人，占95%，汉族41人。"]);
});

test("the spaces that a figure left behind go", () => {
  const says = { code: "blankFigure", measure: "户" } as const;
  const place = fillOf("辖属  户，", { says, fill: "312", start: 0, end: 5 });
  expect(place && applyRepairs("辖属  户，", [place]).text).toBe("辖属312户，");
});

test("offsets are code points", () => {
  const says = { code: "blankFigure", measure: "%" } as const;
  expect(fillOf("𠮷占%", { says, fill: "7", start: 1, end: 3 })).toEqual({ start: 2, end: 2, repair: "7" });
});

test("without a figure, or where the text has moved, there is nothing to fill in", () => {
  const says = { code: "blankFigure", measure: "%" } as const;
  expect(fillOf("占%", { says, start: 0, end: 2 })).toBeNull();
  expect(fillOf("占了", { says, fill: "7", start: 0, end: 2 })).toBeNull();
});
