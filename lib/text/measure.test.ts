import { expect, test } from "vitest";
import { measureOutline, sumAgreement } from "./measure";
import { measureFindings, sumRecalls } from "./measure-findings";
import { lengthOf } from "./normalise";

const TEXT = "一、基本情况\n全村共512户。\n二、主要做法\n村里修了路。";
const AT = lengthOf("一、基本情况\n全村共512户。\n");
const NONE = { basics: [], practices: [], results: [], next: [] };
const RIGHT = { ...NONE, basics: [[0, AT] as [number, number]], practices: [[AT, lengthOf(TEXT)] as [number, number]] };

test("a reading that agrees throughout: white space does not count", () => {
  expect(measureOutline(TEXT, RIGHT)).toEqual({ characters: 26, agreed: 26, placed: 26, placedAgreed: 26, borders: 1, bordersFound: 1, wronglyClaimed: [] });
});

test("a part that the person did not find is wrongly claimed, and a border is found up to five characters away", () => {
  const near = { ...RIGHT, basics: [[0, AT - 5] as [number, number]], practices: [[AT - 5, lengthOf(TEXT)] as [number, number]] };
  expect(measureOutline(TEXT, near)).toMatchObject({ agreed: 22, borders: 1, bordersFound: 1 });
  const absent = { ...NONE, practices: RIGHT.practices };
  expect(measureOutline(TEXT, absent)).toMatchObject({ placed: 12, placedAgreed: 12, agreed: 12, wronglyClaimed: ["basics"] });
});

test("sums weigh every character alike", () => {
  const one = measureOutline(TEXT, RIGHT);
  expect(sumAgreement([one, measureOutline(TEXT, NONE)])).toMatchObject({ characters: 52, agreed: 26, placed: 26, placedAgreed: 26, borders: 1 });
  expect(sumAgreement([])).toMatchObject({ characters: 0, agreed: 0 });
});

test("a defect is found by a finding of its kind that overlaps it, in any of its places; the rest is beyond the marks", () => {
  const text = "共XX户，占%。共YY人。";
  const defects = [{ kind: "placeholder", excerpt: "XX户", at: 1 }, { kind: "blank_figure", excerpt: "占%", at: 5 }];
  const findings = [
    { kind: "placeholder", start: 9, end: 11, also: [{ start: 3, end: 4 }] },
    { kind: "placeholder", start: 4, end: 5 },
    { kind: "boilerplate", start: 5, end: 7 },
  ];
  const { recalls, beyond, characters, covered } = measureFindings(text, findings, defects);
  expect(recalls).toEqual([{ kind: "placeholder", marked: 1, found: 1 }, { kind: "blank_figure", marked: 1, found: 0 }]);
  expect(beyond).toEqual(findings.slice(1));
  expect([characters, covered]).toEqual([13, 6]);
  expect(sumRecalls([recalls, recalls])).toEqual([{ kind: "blank_figure", marked: 2, found: 0 }, { kind: "placeholder", marked: 2, found: 2 }]);
});
