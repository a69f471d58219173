import { isBoilerplate } from "@/lib/text/boilerplate";
import { found, sentencesOf, type Found, type Reading, type Stretch } from "./reading";

const bare = (text: string) => text.replace(/^[【（(]?第[一二三四五六七八九十\d]+篇[】）)]?[:：]?/u, "").replace(/[\s\p{P}]/gu, "").replace(/(?:docx?|pdf)$/iu, "");
const LINE = 8;
const SENTENCE = 30;

/** A line, a paragraph or a sentence of 30 characters that stands in the text a second time; the later one is the place. */
export function repeatedPassages({ lines, title }: Reading): Found[] {
  const own = lines.filter((line) => !isBoilerplate(line.text));
  const again = repeated(own, LINE);
  const inLine = ({ start }: Stretch) => again.some((line) => line.start <= start && start < line.end);
  const sentences = repeated(own.flatMap(sentencesOf), SENTENCE).filter((sentence) => !inLine(sentence));
  return [...[...again, ...sentences].map((place) => found("repeated_passage", place, isTitle(place, title) ? { code: "repeatedTitle" } : { code: "repeatedPassage" })), ...gluedTitles(own, title)];
}

function isTitle({ text }: Stretch, title: Stretch | null): boolean {
  return title !== null && bare(title.text).includes(bare(text));
}

function repeated(stretches: readonly Stretch[], least: number): Stretch[] {
  const seen = new Set<string>();
  return stretches.filter((stretch) => {
    const said = bare(stretch.text);
    if (Array.from(said).length < least) return false;
    return seen.size === seen.add(said).size;
  });
}

/** A title line said again at the head of the line below it. */
function gluedTitles(lines: readonly Stretch[], title: Stretch | null): Found[] {
  return lines.flatMap((line, index) => {
    const above = lines[index - 1];
    if (!above || !title || above.start < title.start || above.end > title.end) return [];
    const said = bare(above.text);
    const end = said.length >= LINE && bare(line.text).length > said.length && bare(line.text).startsWith(said) ? lengthSaying(line.text, said) : 0;
    return end === 0 ? [] : [found("repeated_passage", { start: line.start, end: line.start + end }, { code: "repeatedTitle" })];
  });
}

/** How much of the text says it. */
function lengthSaying(text: string, said: string): number {
  let length = 0;
  while (length < text.length && bare(text.slice(0, length)) !== said) length += 1;
  return length;
}
