import type { About } from "./finding";
import { found, isQuoted, type Found, type Reading, type Stretch } from "./reading";
import { ownNoun, SELF, SELF_NOUNS } from "./self-names";

/** Words beside a name that make it a neighbour, a partner or a source, not a leftover. */
const BESIDE_BEFORE = /(?:[与和同跟距赴到向往从至临接邻连及靠]|毗邻|相邻的|来自|前往|学习|借鉴|学访)$/u;
const BESIDE_AFTER = /^(?:等|接壤|相邻|相连|相接|毗邻|交界|为邻|结对|共建|联合|联建|联办|考察|参观|学习|取经|的经验)/u;
/** Names that say only what a unit is: many places have a 中心小学. */
const KIND_ONLY = /^(?:中心|第[一二三四五六七八九十]+|民族|实验|希望|机关|城关|镇|乡|县)?(?:小学|中学|初级中学|幼儿园|卫生院|敬老院|派出所|村|社区|镇|乡|学校)$/u;
const ADMINISTRATIVE = /\p{Script=Han}{1,10}?(?:自治区|自治州|自治县|省|市|州|县|区|镇|乡|街道|苏木)/gu;
const MOST_OF_A_NAME = 5;

/** Names that belong to another unit's text: other units, 我县 in a village's text, a name beside its own mask. */
export function leftoverNames(reading: Reading): Found[] {
  const { about, text } = reading;
  return [...(about ? [...otherUnits(text, about), ...otherSelves(text, about)] : []), ...halfMasked(text)];
}

function otherUnits(text: string, about: About): Found[] {
  const own = [about.unit.name, ...about.unit.above].flatMap(namesOf);
  const names = [...new Set(about.otherUnits.flatMap(namesOf))].filter((name) => !own.some((mine) => mine.includes(name) || name === mine));
  const ownPlaces = own.flatMap((name) => placesOf(text, name));
  const places = names.toSorted((a, b) => b.length - a.length).flatMap((name) => placesOf(text, name).filter((place) => isLeftover(text, place, ownPlaces)).slice(0, MOST_OF_A_NAME));
  const longest = places.filter((place) => !places.some((other) => other !== place && other.start <= place.start && place.end <= other.end && other.text.length > place.text.length));
  return longest.map((place) => found("leftover_name", place, { code: "otherUnit", name: place.text }));
}

/** A whole name, and the name without the places above it where that still tells which unit is meant. */
function namesOf(name: string): string[] {
  const whole = name.trim();
  const parts = [...whole.matchAll(ADMINISTRATIVE)].map(([part]) => part);
  const shorter = parts.map((_, index) => whole.slice(parts.slice(0, index + 1).join("").length));
  return [whole, ...shorter, parts.at(-1) ?? ""].filter((each) => each.length >= 3 && !KIND_ONLY.test(each));
}

function placesOf(text: string, name: string): Stretch[] {
  const places: Stretch[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) places.push({ start: at, end: at + name.length, text: name });
  return places;
}

function isLeftover(text: string, { start, end }: Stretch, own: readonly Stretch[]): boolean {
  if (own.some((mine) => mine.start < end && start < mine.end)) return false;
  return !BESIDE_BEFORE.test(text.slice(Math.max(0, start - 4), start)) && !BESIDE_AFTER.test(text.slice(end, end + 4));
}

/** 我县 in a village's text, 我村 in a school's: not what this unit is. A township's villages may say 本村. */
function otherSelves(text: string, { unit }: About): Found[] {
  const own = ownNoun(unit.name);
  const rank = own ? SELF_NOUNS[own]?.rank : undefined;
  if (own === null || rank === undefined) return [];
  return [...text.matchAll(SELF)].flatMap(({ index, 0: self, 1: how, 2: noun }) => {
    const other = SELF_NOUNS[noun ?? ""];
    const fits = !other || other.noun === own || how === "该" || (how === "本" && other.rank !== rank) || (rank > 1 && other.rank > rank);
    const place = { start: index, end: index + self.length };
    return fits || isQuoted(text, index) ? [] : [found("leftover_name", place, { code: "otherSelf", self })];
  });
}

const MASKED = /(?:[xXｘＸ]{1,4}|[×]{1,4}|[*＊]{1,4}|某)(?=([省市州县区乡镇村]))/gu;
const NAMED = /(?<=^|[，,。；;\n]|位于|地处|隶属|来自)(?![全各该本我每此旧新老一二三两几乡村])(\p{Script=Han}{2,3})(?<![的个为在是和与各省市州县区乡级]|示范|先进|美丽|特色|民族|边境|周边|其他|所有|多个|有关|行政|自然)([县乡镇])(?=位于|地处|是|党委|政府|人民政府|\p{Script=Han}{1,4}[村乡镇])/gmu;

/** A text that masks its 镇 in one place and names it in another. */
function halfMasked(text: string): Found[] {
  const masks = new Map([...text.matchAll(MASKED)].map(({ 0: mask, 1: noun }) => [noun, `${mask}${noun}`]));
  const named = [...text.matchAll(NAMED)].find(({ 2: noun }) => masks.has(noun));
  if (!named) return [];
  const [name, , noun] = named;
  return [found("leftover_name", { start: named.index, end: named.index + name.length }, { code: "halfMasked", name, mask: masks.get(noun) ?? "" })];
}
