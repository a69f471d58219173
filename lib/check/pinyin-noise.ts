import { commonCharacters } from "./common-characters";
import { found, matches, type Found, type Reading, type Stretch } from "./reading";

export const TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜḿńňǹ";
const READING = new RegExp(`(?<=\\p{Script=Han})[(（]([a-zü${TONED}]{1,6})[)）]`, "gu");
/** Syllables without a tone that a converter glues on: 們(men), 麼(me). */
const TONELESS = /^[(（](?:men|me|le|zi|ba|ne|ma|de|er)[)）]$/u;
const HAS_TONE = new RegExp(`[ü${TONED}]`, "u");

/**
 * Readings that a converter glued behind a character (社區(qū)); the repair takes them out. A reading behind a rare
 * character (亹(mén)源) is a writer's help to the reader and stays.
 */
export function pinyinNoise({ text }: Reading): Found[] {
  const readings = matches(text, READING);
  const toned = readings.filter((reading) => HAS_TONE.test(reading.text) && !isHelp(text, reading));
  const toneless = toned.length > 0 ? readings.filter((reading) => TONELESS.test(reading.text)) : [];
  return [...toned, ...toneless].map((reading) => found("pinyin_noise", reading, { code: "pinyinNoise", reading: reading.text }, ""));
}

function isHelp(text: string, { start }: Stretch): boolean {
  const { common, simplified } = commonCharacters();
  const read = Array.from(text.slice(Math.max(0, start - 2), start)).at(-1) ?? "";
  return !common.has(read) && simplified.has(read);
}
