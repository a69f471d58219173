import * as fc from "fast-check";
import { expect, test } from "vitest";
import { headingsIn, outlineFile, type MaterialOutline } from "./file-outline";
import { codePoints, lengthOf, slice } from "./normalise";

const BODY = "村里成立了由党支部书记任组长的工作小组，每月走访困难群众，建立台账，逐户销号，办好群众身边的实事，件件都有回音。";
const FACTS = "青柳村位于白石镇东部，距镇政府6公里，辖9个村民小组，现有512户2030人，耕地2400亩。";
const rangesOf = ({ title, parts, unplaced, boilerplate }: MaterialOutline) => [...(title ? [title] : []), ...Object.values(parts).flat(), ...unplaced, ...boilerplate];

test("a material's title, parts, and what belongs nowhere, each where it stands", () => {
  const text = `来源：某某网\n𠮷祥村先进单位事迹材料\n一、基本情况\n${FACTS}\n二、主要做法\n（一）建立机构\n${BODY}\n上一篇：年度总结`;
  const [outline] = outlineFile(text);
  const shown = (ranges: readonly [number, number][] = []) => ranges.map(([start, end]) => slice(text, start, end));
  expect(shown(outline?.title ? [outline.title] : [])).toEqual(["𠮷祥村先进单位事迹材料"]);
  expect(shown(outline?.parts.basics)).toEqual([`一、基本情况\n${FACTS}`]);
  expect(shown(outline?.parts.practices)).toEqual([`二、主要做法\n（一）建立机构\n${BODY}`]);
  expect([outline?.parts.results, outline?.parts.next, outline?.unplaced]).toEqual([[], [], []]);
  expect(shown(outline?.boilerplate)).toEqual(["来源：某某网", "上一篇：年度总结"]);
  expect(headingsIn(text, outline?.parts.practices[0] ?? [0, 0], 9)).toEqual(["二、主要做法", "（一）建立机构"]);
});

test("every character that is not white space lies in exactly one range, whatever the text, in a compilation too", () => {
  const unit = fc.constantFrom("一、主要做法\n", "（一）建机构\n", BODY, FACTS, "\n", "　", "𠮷", "篇一：先进事迹材料\n", "篇二：先进事迹材料\n", BODY.repeat(4), "来源：某某网\n", "青柳村先进事迹材料\n", "下一步打算\n", "1.");
  fc.assert(fc.property(fc.string({ unit, maxLength: 24 }), (text) => {
    const seen = Array.from({ length: lengthOf(text) }, () => 0);
    for (const [start, end] of outlineFile(text).flatMap(rangesOf)) for (let at = start; at < end; at += 1) seen[at] = (seen[at] ?? 0) + 1;
    codePoints(text).forEach((character, at) => { if (character.trim() !== "") expect(seen[at]).toBe(1); });
  }));
});

test("each material of a compilation has its own title, and a part that is not there is an empty list", () => {
  const text = `先进单位事迹材料（共2篇）\n范文第1篇：水务局事迹材料\n一、主要做法\n${BODY.repeat(4)}\n范文第2篇：梨园村事迹材料\n${FACTS}\n一、主要做法\n${BODY.repeat(4)}`;
  const materials = outlineFile(text);
  expect(materials.map(({ title }) => title && slice(text, ...title))).toEqual(["范文第1篇：水务局事迹材料", "范文第2篇：梨园村事迹材料"]);
  expect(materials.map(({ parts }) => parts.basics.length)).toEqual([0, 1]);
});
