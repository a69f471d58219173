import type { Check, Checked, Finding } from "./finding";
import type { Kind } from "./kinds";
import type { Says } from "./sayings";
import { readDoublings, readGrowths, readRates } from "./growth";
import { judgeDoubling, judgeGrowth, judgeRate } from "./growth-check";
import { readShares } from "./share";
import { judgeShare } from "./share-check";
import { readTaskRates } from "./share-rate";
import { judgeAverage, readAverages } from "./sum-average";
import { judgeConflict, readConflicts } from "./sum-conflict";
import { readCountFaults } from "./sum-count-words";
import { readDateFaults } from "./sum-dates";
import { judgeMismatch, readMismatches } from "./sum-figures";
import { printed } from "./sum-format";
import { readOverHundred } from "./sum-hundred";
import { indexOf, type Placed, type SumIndex } from "./sum-index";
import { readParts } from "./sum-parts";
import { judgeParts } from "./sum-parts-check";

/** The statement that figures make together: from the first of them to the last. */
function finding(kind: Kind, figures: readonly Placed[], says: Says | null): Finding[] {
  const [start, end] = [Math.min(...figures.map((figure) => figure.start)), Math.max(...figures.map((figure) => figure.end))];
  return says ? [{ kind, start, end, says }] : [];
}

const wrong = (figures: readonly Placed[], says: Says | null) => finding("arithmetic_mismatch", figures, says);

const parts = (index: SumIndex) => readParts(index).flatMap((read) => wrong([read.whole, ...read.parts], judgeParts(index, read)));
const shares = (index: SumIndex) => [...readShares(index), ...readTaskRates(index)].flatMap((read) => wrong([read.share, ...(read.pairs.slice(0, 1).flatMap(({ part, base }) => [part, base]))], judgeShare(read)));
const growths = (index: SumIndex) => readGrowths(index).flatMap((read) => wrong([read.from, read.to, ...(read.change ? [read.change] : [])], judgeGrowth(read)));
const rates = (index: SumIndex) => readRates(index).flatMap((read) => wrong([read.now, read.added, read.rate], judgeRate(read)));
const doublings = (index: SumIndex) => readDoublings(index).flatMap((read) => wrong([read.from, read.to], judgeDoubling(read)));
const overHundred = (index: SumIndex) => readOverHundred(index).flatMap((rate) => wrong([rate], { code: "overHundred", stated: printed(rate) }));
const averages = (index: SumIndex) => readAverages(index).flatMap((read) => wrong([read.each, read.number, read.total], judgeAverage(read)));
const counts = (index: SumIndex): Finding[] => readCountFaults(index).map((fault) => ({ kind: "arithmetic_mismatch", ...fault }));
const dates = (index: SumIndex): Finding[] => readDateFaults(index).map((fault) => ({ kind: "arithmetic_mismatch", ...fault }));
const conflicts = (index: SumIndex) => readConflicts(index).flatMap((read) => finding("value_conflict", [read.second], judgeConflict(read)));

const READERS = [parts, shares, growths, rates, doublings, overHundred, averages, counts, dates, conflicts];

/** One finding for one statement: a sum that is read twice is told once. */
function onceEach(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ says, end }) => seen.size !== seen.add(`${says.code} ${end}`).size);
}

const inOrder = (findings: readonly Finding[]): Finding[] => onceEach(findings).toSorted((a, b) => a.start - b.start || a.end - b.end);

const figuresOfForm: Check = (checked: Checked) => {
  const { about } = checked;
  return about ? inOrder(readMismatches(indexOf(checked), about).flatMap((read) => finding("figure_mismatch", [read.stated], judgeMismatch(read)))) : [];
};

/** The checks that compare figures with each other; all of them read one index of the text. */
export const SUM_CHECKS: readonly Check[] = [...READERS.map((read): Check => (checked) => inOrder(read(indexOf(checked)))), figuresOfForm];
