import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { told } from "./sums-for-tests";

const people = fc.integer({ min: 200, max: 99_999 });
const money = fc.integer({ min: 20, max: 9000 });
const codes = (text: string) => told(text).map((one) => one.split(":")[0]);
const oneDecimal = (value: number) => value.toFixed(1);

const WHOLES = ["全村总人口", "全镇共有居民", "社区现有群众", "全乡人口"] as const;
const whole = fc.constantFrom(...WHOLES);
const comma = fc.constantFrom("，", ",");

/** A population with a share of it, as printed; `shift` moves the printed share. */
const shareText = (name: string, base: number, part: number, sign: string, shift: number) =>
  `${name}${base}人${sign}其中少数民族${part}人${sign}占总人口的${oneDecimal((100 * part) / base + shift)}%。`;

describe("shares", () => {
  const figures = fc.tuple(whole, people, fc.double({ min: 0.05, max: 0.9, noNaN: true }), comma);

  test("a share that was worked out gives nothing", () => {
    fc.assert(fc.property(figures, ([name, base, ratio, sign]) => { expect(codes(shareText(name, base, Math.round(base * ratio), sign, 0))).toEqual([]); }));
  });

  test("one that is off by more than its last digit is found", () => {
    fc.assert(fc.property(figures, fc.constantFrom(-3, -0.4, 0.4, 2.5, 8), ([name, base, ratio, sign], shift) => {
      expect(codes(shareText(name, base, Math.round(base * ratio), sign, shift))).toEqual(["shareOfBase"]);
    }));
  });
});

const PARTS = [["回族", "满族", "苗族", "彝族"], ["省级资金", "市级资金", "县级资金", "群众自筹"], ["一组", "二组", "三组", "四组"]] as const;

describe("parts and their sum", () => {
  const list = fc.tuple(fc.constantFrom(...PARTS), fc.array(fc.integer({ min: 11, max: 900 }), { minLength: 3, maxLength: 4 }), fc.constantFrom("、", "，"));
  const text = ([labels, values, sign]: readonly [readonly string[], readonly number[], string], total: number, form: number) => {
    const items = values.map((value, at) => `${labels[at]}${value}件`).join(sign);
    return form === 0 ? `${items}，合计${total}件。` : form === 1 ? `共有${total}件，分别为${items}。` : `共有${total}件：${items}。`;
  };
  const form = fc.constantFrom(0, 1, 2);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

  test("a sum that is right gives nothing", () => {
    fc.assert(fc.property(list, form, (items, how) => { expect(codes(text(items, sum(items[1]), how))).toEqual([]); }));
  });

  test("a sum that is out by one or more is found", () => {
    fc.assert(fc.property(list, form, fc.constantFrom(-9, -1, 1, 10, 270), (items, how, shift) => {
      expect(codes(text(items, sum(items[1]) + shift, how))).toEqual(["partsSum"]);
    }));
  });
});

describe("growth", () => {
  const values = fc.tuple(money, fc.integer({ min: 3, max: 80 }), fc.constantFrom("由去年的A万元增加到B万元，增长C%。", "2022年为A万元，2023年为B万元，同比增长C%。", "上年A万元，今年B万元，比上年增长C%。"));
  const text = ([from, percent, form]: readonly [number, number, string], shift: number) => {
    const to = Math.round(from * (1 + percent / 100)) + 1;
    return `村集体收入${form.replace("A", String(from)).replace("B", String(to)).replace("C", oneDecimal((100 * (to - from)) / from + shift))}`;
  };

  test("a rate that was worked out gives nothing", () => {
    fc.assert(fc.property(values, (figures) => { expect(codes(text(figures, 0))).toEqual([]); }));
  });

  test("one that is far off is found", () => {
    fc.assert(fc.property(values, fc.constantFrom(20, 35), (figures, shift) => { expect(codes(text(figures, shift))).toEqual(["growth"]); }));
  });

  test("points of per cent are exact", () => {
    fc.assert(fc.property(fc.integer({ min: 100, max: 800 }), fc.integer({ min: 10, max: 190 }), fc.constantFrom(0, 7, -9, 30), (from, more, shift) => {
      const text = `覆盖率由${oneDecimal(from / 10)}%提高到${oneDecimal((from + more) / 10)}%，提高${oneDecimal((more + shift) / 10)}个百分点。`;
      expect(codes(text)).toEqual(shift === 0 ? [] : ["growth"]);
    }));
  });
});

test("whatever is written, reading ends and every finding lies in the text", () => {
  const pieces = fc.constantFrom("其中", "占", "总人口", "的", "512", "户", "2030人", "63.6%", "（", "）", "，", "；", "。", "由", "提高到", "增长", "合计", "共", "万", "余", "𠮷", "一是", "三个", "：", "“", "”", "\n", "分别为", "、", "2023年2月30日");
  fc.assert(fc.property(fc.array(pieces, { maxLength: 40 }), (words) => {
    const text = words.join("");
    expect(told(text).every((one) => !one.includes("NaN") && !one.includes("Infinity"))).toBe(true);
  }), { numRuns: 400 });
});
