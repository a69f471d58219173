import type { Form, SumRule } from "@/lib/call/form";
import type { Problem } from "@/lib/errors";
import type { FigurePair } from "./completeness";
import { figureValue, plainFigure } from "./figure";

type Year = keyof FigurePair;
type Figures = Readonly<Record<string, FigurePair>>;

/** Millionths: figures have at most six decimals, and a sum of them must not be a sum of binary fractions. */
const PLACES = 6;

function exactly(typed: string): bigint | null {
  if (figureValue(typed) === null) return null;
  const [whole = "", rest = ""] = plainFigure(typed).split(".");
  return BigInt(whole + rest.padEnd(PLACES, "0"));
}

function printed(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(PLACES + 1, "0");
  const rest = digits.slice(-PLACES).replace(/0+$/, "");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -PLACES)}${rest === "" ? "" : `.${rest}`}`;
}

function broken(rule: SumRule, form: Form, figures: Figures, year: Year): Problem | null {
  const labelOf = (key: string) => form.figures.find((figure) => figure.key === key)?.label ?? "";
  const filled = rule.parts.flatMap((key) => {
    const value = exactly(figures[key]?.[year] ?? "");
    return value === null ? [] : [{ label: labelOf(key), value }];
  });
  const total = exactly(figures[rule.total]?.[year] ?? "");
  if (total === null || filled.length === 0) return null;
  const sum = filled.reduce((all, { value }) => all + value, 0n);
  const said = {
    terms: filled.map(({ value }) => printed(value)).join("＋"), names: filled.map(({ label }) => label).join("、"),
    sum: printed(sum), total: printed(total), name: labelOf(rule.total),
  };
  if (rule.exact) return filled.length === rule.parts.length && sum !== total ? { code: "sum_not", ...said } : null;
  return sum > total ? { code: "sum_over", ...said } : null;
}

/**
 * The sum rules that the figures break, by the path of the total (`figures.KEY.YEAR`). A rule waits until the total
 * and every part of an exact sum are numbers; of parts that only may not exceed the total, those filled in count.
 */
export function sumProblems(form: Form, figures: Figures): Record<string, Problem> {
  const found = (form.sums ?? []).flatMap((rule) => (["previous", "current"] as const).flatMap((year): [string, Problem][] => {
    const problem = broken(rule, form, figures, year);
    return problem ? [[`figures.${rule.total}.${year}`, problem]] : [];
  }));
  return Object.fromEntries(found.toReversed());
}
