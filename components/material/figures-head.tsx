"use client";

import { useWords } from "@/components/ui/words-context";

/** The head of a table of figures, whether it is written or read. */
export function FiguresHead({ years }: { years: readonly [string, string] }) {
  const { figureColumns } = useWords().material;
  return (
    <thead><tr><th>{figureColumns.name}</th><th>{figureColumns.measure}</th><th className="figure">{years[0]}</th><th className="figure">{years[1]}</th><th className="figure">{figureColumns.growth}</th></tr></thead>
  );
}
