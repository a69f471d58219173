import type { SumSayings } from "./sum-sayings";

/** A sentence that shows no value. */
type Plain = Record<never, never>;

/** What the checks of writing have to say: for every code the values its sentence shows. */
export type Sayings = {
  blankFigure: { measure: string };
  placeholder: { mark: string };
  nameCut: Plain;
  mojibake: Plain;
  mojibakeFigure: { figure: string };
  pinyinNoise: { reading: string };
  traditional: { due: string };
  traditionalThroughout: { count: number };
  markup: Plain;
  boilerplate: Plain;
  pageNumber: Plain;
  brokenLine: Plain;
  wrappedLines: { count: number };
  brokenWord: { due: string };
  secrecyMark: { mark: string };
  identityNumber: Plain;
  mobileNumber: Plain;
  fixedPhone: Plain;
  contactPhone: Plain;
  bankCard: Plain;
  email: Plain;
  homeAddress: Plain;
  otherUnit: { name: string };
  otherSelf: { self: string };
  halfMasked: { name: string; mask: string };
  futureYear: { year: string; own: string };
  staleYear: { year: string; own: string };
  staleNow: { word: string; year: string };
  titleYear: { year: string; others: string };
  missingPart: { label: string };
  partShort: { label: string; count: number; min: number };
  partLong: { label: string; count: number; max: number };
  dueWording: { due: string };
  nearFormula: { due: string };
  nuisanceLabel: { label: string };
  outdatedName: { due: string; since: string };
  misspelling: { due: string };
  bareClaim: { claim: string };
  repeatedPassage: Plain;
  repeatedTitle: Plain;
  numberSkipped: { expected: string; found: string };
  numberDoubled: { found: string };
  numberMixed: { found: string; expected: string };
  numberComma: { due: string };
  fullWidthDigits: { due: string };
  mixedScale: Plain;
  roundScale: { due: string };
  digitGroups: { due: string };
  splitDecimal: { due: string };
  mixedYear: { due: string };
  shortYear: { due: string };
  doubleApproximate: Plain;
  mixedSelf: { used: string; mostly: string };
  twoSelves: { used: string; mostly: string };
  speechForm: Plain;
  longSentence: { count: number };
  doubledCharacter: { due: string };
  halfWidth: { count: number };
  halfWidthStop: { count: number };
  doubledMark: Plain;
  strayQuote: Plain;
  unpairedMark: { mark: string };
  noFullStop: Plain;
  spaceBeforeMark: Plain;
  spaceAfterNumber: { count: number };
};

/** A message as a code and its values; lib/words has the sentence and the remedy. */
export type Says = { [Code in keyof (Sayings & SumSayings)]: { code: Code } & (Sayings & SumSayings)[Code] }[keyof (Sayings & SumSayings)];
