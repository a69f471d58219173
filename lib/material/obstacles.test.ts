import { expect, test } from "vitest";
import type { Kind } from "@/lib/check/kinds";
import { FIELDS, FIGURES, FORM, TEXTS } from "@/lib/testing/form";
import { contentCode } from "./content-code";
import { NO_DELIBERATION } from "./deliberation";
import { obstaclesOf } from "./obstacles";

const content = { parts: TEXTS, fields: FIELDS, figures: FIGURES };
const written = { ...content, evidence: [], deliberation: NO_DELIBERATION, carried: {} };
const file = { id: "f", purpose: "proof" as const, caption: "清淤", checkCode: null };
const obstacles = (more: Partial<Parameters<typeof obstaclesOf>[1]> = {}, form = FORM, findings: Parameters<typeof obstaclesOf>[3] = []) => obstaclesOf(form, { ...written, ...more }, "2026-03-01", findings);
const finding = (kind: Kind, reason: string | null) => ({ kind, part: "basics", quote: "全村总面积平方公里，其中耕地若干亩", dismissal: reason === null ? null : { id: "d", kind, part: "basics", quote: "", reason } });

test("a complete material has none", () => {
  expect(obstacles({ evidence: [file] })).toEqual({});
});

test("what was carried over must be looked at first", () => {
  expect(obstacles({ carried: { "parts.basics": "去年的申报" } })).toEqual({ "carried.parts.basics": { code: "carried" } });
});

test("every file needs its caption; a seal must be of this text", () => {
  expect(obstacles({ evidence: [{ ...file, caption: " " }] })).toEqual({ "evidence.f": { code: "caption_missing" } });
  const seal = { id: "s", purpose: "seal" as const, caption: "", checkCode: contentCode(content) };
  expect(obstacles({ evidence: [seal] })).toEqual({});
  expect(obstacles({ evidence: [{ ...seal, checkCode: "0000-0000" }] })).toEqual({ "evidence.s": { code: "seal_other" } });
});

test("the unit's meeting counts only where the call asks for it", () => {
  const asked = { ...FORM, deliberation: true };
  expect(Object.keys(obstacles({}, asked))).toEqual(["deliberation.meeting", "deliberation.heldOn", "deliberation.present", "deliberation.opinion"]);
  expect(obstacles({ deliberation: { meeting: "会", heldOn: "2026-02-01", present: "7", opinion: "同意" } }, asked)).toEqual({});
});

test("a finding stops only of a kind the call names, and not once it is explained", () => {
  const strict = { ...FORM, blocking: ["blank_figure"] as Kind[] };
  const open = [finding("blank_figure", null), finding("long_sentence", null)];
  expect(obstacles({}, FORM, open)).toEqual({});
  expect(obstacles({}, strict, open)).toEqual({ "findings.0": { code: "finding", kind: "blank_figure", part: "basics", quote: "全村总面积平方公里，其中耕地若干亩" } });
  expect(obstacles({}, strict, [finding("blank_figure", "这里本来就没有数字")])).toEqual({});
});

test("a comment that must be answered stops the material by its number", () => {
  expect(obstaclesOf(FORM, written, "2026-03-01", [], [{ id: "c", number: 3 }])).toEqual({ "comment.c": { code: "comment_open", number: 3 } });
});
