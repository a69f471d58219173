import type { Locale } from "./locales";

const parts = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai", year: "numeric", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
});

function read(at: number) {
  const found = Object.fromEntries(parts.formatToParts(at).map((part) => [part.type, part.value]));
  return { year: found.year ?? "", month: Number(found.month), day: Number(found.day), time: `${found.hour}:${found.minute}` };
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const two = (value: number) => String(value).padStart(2, "0");

/** 17:30, Beijing time. */
export const timeOf = (at: number) => read(at).time;

/** 12月15日 17:30, or 15 Dec 17:30. */
export function momentOf(at: number, locale: Locale): string {
  const { month, day, time } = read(at);
  return locale === "en" ? `${day} ${MONTHS[month - 1]} ${time}` : `${month}月${day}日 ${time}`;
}

/** 2026年12月15日, or 15 December as 15 Dec 2026. */
export function dayOf(at: number, locale: Locale): string {
  const { year, month, day } = read(at);
  return locale === "en" ? `${day} ${MONTHS[month - 1]} ${year}` : `${year}年${month}月${day}日`;
}

/** 12-15 17:30, for tables. */
export function shortOf(at: number): string {
  const { month, day, time } = read(at);
  return `${two(month)}-${two(day)} ${time}`;
}

/** 2,860 */
export const countOf = (value: number) => value.toString().replace(/\B(?=(\d{3})+$)/g, ",");

const DAY = 86_400_000;
const dateOf = (at: number) => Math.floor((at + 8 * 3_600_000) / DAY);

/** Nights in Beijing from now until then: 0 on the day itself, 1 on the day before; negative when past, from the first moment. */
export const daysUntil = (then: number, now: number) => (then < now ? Math.floor((then - now) / DAY) : dateOf(then) - dateOf(now));

const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 → 一 … 19 → 十九, 20 → 二十 … 99 → 九十九, from 100 on the Arabic figure: numbers of headings and of items on a list. */
export function numeralOf(value: number): string {
  if (value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? "" : tens === 1 ? "十" : `${DIGITS[tens]}十`;
  return head + (ones === 0 && tens > 0 ? "" : (DIGITS[ones] ?? ""));
}
