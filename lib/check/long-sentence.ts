import { countCharacters } from "@/lib/text/count";
import { found, sentencesOf, type Found, type Reading, type Stretch } from "./reading";

/** Longer than nineteen in twenty sentences of real materials, counted without white space. */
const LONG = 180;
const EACH = 2000;
const SHOWN = 30;
/** So many 、 for each 100 characters make a list of names. */
const LIST = 9;

/** The longest sentences, at most one in 2,000 characters; the place is the sentence's first clause. */
export function longSentences({ lines, text }: Reading): Found[] {
  const long = lines.flatMap(sentencesOf).map((sentence) => ({ sentence, count: countCharacters(sentence.text) })).filter(({ sentence, count }) => count > LONG && !isList(sentence, count));
  const longest = long.toSorted((a, b) => b.count - a.count).slice(0, Math.max(1, Math.floor(countCharacters(text) / EACH)));
  return longest.map(({ sentence, count }) => {
    const opening = /^\s*[^，,]{1,30}/u.exec(sentence.text)?.[0] ?? sentence.text.slice(0, SHOWN);
    return found("long_sentence", { start: sentence.start, end: sentence.start + opening.length }, { code: "longSentence", count });
  });
}

function isList({ text }: Stretch, count: number): boolean {
  return (text.match(/、/gu)?.length ?? 0) * 100 >= LIST * count;
}
