import { readCompilation } from "./compilation";
import { countCharacters } from "./count";
import { firstWords } from "./first-words";
import { readLines } from "./lines";
import { slice } from "./normalise";
import { findTitle } from "./title";

/** One material of a collection as it is offered: its text, title, length as people count it, and how it begins after the title. */
export type PieceOfCompilation = { text: string; title: string; count: number; opening: string };

const TITLE = 60;
const OPENING = 70;

/** The materials a text holds, in order; one where it is a single material. Joined they are the whole text. */
export function compilationPieces(whole: string): PieceOfCompilation[] {
  return readCompilation(whole).map(([start, end]) => {
    const text = slice(whole, start, end);
    const title = findTitle(text);
    const first = readLines(text)[0];
    const heading = title ? slice(text, ...title) : first?.text ?? "";
    const rest = slice(text, title?.[1] ?? first?.end ?? 0, end - start);
    return { text, title: firstWords(heading, TITLE), count: countCharacters(text), opening: firstWords(rest, OPENING) };
  });
}
