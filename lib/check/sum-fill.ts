import type { Checked } from "./finding";
import { readGrowths } from "./growth";
import { solveGrowth } from "./growth-check";
import { readShares } from "./share";
import { solveShare } from "./share-check";
import { readTaskRates } from "./share-rate";
import { inUnitOf } from "./sum-format";
import { readIndex, type Blank, type Placed, type SumIndex } from "./sum-index";
import { readParts } from "./sum-parts";
import { solveParts } from "./sum-parts-check";

const solutions = (index: SumIndex): { blank: Placed; value: number }[] => [...readParts(index).map(solveParts), ...readShares(index).map(solveShare), ...readTaskRates(index).map(solveShare), ...readGrowths(index).map(solveGrowth)].filter((solution) => solution !== null);

/**
 * What blanks must hold where the other figures of their statement determine it: a sum with one addend missing, a
 * share of a given base, a change between two values.
 * @param blanks measures without a number, as code points of the text; each ends with its measure (占总人口的%, 自筹万元),
 * or stands right before it.
 * @returns for each blank the number alone, in the unit that stands behind it ("2185", "63.6"), or null: figures that
 * are softened (余, 约) or allow more than one answer determine nothing.
 */
export function fills({ text }: Pick<Checked, "text">, blanks: readonly Blank[]): (string | null)[] {
  const index = readIndex(text, blanks);
  const solved = solutions(index);
  return index.blanks.map((place) => {
    const values = new Set(solved.filter(({ blank }) => blank === place).map(({ value }) => value));
    const [value] = values;
    return place && values.size === 1 && value !== undefined ? inUnitOf(value, place) : null;
  });
}
