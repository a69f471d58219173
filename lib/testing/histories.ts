import { placeFinder, type PartSpot } from "@/lib/comment/place";
import { isMark } from "@/lib/comment/letters";
import { lengthOf, slice } from "@/lib/text/normalise";
import { chanceOf, materialOf, type Chance } from "./official-text";
import { charsOf, moving, reimporting, simulatedOf, splitting, textsOf, wording, type Char, type Edit, type Simulated } from "./simulated-text";

/** What a round of editing mostly does, in the shares of a hundred that rounds are of. */
export const ROUNDS = { wording: 40, moving: 20, splitting: 20, reimporting: 20 } as const;
export type RoundKind = keyof typeof ROUNDS;
const EDITS: Record<RoundKind, { edit: Edit; least: number; more: number }> = {
  wording: { edit: wording, least: 6, more: 14 }, moving: { edit: moving, least: 3, more: 6 },
  splitting: { edit: splitting, least: 5, more: 10 }, reimporting: { edit: reimporting, least: 1, more: 1 },
};

/** What comments are on, in shares of a hundred. */
export const QUOTES = { word: 20, clause: 25, sentence: 30, twoSentences: 15, paragraph: 10 } as const;
export type QuoteKind = keyof typeof QUOTES;
export const COMMENTS = 40;

/** Of a quote's letters, and of its sentences', so many must still be themselves, or the sentence is gone. */
const STAYS = 0.5;
/** Code points that came in between the pieces of a quote: more, or in another order, and it was torn apart; the piece that is largest then counts from then on. */
const TORN = 80;
/** How far around a quote the rest of its sentence is still one with it. */
const NEAR = 200;

/** How the places of one kind were found. `missed`: lost though the sentence stayed; `told`: changed, but not said to be. */
export type Tally = { stayed: number; gone: number; right: number; missed: number; lostRight: number; wrong: number; told: number };
const none = (): Tally => ({ stayed: 0, gone: 0, right: 0, missed: 0, lostRight: 0, wrong: 0, told: 0 });

type Ids = { from: number; to: number };
type Comment = { kind: QuoteKind; quote: string; ids: Ids; around: Ids; letters: number; aroundLetters: number; left: ReadonlySet<number>; last: { texts: Record<string, string>; spot: PartSpot } };

function pick<K extends string>(shares: Readonly<Record<K, number>>, chance: Chance): K {
  let left = chance.next() * 100;
  const kinds = Object.keys(shares) as K[];
  return kinds.find((kind) => (left -= shares[kind]) < 0) ?? chance.of(kinds);
}

const lettersOf = (chars: readonly Char[]) => chars.filter(({ point }) => !isMark(point)).length;
const idsOf = (chars: readonly Char[]): Ids => ({ from: chars[0]?.id ?? 0, to: (chars.at(-1)?.id ?? 0) + 1 });

/** Which of a paragraph's characters a comment of this kind is on, and the sentences they stand in. */
function quoted(kind: QuoteKind, paragraph: readonly Char[][], chance: Chance): { chars: Char[]; around: Char[] } {
  const at = chance.below(paragraph.length);
  const sentence = paragraph[at] ?? [];
  if (kind === "paragraph") return { chars: paragraph.flat(), around: paragraph.flat() };
  if (kind === "twoSentences") { const two = [...sentence, ...(paragraph[at + 1] ?? [])]; return { chars: two, around: two }; }
  if (kind === "sentence") return { chars: sentence, around: sentence };
  if (kind === "clause") {
    const cuts = [-1, ...sentence.flatMap(({ point }, index) => (/[，。]/.test(point) ? [index] : []))];
    const cut = chance.below(Math.max(1, cuts.length - 1));
    const clause = sentence.slice((cuts[cut] ?? -1) + 1, cuts[cut + 1] ?? sentence.length);
    return { chars: clause, around: sentence };
  }
  const letters = sentence.flatMap(({ point }, index) => (isMark(point) ? [] : [index]));
  const from = letters[chance.below(Math.max(1, letters.length - 4))] ?? 0;
  const word = sentence.slice(from, from + 2 + chance.below(3));
  const cut = word.findIndex(({ point }) => isMark(point));
  return { chars: cut < 0 ? word : word.slice(0, cut), around: sentence };
}

