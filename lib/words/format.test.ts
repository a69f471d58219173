import { describe, expect, test } from "vitest";
import { countOf, dayOf, daysUntil, momentOf, numeralOf, shortOf, timeOf } from "./format";

/** A moment by the clock in Beijing, which is eight hours ahead and knows no summer time. */
const beijing = (month: number, day: number, hour: number, minute = 0) => Date.UTC(2026, month - 1, day, hour - 8, minute);

describe("moments by the clock in Beijing", () => {
  test("midnight is 00:00 of the new day, and the old year's evening in London is already the new year", () => {
    expect([timeOf(beijing(1, 1, 0)), timeOf(beijing(1, 1, 24) - 1)]).toEqual(["00:00", "23:59"]);
    const newYear = Date.UTC(2025, 11, 31, 16);
    expect([dayOf(newYear, "zh-CN"), dayOf(newYear - 1, "zh-CN")]).toEqual(["2026年1月1日", "2025年12月31日"]);
  });

  test("in each language, without leading zeros but in tables", () => {
    const at = beijing(3, 5, 7, 4);
    expect([momentOf(at, "zh-CN"), momentOf(at, "en"), dayOf(at, "zh-CN"), dayOf(at, "en"), shortOf(at)]).toEqual(["3月5日 07:04", "5 Mar 07:04", "2026年3月5日", "5 Mar 2026", "03-05 07:04"]);
  });

  test("every month has its name", () => {
    const names = Array.from({ length: 12 }, (_, month) => dayOf(beijing(month + 1, 15, 12), "en").split(" ")[1]);
    expect(names).toEqual(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]);
  });
});

describe("days that are left", () => {
  const due = beijing(12, 15, 17, 30);

  test.each([
    ["at the stroke", beijing(12, 15, 17, 30), 0], ["on the morning of the day", beijing(12, 15, 0), 0], ["late on the evening before", beijing(12, 14, 23, 59), 1],
    ["at the same hour the day before", beijing(12, 14, 17, 30), 1], ["five days before", beijing(12, 10, 18), 5],
  ])("%s", (_, now, left) => {
    expect(daysUntil(due, now)).toBe(left);
  });

  test.each([["a minute late", beijing(12, 15, 17, 31), -1], ["the night after", beijing(12, 15, 23, 59), -1], ["two days late", beijing(12, 17, 17, 30), -2]])("%s it is past", (_, now, left) => {
    expect(daysUntil(due, now)).toBe(left);
  });
});

test.each([[0, "0"], [999, "999"], [1000, "1,000"], [12_345, "12,345"], [1_234_567, "1,234,567"]])("%i is written %s", (value, written) => {
  expect(countOf(value)).toBe(written);
});

test.each([[0, "零"], [1, "一"], [9, "九"], [10, "十"], [11, "十一"], [19, "十九"], [20, "二十"], [21, "二十一"], [90, "九十"], [99, "九十九"], [100, "100"], [101, "101"]])("%i on a list is %s", (value, numeral) => {
  expect(numeralOf(value)).toBe(numeral);
});
