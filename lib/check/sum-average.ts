import type { Says } from "./sayings";
import { apart, times } from "./quantity-range";
import { formatNumber, inUnitOf, printed } from "./sum-format";
import type { Placed, SumIndex } from "./sum-index";

/** So much each, how many of them, and the total of the same thing (户均分红1000元, 512户, 共分红51.2万元). */
export type Average = { each: Placed; number: Placed; total: Placed };

const EACH = /(?:(?<by>[人户亩])均|平均每(?<every>[人户亩]))(?<thing>\p{Script=Han}{0,8})$/u;
const WHOLE = /(?:总|共|合计|共计|总计)(?:计|同)?(?<thing>\p{Script=Han}{1,8})$/u;
const plain = (thing: string) => thing.replace(/可支配|增加|实现|达到?|为|总|了|约/gu, "");

function readAverage({ quantities }: SumIndex, each: Placed): Average | null {
  const match = EACH.exec(each.subject || each.gap);
  if (!match || each.blank) return null;
  const [by, thing] = [match.groups?.["by"] ?? match.groups?.["every"] ?? "", plain(match.groups?.["thing"] ?? "")];
  const beside = quantities.filter(({ sentence, at, blank }) => sentence === each.sentence && at !== each.at && !blank);
  const numbers = beside.filter(({ family, per }) => family === by && !per);
  const totals = beside.filter(({ family, gap, per }) => family === each.family && !per && plain(WHOLE.exec(gap.split(/[，,；;、]/u).at(-1) ?? "")?.groups?.["thing"] ?? "") === thing);
  const [number, total] = [numbers[0], totals[0]];
  const accounted = beside.some((other) => number && other !== total && other.family === each.family && meets(each, number, other));
  return !accounted && thing !== "" && numbers.length === 1 && totals.length === 1 && number && total ? { each, number, total } : null;
}

/** Every average of a text with its one number and its one total in the same sentence. */
export function readAverages(index: SumIndex): Average[] {
  return index.quantities.filter(({ per }) => per).flatMap((each) => readAverage(index, each) ?? []);
}

/** Whether number × average may be the figure, give or take two in a hundred. */
function meets(each: Placed, number: Placed, figure: Placed): boolean {
  const [low, high] = times(each.range, number.range);
  return !apart([low * 0.98, high * 1.02], figure.range);
}

/** What is wrong with an average; null where number × average may be the total. */
export function judgeAverage({ each, number, total }: Average): Says | null {
  if (meets(each, number, total)) return null;
  return { code: "averageTotal", each: printed(each), number: printed(number), computed: inUnitOf(Number(formatNumber(each.value * number.value, 2)), total) + total.unit, total: printed(total) };
}