function commentsOn(text: Simulated, chance: Chance): Comment[] {
  const texts = textsOf(text);
  const chars = charsOf(text);
  const comments: Comment[] = [];
  const all = Array.from(text.values()).flat();
  const wordsOf = (sentence: readonly Char[]) => sentence.map(({ point }) => point).join("");
  const times = Map.groupBy(all.flat(), wordsOf);
  const twins = all.filter((paragraph) => paragraph.some((one) => (times.get(wordsOf(one))?.length ?? 0) > 1));
  while (comments.length < COMMENTS) {
    const kind = pick(QUOTES, chance);
    // Every eighth comment is on a paragraph that holds a sentence which stands in the text twice.
    const { chars: on, around } = quoted(kind, chance.of(comments.length % 8 === 0 ? twins : all), chance);
    if (lettersOf(on) === 0) continue;
    const ids = idsOf(on);
    for (const [part, list] of chars) {
      const start = list.findIndex(({ id }) => id === ids.from);
      const end = list.findIndex(({ id }) => id === ids.to - 1) + 1;
      if (start < 0) continue;
      const quote = slice(texts[part] ?? "", start, end);
      comments.push({ kind, quote, ids, around: idsOf(around), letters: lettersOf(on), aroundLetters: lettersOf(around), left: new Set(on.map(({ id }) => id)), last: { texts, spot: { part, start, end } } });
    }
  }
  return comments;
}

const inside = ({ id }: Char, { from, to }: Ids) => id >= from && id < to;
const isSelf = (char: Char) => char.kept && !isMark(char.point);

type Piece = PartSpot & { kept: number; id: number };
/** Where a comment truly is: from its first to its last character there, how many are its own, and whether its sentence stayed. */
type Truth = PartSpot & { own: number; stays: boolean };

type Stand = { part: string; at: number; char: Char };
/** A text with where each identity stands in it. */
type Standing = { chars: ReadonlyMap<string, readonly Char[]>; byId: ReadonlyMap<number, readonly Stand[]> };

function standingOf(text: Simulated): Standing {
  const chars = charsOf(text);
  const stands = Array.from(chars, ([part, list]) => list.map((char, at): Stand => ({ part, at, char }))).flat();
  return { chars, byId: Map.groupBy(stands, ({ char }) => char.id) };
}

/** The pieces that are left of a comment: in the order they had, and nearer to each other than `TORN`. */
function piecesOf({ byId }: Standing, left: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = [];
  const stands = [...left].flatMap((id) => byId.get(id) ?? []).toSorted((a, b) => (a.part === b.part ? a.at - b.at : a.part < b.part ? -1 : 1));
  for (const { part, at, char } of stands) {
    const [before] = pieces.filter((piece) => piece.part === part && piece.id <= char.id && at - piece.end <= TORN).toSorted((a, b) => b.kept - a.kept);
    const piece = before ?? { part, start: at, end: at, kept: 0, id: char.id };
    if (!before) pieces.push(piece);
    Object.assign(piece, { end: at + 1, id: char.id, kept: piece.kept + Number(isSelf(char)) });
  }
  return pieces;
}

/** Where a comment truly is now: the largest piece of what is left of its characters. */
function truthOf(standing: Standing, { left, around, letters, aroundLetters }: Comment): Truth | null {
  const [best] = piecesOf(standing, left).toSorted((a, b) => b.kept - a.kept);
  if (!best) return null;
  const list = standing.chars.get(best.part) ?? [];
  const near = list.slice(Math.max(0, best.start - NEAR), best.end + NEAR);
  const sentence = near.filter((char) => inside(char, around) && isSelf(char)).length;
  const own = list.slice(best.start, best.end).filter(({ id }) => left.has(id)).length;
  return { ...best, own, stays: best.kept >= letters * STAYS && sentence >= aroundLetters * STAYS };
}

/** Whether a place holds at least half of what is left of a comment, and lies at least half between its first and last character. */
function isRight(chars: ReadonlyMap<string, readonly Char[]>, { left }: Comment, truth: Truth | null, found: PartSpot): boolean {
  if (!truth || truth.part !== found.part) return false;
  const [start, end] = [Math.max(truth.start, found.start), Math.min(truth.end, found.end)];
  const common = (chars.get(found.part) ?? []).slice(start, Math.max(start, end)).filter(({ id }) => left.has(id)).length;
  return common * 2 >= truth.own && (end - start) * 2 >= found.end - found.start;
}

