import type { SumSayings } from "@/lib/check/sum-sayings";

type Told = { [Code in keyof SumSayings]: (values: SumSayings[Code]) => string };

/** What does not agree with what, the sum shown, and what to do about it. */
const message: Told = {
  partsSum: ({ parts, sum, whole }) => `${parts} = ${sum}, not the stated total ${whole}`,
  partsOver: ({ parts, sum, whole }) => `${parts} = ${sum}, more than the whole ${whole}`,
  partOver: ({ part, whole }) => `The part ${part} is more than the whole ${whole}`,
  shareOfBase: ({ part, base, computed, stated }) => `${part} ÷ ${base} = ${computed}, but the text says ${stated}`,
  growth: ({ from, to, computed, stated }) => `From ${from} to ${to} is a change of ${computed}, but the text says ${stated}`,
  growthDirection: ({ from, to, rising }) => (rising ? `The text speaks of a rise, but ${to} is less than ${from}` : `The text speaks of a fall, but ${to} is more than ${from}`),
  growthRate: ({ now, added, computed, stated }) => `${now} after a change of ${added} is a rate of ${computed}, but the text says ${stated}`,
  overHundred: ({ stated }) => `${stated} is over 100%, which a share or coverage rate cannot be`,
  averageTotal: ({ each, number, computed, total }) => `${each} each × ${number} = ${computed}, not the stated total ${total}`,
  countWord: ({ name, said, counted }) => `“${name}” promises ${said}, the text lists ${counted}`,
  countList: ({ said, counted }) => `The text says “${said}” and lists ${counted}`,
  dateImpossible: ({ date }) => `There is no such day as ${date}`,
  yearsBackwards: ({ from, to }) => `The first year, ${from}, is after the last, ${to}`,
  yearsSpan: ({ from, to, said, years }) => `${from} to ${to} is ${years} years at most, not the stated ${said}`,
  valueConflict: ({ subject, first, second }) => `“${subject}” is ${first} further up and ${second} here`,
  figureMismatch: ({ label, entered, stated }) => `“${label}” is entered as ${entered}, the text says ${stated}`,
};

const remedy: Told = {
  partsSum: () => "Check the items and their total",
  partsOver: () => "Check the items and the whole; say so where items overlap",
  partOver: () => "Check this item and the whole",
  shareOfBase: () => "Check both figures and the share",
  growth: () => "Check both values and the change",
  growthDirection: () => "Check both values, or the word for rise or fall",
  growthRate: () => "Check the value, the change and the rate",
  overHundred: () => "Check this percentage",
  averageTotal: () => "Check the average, the number and the total",
  countWord: () => "Complete the list, or correct the number in the name",
  countList: () => "Complete the list, or correct the number",
  dateImpossible: () => "Put the right date",
  yearsBackwards: () => "Check the first and last year",
  yearsSpan: () => "Check the years and their number",
  valueConflict: () => "Use one value for one fact; where scope or time differ, say so",
  figureMismatch: () => "Find out which is right and correct the text or the entry",
};

export const sums = { message, remedy };
