import type { FigureDefinition } from "@/lib/call/form";
import type { Problem } from "@/lib/errors";

const FULL_WIDTH = /[０-９．，－]/g;
const half = (mark: string) => ({ "．": ".", "，": ",", "－": "-" })[mark] ?? String.fromCodePoint((mark.codePointAt(0) ?? 0) - 0xfee0);

/** A figure as typed, made plain: full-width digits half-width, thousands marks and spaces away. */
export function plainFigure(typed: string): string {
  return typed.replace(FULL_WIDTH, half).replace(/[\s,]/g, "");
}

/** The value of a figure as typed, or null where it is no number. */
export function figureValue(typed: string): number | null {
  const plain = plainFigure(typed);
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}

/** What is wrong with one cell of the figures, or null; an empty one is for the caller to judge. */
export function figureProblem(definition: FigureDefinition, typed: string): Problem | null {
  if (typed.trim() === "") return null;
  const value = figureValue(typed);
  if (value === null) return { code: "figure_no_number", typed: typed.slice(0, 20) };
  const decimals = plainFigure(typed).split(".")[1]?.length ?? 0;
  if (decimals > definition.decimals) return { code: definition.decimals === 0 ? "figure_whole" : "figure_decimals", max: definition.decimals };
  return null;
}