/** Counts one place; `right` null where it was lost. `words` stand there now. */
function count(tally: Tally, stays: boolean, right: boolean | null, isTold: boolean): void {
  tally[stays ? "stayed" : "gone"] += 1;
  if (right === null) tally[stays ? "missed" : "lostRight"] += 1;
  else if (!right) tally.wrong += 1;
  else tally.right += Number(stays);
  tally.told += Number(!isTold);
}

export type WrongPlace = { seed: number; round: number; kind: RoundKind; quote: string; words: string; truth: string };
export type Measured = { histories: number; rounds: number; byRound: Record<RoundKind, Tally>; byQuote: Record<QuoteKind, Tally>; wrongs: WrongPlace[]; milliseconds: number };

/** Follows 40 comments through this many simulated histories of one to three rounds; the same for the same first seed. */
export function followHistories(count: number, firstSeed: number): Measured {
  const byRound = { wording: none(), moving: none(), splitting: none(), reimporting: none() };
  const byQuote = { word: none(), clause: none(), sentence: none(), twoSentences: none(), paragraph: none() };
  const measured: Measured = { histories: count, rounds: 0, byRound, byQuote, wrongs: [], milliseconds: 0 };
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const chance = chanceOf(seed);
    const text = simulatedOf(materialOf(chance));
    const comments = commentsOn(text, chance);
    for (let round = 1 + chance.below(3); round > 0; round -= 1) {
      const kind = pick(ROUNDS, chance);
      const { edit, least, more } = EDITS[kind];
      for (let times = least + chance.below(more); times > 0; times -= 1) edit(text, chance);
      for (let times = chance.below(4); times > 0; times -= 1) wording(text, chance);
      measured.rounds += 1;
      checkRound(measured, { text, comments, seed, round, kind });
    }
  }
  return measured;
}

type Round = { text: Simulated; comments: readonly Comment[]; seed: number; round: number; kind: RoundKind };

function checkRound(measured: Measured, { text, comments, seed, round, kind }: Round): void {
  const now = textsOf(text);
  const standing = standingOf(text);
  const { chars } = standing;
  const from = performance.now();
  const finders = new Map<Record<string, string>, ReturnType<typeof placeFinder>>();
  const found = comments.map(({ last, quote }) => {
    const finder = finders.get(last.texts) ?? placeFinder(last.texts, now);
    finders.set(last.texts, finder);
    return finder(last.spot, quote);
  });
  measured.milliseconds += performance.now() - from;
  for (const [index, comment] of comments.entries()) {
    const place = found[index] ?? { how: "lost" };
    const truth = truthOf(standing, comment);
    const stays = truth?.stays === true;
    const right = place.how === "lost" ? null : isRight(chars, comment, truth, place);
    const words = place.how === "lost" ? "" : slice(now[place.part] ?? "", place.start, place.end);
    const isTold = place.how === "lost" || (place.how === "fuzzy") === (words !== comment.quote);
    for (const tally of [measured.byRound[kind], measured.byQuote[comment.kind]]) count(tally, stays, right, isTold);
    if (right === false) measured.wrongs.push({ seed, round, kind, quote: comment.quote, words, truth: truth ? slice(now[truth.part] ?? "", truth.start, truth.end) : "" });
    const ids = truth ? (chars.get(truth.part) ?? []).slice(truth.start, truth.end).map(({ id }) => id) : [];
    comment.left = new Set(ids.filter((id) => comment.left.has(id)));
    if (place.how !== "lost") comment.last = { texts: now, spot: { part: place.part, start: place.start, end: place.end } };
  }
}

/** All tallies of a table together. */
export function together(tallies: Readonly<Record<string, Tally>>): Tally {
  const sum = none();
  for (const tally of Object.values(tallies)) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
  return sum;
}

/** How many characters the first text of a history has; for the table's heading. */
export const sizeOf = (seed: number) => Object.values(textsOf(simulatedOf(materialOf(chanceOf(seed))))).reduce((sum, text) => sum + lengthOf(text), 0);
