import { outlineFile, type MaterialOutline } from "./file-outline";
import type { GoldParts } from "./measure-gold";
import { codePoints } from "./normalise";
import type { NamedRole } from "./synonyms";

type Label = NamedRole | "none";

/** Counts of characters (without white space) and borders; sums of several texts are counts again. */
export type Agreement = {
  characters: number; agreed: number;
  /** Of the characters that the person gave to a part. */
  placed: number; placedAgreed: number;
  borders: number; bordersFound: number;
};
/** How the reader's outline of one text agrees with a person's; `wronglyClaimed` are parts which that person did not find. */
export type OutlineMeasure = Agreement & { wronglyClaimed: NamedRole[] };

const NEAR = 5;
const ROLES: readonly NamedRole[] = ["basics", "practices", "results", "next"];

/** Compares what the reader says of a text with a person's reading of it. Title, page remains and 未归类 count as no part. */
export function measureOutline(text: string, gold: GoldParts): OutlineMeasure {
  const claimed = mergeParts(outlineFile(text));
  const [wanted, given] = [labelsOf(text, gold), labelsOf(text, claimed)];
  const same = wanted.map((label, index) => label === given[index]);
  const inParts = wanted.flatMap((label, index) => (label === "none" ? [] : [same[index]]));
  const [borders, found] = [bordersOf(wanted), bordersOf(given)];
  return {
    characters: wanted.length, agreed: count(same),
    placed: inParts.length, placedAgreed: count(inParts),
    borders: borders.length, bordersFound: borders.filter((at) => found.some((other) => Math.abs(other - at) <= NEAR)).length,
    wronglyClaimed: ROLES.filter((role) => claimed[role].length > 0 && gold[role].length === 0),
  };
}

/** The sum of several measures; shares of it weigh every character alike. */
export function sumAgreement(measures: readonly Agreement[]): Agreement {
  const sum = (key: keyof Agreement) => measures.reduce((all, measure) => all + measure[key], 0);
  return { characters: sum("characters"), agreed: sum("agreed"), placed: sum("placed"), placedAgreed: sum("placedAgreed"), borders: sum("borders"), bordersFound: sum("bordersFound") };
}

const count = (flags: readonly (boolean | undefined)[]) => flags.filter(Boolean).length;

function mergeParts(materials: readonly MaterialOutline[]): GoldParts {
  const of = (role: NamedRole) => materials.flatMap(({ parts }) => parts[role]);
  return { basics: of("basics"), practices: of("practices"), results: of("results"), next: of("next") };
}

/** The label of every character that is not white space, in order. */
function labelsOf(text: string, parts: GoldParts): Label[] {
  const points = codePoints(text);
  const labels: Label[] = points.map(() => "none");
  for (const role of ROLES) for (const [start, end] of parts[role]) labels.fill(role, start, end);
  return labels.filter((_, at) => points[at]?.trim() !== "");
}

/** Where the label changes, counted in characters without white space. */
function bordersOf(labels: readonly Label[]): number[] {
  return labels.flatMap((label, index) => (index > 0 && label !== labels[index - 1] ? [index] : []));
}
