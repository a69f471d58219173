import { addPhrase, noPhrases, phraseAt, type Phrases } from "./phrases";

/** Codes that are no letters: the end of a text among several, a number, the name of a unit. */
export const BORDER = 0;
export const NUMBER = 1;
export const NAME = 2;

/**
 * A text as the comparing sees it: codes in its order, and for each the range of the text it stands for, in code
 * points, end exclusive. A code above NAME is the code point of a letter.
 */
export type Masked = { codes: Int32Array; starts: Int32Array; ends: Int32Array };

const LEAST_NAME = 2;
const YEAR = "年".charCodeAt(0);
const HAN_DIGIT = new Set(Array.from("〇○零一二三四五六七八九"));
const LETTER = /^\p{L}$/u;
const DIGIT = /^\p{N}$/u;

const folds = new Map<string, readonly number[]>();

/** A character as it is compared, width and case folded: letters as their code points, digits as NUMBER, nothing of all else. */
function fold(point: string): readonly number[] {
  const known = folds.get(point);
  if (known) return known;
  const codes = Array.from(point.normalize("NFKC").toLowerCase()).flatMap((letter) => {
    if (DIGIT.test(letter)) return [NUMBER];
    return LETTER.test(letter) ? [letter.codePointAt(0) ?? 0] : [];
  });
  folds.set(point, codes);
  return codes;
}

/** Codes as they are made, in arrays that grow: every text of the index passes here. */
class Codes {
  private codes = new Int32Array(4096);
  private starts = new Int32Array(4096);
  private ends = new Int32Array(4096);
  private length = 0;

  /** Numbers, and names, that follow one another with no letter between are one. */
  add(code: number, start: number, end: number): void {
    const last = this.length - 1;
    if ((code === NUMBER || code === NAME) && last >= 0 && this.codes[last] === code) {
      this.ends[last] = end;
      return;
    }
    if (this.length === this.codes.length) [this.codes, this.starts, this.ends] = [grown(this.codes), grown(this.starts), grown(this.ends)];
    this.codes[this.length] = code;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length += 1;
  }

  done(): Masked {
    return { codes: this.codes.slice(0, this.length), starts: this.starts.slice(0, this.length), ends: this.ends.slice(0, this.length) };
  }
}

function grown(old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(old.length * 2);
  larger.set(old);
  return larger;
}

/** 二〇二五年: four Han digits before the word for year are a number like any other. */
function isHanYear(text: string, at: number): boolean {
  if (text.charCodeAt(at + 4) !== YEAR) return false;
  return Array.from(text.slice(at, at + 4)).every((digit) => HAN_DIGIT.has(digit));
}

/** What each unit of UTF-16 becomes where that is one code or none; the others are folded by themselves. */
const UNKNOWN = -1;
const SEVERAL = -2;
const NOTHING = -3;
const plainly = new Int32Array(0x10000).fill(UNKNOWN).fill(SEVERAL, 0xd800, 0xe000);

function foldUnit(unit: number): number {
  const known = plainly[unit] ?? SEVERAL;
  if (known !== UNKNOWN) return known;
  const [code = NOTHING, ...more] = fold(String.fromCharCode(unit));
  const made = more.length > 0 ? SEVERAL : code;
  plainly[unit] = made;
  return made;
}

/** Add a text that begins at `offset` of the whole, in code points; answers where it ends. */
function read(text: string, offset: number, made: Codes): number {
  let place = offset;
  for (let at = 0; at < text.length; at += 1, place += 1) {
    const code = foldUnit(text.charCodeAt(at));
    if (isHanYear(text, at)) {
      made.add(NUMBER, place, place + 4);
      at += 3;
      place += 3;
    } else if (code === SEVERAL) {
      const point = String.fromCodePoint(text.codePointAt(at) ?? 0);
      for (const each of fold(point)) made.add(each, place, place + 1);
      at += point.length - 1;
    } else if (code !== NOTHING) made.add(code, place, place + 1);
  }
  return place;
}

function folded(texts: readonly string[]): Masked {
  const made = new Codes();
  let offset = 0;
  for (const [nth, text] of texts.entries()) {
    if (nth > 0) made.add(BORDER, offset, (offset += 1));
    offset = read(text, offset, made);
  }
  return made.done();
}

/** Make phrases ready to be found in masked texts; one of a single letter is left out: it would be found everywhere. */
export function readPhrases(phrases: Iterable<string>): Phrases {
  const root = noPhrases();
  for (const phrase of phrases) {
    const { codes } = folded([phrase]);
    if (codes.length >= LEAST_NAME) addPhrase(root, codes);
  }
  return root;
}

/** No name is masked. */
export const NO_NAMES = noPhrases();

/**
 * Texts with their width folded (NFKC), letters in lower case, punctuation and white space left out, every number
 * (digits, decimals, shares, years in Han digits) one code, and every name one code. Ranges count through the texts
 * as if they were joined by one character; a BORDER stands between them.
 */
export function maskTexts(texts: readonly string[], names: Phrases): Masked {
  const plain = folded(texts);
  if (names.next.size === 0) return plain;
  const made = new Codes();
  for (let at = 0; at < plain.codes.length; ) {
    const length = phraseAt(plain.codes, at, names);
    const last = at + Math.max(length, 1) - 1;
    made.add(length > 0 ? NAME : (plain.codes[at] ?? 0), plain.starts[at] ?? 0, plain.ends[last] ?? 0);
    at = last + 1;
  }
  return made.done();
}
