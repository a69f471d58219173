import { describe, expect, test } from "vitest";
import { DECIDE, FORM, SCORE, SCREEN } from "@/lib/testing/form";
import { LOCALES } from "@/lib/words/locales";
import { words } from "@/lib/words/words";
import { EVENT_KINDS, type EventKind } from "./kinds";
import { isTold, sentenceFor, type HistoryEvent, type Reader } from "./sentence";

const SETTING = { stages: [SCREEN, SCORE, DECIDE], form: FORM };
const UNIT: Reader = { side: "unit", personId: "u", released: false, sealed: true };
const REVIEWER: Reader = { side: "reviewer", personId: "r", released: false, sealed: false };
const ORGANISER: Reader = { side: "organiser", personId: "o", released: false, sealed: false };

const event = (kind: EventKind, more: Partial<HistoryEvent> = {}): HistoryEvent =>
  ({ at: 0, kind, personId: "someone", name: "沈某", ordinal: null, facts: {}, fromUnit: false, ...more });
const say = (told: HistoryEvent, reader: Reader, locale: (typeof LOCALES)[number] = "zh-CN") => sentenceFor(told, reader, SETTING, words(locale));

const OF_THE_UNIT: EventKind[] = ["material.start", "material.requestSignOff", "material.sendBack", "material.submit", "material.withdraw", "material.import", "comment.answer", "comment.recall"];
const OF_RECUSAL: EventKind[] = ["recusal.declare", "recusal.confirm", "recusal.withdraw", "override.ask", "override.agree", "override.end"];
const OF_JUDGING: EventKind[] = ["material.qualify", "material.unqualify", "material.recommend", "material.sendDown", "review.promise", "review.sheet", "paper.key", "paper.differ", "paper.check", "discussion.write", "discussion.pin", "discussion.unpin", "review.change"];
const OF_REVIEWERS: EventKind[] = [
  ...OF_RECUSAL, ...OF_JUDGING, "material.leaveOut", "material.callUp", "material.reopen",
  "review.start", "review.send", "material.pass", "material.return", "material.approve", "material.reject", "material.assign", "comment.settle", "comment.reopen", "comment.reply", "document.export",
];

test("a unit is told of its own requests and their answers, never of what a scorer asked", () => {
  const asked = (what: string, kind: EventKind = "material.ask") => isTold({ kind, fromUnit: what !== "verify", facts: { what } }, UNIT);
  expect([asked("return"), asked("extension", "material.answer"), asked("verify"), asked("verify", "material.answer")]).toEqual([true, true, false, false]);
});

describe("which events are told", () => {
  const kept = (reader: Reader, fromUnit = false) => EVENT_KINDS.filter((kind) => !isTold({ kind, fromUnit, facts: {} }, reader));

  test("all to reviewers and organisers", () => {
    expect([kept(REVIEWER), kept(ORGANISER)]).toEqual([[], []]);
  });

  test("not that there is a discussion, nor that scores were changed, to who still has to score", () => {
    const told = ["discussion.pin", "discussion.unpin", "discussion.write", "review.change"];
    for (const reader of [REVIEWER, ORGANISER]) expect(kept({ ...reader, sealed: true }).toSorted()).toEqual(told);
  });

  test("to the unit neither the reviewers' own doings nor, before the release, the outcome", () => {
    const never = [...OF_RECUSAL, ...OF_JUDGING, "review.start", "review.send", "material.assign", "comment.settle", "comment.reopen", "comment.reply", "document.export"];
    expect(kept(UNIT).toSorted()).toEqual(["material.approve", "material.reject", "material.leaveOut", "material.callUp", ...never].toSorted());
    expect(kept({ ...UNIT, released: true }).toSorted()).toEqual(never.toSorted());
  });

  test("the unit reads of its own export", () => {
    expect(kept(UNIT, true)).not.toContain("document.export");
  });
});

describe("by which name", () => {
  const named = (reader: Reader, more: Partial<HistoryEvent> = {}) => EVENT_KINDS.filter((kind) => kind !== "person.lock" && say(event(kind, more), reader).includes("沈某"));
  const others = EVENT_KINDS.filter((kind) => kind !== "person.lock" && !OF_REVIEWERS.includes(kind));

  test("the organiser reads every name", () => {
    expect(named(ORGANISER)).toEqual(EVENT_KINDS.filter((kind) => kind !== "person.lock"));
  });

  test("a unit and a reviewer read no reviewer's name, whatever was done and whether it is released or not", () => {
    for (const reader of [UNIT, { ...UNIT, released: true }, REVIEWER]) expect(named(reader)).toEqual(others);
    for (const kind of OF_REVIEWERS) expect(say(event(kind), UNIT)).toContain("评审组");
    expect(OF_THE_UNIT.filter((kind) => !others.includes(kind))).toEqual([]);
  });

  test("everybody reads their own, and who exported for the unit", () => {
    expect(named(REVIEWER, { personId: "r" })).toEqual(named(ORGANISER));
    expect(say(event("document.export", { fromUnit: true }), REVIEWER)).toBe("沈某 导出 Word 文件");
    expect(say(event("document.export", { fromUnit: true, facts: { format: "pdf" } }), REVIEWER)).toBe("沈某 导出 PDF 文件");
  });

  test("an event without a person is the system's", () => {
    expect(say(event("material.start", { personId: null, name: "" }), UNIT)).toBe("系统 建立材料");
  });
});

describe("with which details", () => {
  test.each([
    ["material.submit", { ordinal: 3 }, "沈某 提交材料，第3版"], ["material.pass", { facts: { stage: 0 } }, "沈某 完成“乡镇初审”，转入下一环节"],
    ["material.return", { facts: { stage: 1 } }, "沈某 在“评审组评审”退回修改"], ["material.reject", { facts: { outcome: "not_eligible" } }, "沈某 作出结论：不符合条件"],
    ["material.import", { facts: { parts: ["practices", "basics"] } }, "沈某 导入全文并分段放入：基本情况、主要做法"], ["part.restore", { facts: { parts: ["basics"], version: 2 } }, "沈某 恢复历史文字：基本情况"],
    ["material.assign", { facts: { stage: 1, people: ["a"] } }, "沈某 分配“评审组评审”的评审人"],
  ] as const)("%s", (kind, more, sentence) => {
    expect(say(event(kind, more), ORGANISER)).toBe(sentence);
  });

  test.each(LOCALES)("in %s each kind has a sentence for each reader, also where the facts are gone", (locale) => {
    for (const reader of [UNIT, REVIEWER, ORGANISER]) {
      const said = EVENT_KINDS.map((kind) => say(event(kind), reader, locale));
      expect(said.filter((text) => text.trim() === "" || /undefined|null|NaN/.test(text))).toEqual([]);
      expect(new Set(said).size).toBe(EVENT_KINDS.length);
    }
  });
});
