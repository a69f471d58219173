import type { Says } from "./sayings";
import { chineseNumber } from "./quantity-number";
import type { SumIndex } from "./sum-index";

export type CountFault = { start: number; end: number; says: Says };

const NUMBER = "[二两三四五六七八九十]";
const NAME = new RegExp(`[“"‘](?<name>(?<said>${NUMBER})个?(?<word>\\p{Script=Han}{1,4}))[”"’](?<behind>[^。！？\\n“]{0,8}?)(?:[，,]?(?:即|就是|也就是)[：:，,]?|[：:]|——|—|[（(]|[，,]\\p{Script=Han}{0,4}(?=[“"]))`, "gu");
const LEAD = /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十][，,]?|其[一二三四五六七八九十][，,]?|[①②③④⑤⑥⑦⑧⑨]|[（(]?\d[)）.、])?\s*[“"‘]?/u;

/** The stretch that may hold the list behind a name: up to the closing sign, or to the end of the sentence. */
function stretchBehind(flat: string, from: number, opened: boolean): string {
  const line = flat.slice(from).split("\n")[0] ?? "";
  if (opened) return line.split(/[)）]/u)[0] ?? "";
  return (/^[“"]([^”"]*)[”"]/u.exec(line)?.[1] ?? line).split(/[。！？]/u)[0] ?? "";
}

/** How many items carry the word at their head, or all at their end; 0 where the list is not of that kind. */
function countItems(stretch: string, word: string): number {
  for (const sign of [/[；;]/u, /[、]/u, /[，,]/u]) {
    const items = stretch.split(sign).map((item) => item.trim().replace(LEAD, "").replace(/^(?:和|及|以及)/u, "").replace(/[”"’]$/u, ""));
    const carries = (item: string) => item.startsWith(word) || item.endsWith(word);
    if (items.length >= 2 && items.every(carries) && items.every((item) => item.length > word.length && item.split(word).length === 2)) return items.length;
    if (items.length >= 2 && sign.source.includes("；") && items.every((item) => item.startsWith(word))) return items.length;
  }
  return 0;
}

function readNames(flat: string): CountFault[] {
  return [...flat.matchAll(NAME)].flatMap(({ index, 0: whole, groups }): CountFault[] => {
    const { name = "", said = "", word = "" } = groups ?? {};
    const counted = countItems(stretchBehind(flat, index + whole.length, /[（(]$/u.test(whole)), word);
    const number = chineseNumber(said)?.value ?? 0;
    return counted < 2 || counted === number ? [] : [{ start: index + 1, end: index + 1 + name.length, says: { code: "countWord", name, said: number, counted } }];
  });
}

const ORDINALS = Array.from("一二三四五六七八九十");
const COUNTED = new RegExp(`(?<said>(?:${NUMBER}|\\d{1,2})(?:个|项|条|点|大|方面|种|类|件)\\p{Script=Han}{0,10})[：:]\\s*(?=(?<first>一是|第一|其一|一要|[（(]一[)）]))`, "gu");

/** How far 一是…二是…三是 counts up in one go; 0 where a number is left out or comes twice, or the last item ends in 等. */
function countOrdinals(text: string, first: string): number {
  const of = (sign: string) => first.replace("一", sign);
  const places = ORDINALS.map((sign) => [...text.matchAll(new RegExp(`(?<![\\p{Script=Han}])${of(sign).replace(/[()]/gu, "\\$&")}`, "gu"))].map(({ index }) => index));
  const counted = places.findIndex((found) => found.length === 0);
  const used = places.slice(0, counted < 0 ? ORDINALS.length : counted).map((found) => found[0] ?? 0);
  const again = places[0]?.[1];
  const gone = places.slice(counted < 0 ? ORDINALS.length : counted).some((found) => found.length > 0);
  if (gone || again !== undefined || used.some((at, place) => place > 0 && at < (used[place - 1] ?? 0))) return 0;
  const open = text.slice(used.at(-1) ?? 0).split(/[。；;.\n]/u)[0]?.endsWith("等") === true;
  return open ? 0 : used.length;
}

const numberOf = (said: string) => (/^\d/u.test(said) ? Number.parseInt(said, 10) : (chineseNumber(said.charAt(0))?.value ?? 0));

function readEnumerations(flat: string): CountFault[] {
  return [...flat.matchAll(COUNTED)].flatMap(({ index, 0: whole, groups }): CountFault[] => {
    const { said = "", first = "" } = groups ?? {};
    if (/^[第前]$/u.test(flat.charAt(index - 1)) || /^\d/u.test(flat.charAt(index - 1))) return [];
    const counted = countOrdinals(reach(flat, index + whole.length, first), first);
    return counted < 2 || counted === numberOf(said) ? [] : [{ start: index, end: index + said.length, says: { code: "countList", said, counted } }];
  });
}

/** How far a list goes: to the end of the line for 一是, to the next heading of a higher level for （一）. */
function reach(flat: string, from: number, first: string): string {
  const rest = flat.slice(from);
  const bracketed = /[（(]/u.test(first);
  const end = rest.search(bracketed ? /\n\s*[一二三四五六七八九十]{1,3}、/u : /\n/u);
  const text = end < 0 ? rest : rest.slice(0, end);
  return bracketed || !/^\s*$/u.test(text) ? text : rest;
}

const LISTED = new RegExp(`(?<=在|从|围绕|涵盖|涉及|包括|紧扣|聚焦)(?<items>\\p{Script=Han}{2,16}(?:、\\p{Script=Han}{2,16})+?)(?<said>(?:${NUMBER}|\\d{1,2})个(?:方面|环节|层面|领域|维度|板块))`, "gu");

/** A、B、C三个方面: the items before the number. 和 and 与 may part two items or stand inside one. */
function readListed(flat: string): CountFault[] {
  return [...flat.matchAll(LISTED)].flatMap(({ index, 0: whole, groups }): CountFault[] => {
    const { items = "", said = "" } = groups ?? {};
    if (/等$|前$|这$|上述$|以上$/u.test(items)) return [];
    const least = items.split("、").length;
    const most = least + (items.match(/和|与|及|同|并/gu) ?? []).length;
    const number = numberOf(said);
    if (number >= least && number <= most) return [];
    return [{ start: index + whole.length - said.length, end: index + whole.length, says: { code: "countList", said, counted: least } }];
  });
}

const KIND_LIST = new RegExp(`(?<![第\\d])(?<said>(?:${NUMBER}|\\d{1,2})[支个项家所类种](?:\\p{Script=Han}{0,8}(?<tail>\\p{Script=Han})))(?:[：:]|——)(?<items>\\p{Script=Han}{2,12}(?:、\\p{Script=Han}{2,12})+)(?=[。；;，,\\n]|$)`, "gu");

/** 5支服务队：宣讲队、巡逻队、…: the items end on the same sign as their name. */
function readKindLists(flat: string): CountFault[] {
  return [...flat.matchAll(KIND_LIST)].flatMap(({ index, groups }): CountFault[] => {
    const { said = "", tail = "", items = "" } = groups ?? {};
    const counted = items.split("、").length;
    const alike = items.split("、").every((item) => item.endsWith(tail) && !/[和与及]/u.test(item));
    return alike && counted !== numberOf(said) ? [{ start: index, end: index + said.length, says: { code: "countList", said, counted } }] : [];
  });
}

/** Every count in words that the list beside it does not bear out. */
export function readCountFaults({ flat }: SumIndex): CountFault[] {
  return [...readNames(flat), ...readEnumerations(flat), ...readListed(flat), ...readKindLists(flat)];
}
