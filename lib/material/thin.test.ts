import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { days, hours, minutes } from "@/lib/clock";
import { thin, type SavedText } from "./thin";

const NOON = Date.UTC(2026, 2, 1, 4);
const text = (id: string, at: number, more: Partial<SavedText> = {}): SavedText => ({ id, savedBy: "a", savedAt: NOON + at, kept: false, ...more });

describe("what goes of the saved texts of a part", () => {
  const saved = [text("1", 0), text("2", minutes(10)), text("3", minutes(59)), text("4", minutes(60)), text("5", minutes(70))];

  test("nothing within 24 hours", () => {
    expect(thin(saved, NOON + days(1))).toEqual([]);
  });

  test("then all but the last of each hour", () => {
    expect(thin(saved, NOON + days(2)).toSorted()).toEqual(["1", "2", "4"]);
  });

  test("each person's last is kept", () => {
    expect(thin([text("1", 0), text("2", minutes(5), { savedBy: "b" }), text("3", minutes(6)), text("4", minutes(7), { savedBy: "b" })], NOON + days(2)).toSorted()).toEqual(["1", "2"]);
  });

  test("never one that a revision froze", () => {
    expect(thin([text("1", 0, { kept: true }), text("2", 1), text("3", 2)], NOON + days(9))).toEqual(["2"]);
  });
});

test("whenever it is done, the last text of every person and hour, and every kept one, stays; doing it again changes nothing", () => {
  const texts = fc.array(fc.record({ by: fc.constantFrom("a", "b"), after: fc.integer({ min: 0, max: hours(3) }), kept: fc.boolean() }), { maxLength: 40 });
  fc.assert(fc.property(texts, fc.integer({ min: 0, max: days(5) }), (rows, later) => {
    let at = NOON;
    const saved = rows.map(({ by, after, kept }, index): SavedText => ({ id: String(index), savedBy: by, savedAt: (at += after), kept }));
    const now = at + later;
    const gone = new Set(thin(saved, now));
    const left = saved.filter(({ id }) => !gone.has(id));
    const hour = ({ savedBy, savedAt }: SavedText) => `${savedBy} ${Math.floor(savedAt / hours(1))}`;
    const lasts = new Map(saved.map((one) => [hour(one), one.id]));
    expect([...lasts.values()].filter((id) => gone.has(id))).toEqual([]);
    expect(saved.filter(({ id, kept, savedAt }) => gone.has(id) && (kept || now - savedAt <= days(1)))).toEqual([]);
    expect(thin(left, now)).toEqual([]);
  }));
});
