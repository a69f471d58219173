import type { Says } from "./sayings";
import { chineseNumber } from "./quantity-number";
import type { SumIndex } from "./sum-index";

export type DateFault = { start: number; end: number; says: Says };

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DATE = /(?<![\d.])(?:(?<year>(?:19|20)\d{2}) ?年 ?)?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?日/gu;
const SPAN = /(?:从|自)?(?<from>(?:19|20)\d{2})年?(?:以来)?(?:至|到|[-—–~～]+)(?<to>(?:19|20)\d{2})年(?<count>的?(?:这)?(?<years>[一二两三四五六七八九十]{1,2}|\d{1,2})年(?:间|时间|来|里|期间))?/gu;

const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function impossible(year: number | null, month: number, day: number): boolean {
  const days = month === 2 && (year === null || leap(year)) ? 29 : DAYS[month - 1];
  return days === undefined || day < 1 || day > days;
}

/** Dates that no calendar has, spans of years that run backwards or are longer or shorter than is said. */
export function readDateFaults({ flat }: SumIndex): DateFault[] {
  const dates = [...flat.matchAll(DATE)].flatMap(({ index, 0: date, groups }): DateFault[] => {
    const year = groups?.["year"] === undefined ? null : Number(groups["year"]);
    return impossible(year, Number(groups?.["month"]), Number(groups?.["day"])) ? [{ start: index, end: index + date.length, says: { code: "dateImpossible", date } }] : [];
  });
  const spans = [...flat.matchAll(SPAN)].flatMap(({ index, 0: span, groups }): DateFault[] => {
    const says = judgeSpan(groups ?? {});
    return says ? [{ start: index, end: index + span.length, says }] : [];
  });
  return [...dates, ...spans];
}

function judgeSpan({ from = "", to = "", count, years }: Readonly<Record<string, string | undefined>>): Says | null {
  const length = Number(to) - Number(from);
  if (length < 0) return { code: "yearsBackwards", from, to };
  const said = years === undefined ? null : /^\d/u.test(years) ? Number(years) : (chineseNumber(years)?.value ?? null);
  if (count === undefined || said === null || said === length || said === length + 1) return null;
  return { code: "yearsSpan", from, to, said: years ?? "", years: length + 1 };
}
