import { similarity } from "@/lib/text/similarity";
import type { Chance } from "./official-text";
import { sentenceOf } from "./official-text";

/** A character with its identity: the `id` of the first text it is or stands for, -1 for one that is new; `kept` while it is itself. */
export type Char = { point: string; id: number; kept: boolean };
export type Sentence = Char[];
/** A text under simulated editing: its parts, their paragraphs, their sentences. */
export type Simulated = Map<string, Sentence[][]>;

/** The first text: every character is itself, numbered through all parts. */
export function simulatedOf(parts: Readonly<Record<string, string[][]>>): Simulated {
  let id = 0;
  const read = (sentence: string): Sentence => Array.from(sentence, (point) => ({ point, id: id++, kept: true }));
  return new Map(Object.entries(parts).map(([key, paragraphs]) => [key, paragraphs.map((paragraph) => paragraph.map(read))]));
}

const LINE_END: Char = { point: "\n", id: -1, kept: false };

/** The characters of every part as they would be saved. */
export const charsOf = (text: Simulated): Map<string, Char[]> =>
  new Map(Array.from(text, ([key, paragraphs]) => [key, paragraphs.flatMap((paragraph, index) => [...(index > 0 ? [LINE_END] : []), ...paragraph.flat()])]));

/** The text of every part. */
export const textsOf = (text: Simulated): Record<string, string> =>
  Object.fromEntries(Array.from(charsOf(text), ([key, chars]) => [key, chars.map(({ point }) => point).join("")]));

const newChars = (words: string): Char[] => Array.from(words, (point) => ({ point, id: -1, kept: false }));
/** New words in the place of old ones: they stand for them. */
const standing = (words: string, old: readonly Char[]): Char[] =>
  Array.from(words, (point, index) => ({ point, id: old[Math.min(index, old.length - 1)]?.id ?? -1, kept: false }));

const WORDS = ["切实", "有效", "持续", "群众", "干部", "机制", "平台", "活动", "载体", "品牌", "不断深化", "全面推行", "有序开展", "广泛", "基层", "骨干力量", "常态化", "各族同胞", "示范点", "先后"];
const PHRASES = ["在上级部门指导下", "据不完全统计", "结合本地实际", "经村民代表会议表决", "（详见附件）", "在县财政支持下", "会同邻村", "面向留守老人和儿童", "经过反复走访"];

export type Edit = (text: Simulated, chance: Chance) => void;

type Slot = { paragraphs: Sentence[][]; paragraph: Sentence[]; at: number };

function anySentence(text: Simulated, chance: Chance, key?: string): Slot | null {
  const paragraphs = key === undefined ? chance.of(Array.from(text.values())) : text.get(key);
  const filled = paragraphs?.filter((one) => one.length > 0) ?? [];
  if (!paragraphs || filled.length === 0) return null;
  const paragraph = chance.of(filled);
  return { paragraphs, paragraph, at: chance.below(paragraph.length) };
}

/** More alike than this, or so many characters in a row alike, and a sentence is the old one in other words. */
const ALIKE = 0.3;
const RUN = 6;
const NUMBERED = /^　*(?:（.）|\d+\.)/;

/** One change of words somewhere in a sentence, behind its number where it has one. */
function reword(sentence: Sentence, chance: Chance): void {
  const first = NUMBERED.exec(sentence.map(({ point }) => point).join(""))?.[0].length ?? 0;
  const at = first + chance.below(Math.max(1, sentence.length - 4 - first));
  const digits = sentence.findIndex(({ point }, index) => index >= at && /\d/.test(point));
  const kind = chance.next();
  if (kind < 0.3 && digits >= 0) {
    let end = digits;
    while (/\d/.test(sentence[end]?.point ?? "")) end += 1;
    sentence.splice(digits, end - digits, ...standing(String(3 + chance.below(900)), sentence.slice(digits, end)));
  } else if (kind < 0.6) {
    const count = Math.min(2 + chance.below(3), sentence.length - 1 - at);
    if (count > 0) sentence.splice(at, count, ...standing(chance.of(WORDS), sentence.slice(at, at + count)));
  } else if (kind < 0.85) sentence.splice(at, 0, ...newChars(chance.of(PHRASES)));
  else if (sentence.length > 12) sentence.splice(at, Math.min(2 + chance.below(6), sentence.length - 2 - at));
}

/** A sentence written anew: little like the old one, and not word for word one that is struck out elsewhere. */
function newSentence(old: Sentence, chance: Chance): string {
  const before = old.map(({ point }) => point).join("");
  for (;;) {
    const sentence = sentenceOf(chance);
    const shares = Array.from(before).some((_, at) => at + RUN <= before.length && sentence.includes(before.slice(at, at + RUN)));
    if (/\d/.test(sentence) && !shares && similarity(before, sentence) < ALIKE) return sentence;
  }
}

