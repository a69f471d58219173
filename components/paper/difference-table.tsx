"use client";

import { useWords } from "@/components/ui/words-context";
import type { Difference } from "@/lib/review/paper-sheet";
import { boxOf } from "@/lib/review/score-sheet-box";

/** Where two keyings of one paper are not the same. */
export function DifferenceTable({ differences }: { differences: readonly Difference[] }) {
  const { paper: w } = useWords();
  const points = (one: Difference, value: number | null) => (value === null ? w.noPoints : boxOf(one, { [one.key]: value }));
  return (
    <table className="rows mt-2 max-w-xl bg-paper">
      <thead><tr><th>{w.differColumns.criterion}</th><th className="figure">{w.differColumns.first}</th><th className="figure">{w.differColumns.second}</th></tr></thead>
      <tbody>{differences.map((one) => <tr key={one.key}><td>{one.label}</td><td className="figure number">{points(one, one.first)}</td><td className="figure number">{points(one, one.second)}</td></tr>)}</tbody>
    </table>
  );
}