/** Wording inside a sentence, one to three times; one in ten is written anew or struck out. */
export const wording: Edit = (text, chance) => {
  const slot = anySentence(text, chance);
  const sentence = slot?.paragraph[slot.at];
  if (!slot || !sentence || sentence.length < 4) return;
  if (chance.odds(0.1)) { slot.paragraph.splice(slot.at, 1, ...(chance.odds(0.6) ? [newChars(newSentence(sentence, chance))] : [])); return; }
  for (let times = 1 + chance.below(3); times > 0; times -= 1) reword(sentence, chance);
};

/** A sentence taken to another place, mostly of the same part; one in five is worded anew on the way. */
export const moving: Edit = (text, chance) => {
  const key = chance.of(Array.from(text.keys()));
  const from = anySentence(text, chance, key);
  const to = anySentence(text, chance, chance.odds(0.85) ? key : undefined);
  const sentence = from?.paragraph[from.at];
  if (!from || !to || !sentence || from.paragraph.length < 2) return;
  from.paragraph.splice(from.at, 1);
  if (chance.odds(0.2)) reword(sentence, chance);
  to.paragraph.splice(Math.min(to.at, to.paragraph.length), 0, sentence);
};

const isEnd = (point: string | undefined) => point !== undefined && /[。；]/.test(point);
const marked = (char: Char, point: string): Char => ({ ...char, point });

function splitSentence(sentence: Sentence, chance: Chance): Sentence[] {
  const commas = sentence.flatMap(({ point }, index) => (point === "，" ? [index] : []));
  if (commas.length === 0) return [sentence];
  const at = chance.of(commas);
  const comma = sentence[at];
  return comma ? [[...sentence.slice(0, at), marked(comma, "。")], sentence.slice(at + 1)] : [sentence];
}

/** A paragraph or sentence cut in two, or two made one. */
export const splitting: Edit = (text, chance) => {
  const slot = anySentence(text, chance);
  if (!slot) return;
  const { paragraphs, paragraph, at } = slot;
  const row = paragraphs.indexOf(paragraph);
  const [sentence, next] = [paragraph[at], paragraph[at + 1]];
  const kind = chance.below(4);
  if (kind === 0 && at > 0) paragraphs.splice(row, 1, paragraph.slice(0, at), paragraph.slice(at));
  else if (kind === 1 && row + 1 < paragraphs.length) paragraphs.splice(row, 2, [...paragraph, ...(paragraphs[row + 1] ?? [])]);
  else if (kind === 2 && sentence) paragraph.splice(at, 1, ...splitSentence(sentence, chance));
  else if (sentence && next && isEnd(sentence.at(-1)?.point)) {
    const end = sentence.at(-1);
    if (end) paragraph.splice(at, 2, [...sentence.slice(0, -1), marked(end, chance.odds(0.5) ? "，" : "；"), ...next]);
  }
};

const WIDTHS: Record<string, string> = { "，": ",", "。": ".", "；": ";", "：": ":", "（": "(", "）": ")", "“": "\"", "”": "\"", "%": "％" };
const wide = (point: string) => (/\d/.test(point) ? String.fromCharCode(point.charCodeAt(0) + 0xfee0) : point);

/** A part that comes back from another file: all white space, numbering and widths changed, lines broken, and some sentences worded anew. */
export const reimporting: Edit = (text, chance) => {
  const key = chance.of(Array.from(text.keys()));
  const paragraphs = text.get(key) ?? [];
  const [narrow, broken, indented, widened] = [chance.odds(0.5), chance.odds(0.5), chance.odds(0.5), chance.odds(0.3)];
  for (let times = 3 + chance.below(4); times > 0; times -= 1) {
    const slot = anySentence(text, chance, key);
    const sentence = slot?.paragraph[slot.at];
    if (sentence && sentence.length > 3) reword(sentence, chance);
  }
  for (const [row, paragraph] of paragraphs.entries()) {
    for (const [index, sentence] of paragraph.entries()) {
      const changed = sentence.flatMap((char) => {
        const point = narrow && char.point !== "。" ? (WIDTHS[char.point] ?? char.point) : widened ? wide(char.point) : char.point;
        return [marked(char, point), ...(broken && chance.odds(0.03) ? newChars("\n") : []), ...(chance.odds(0.01) ? newChars(" ") : [])];
      });
      const numbered = /^（.）/.test(sentence.slice(0, 3).map(({ point }) => point).join(""));
      paragraph[index] = [...(index === 0 && indented ? newChars("　　") : []), ...(numbered ? [...standing(`${row + 1}.`, changed.slice(0, 3)), ...changed.slice(3)] : changed)];
    }
  }
};
