import type { Form } from "@/lib/call/form";
import { growth } from "@/lib/document/growth";
import type { FigurePair } from "@/lib/material/completeness";
import type { Words } from "@/lib/words/words";
import { FiguresHead } from "./figures-head";

/** The figures as they are read, with their growth. */
export function FiguresTable({ form, values, words }: { form: Form; values: Record<string, FigurePair>; words: Words }) {
  const { growthNone } = words.material;
  return (
    <div className="overflow-x-auto">
      <table className="rows">
        <FiguresHead years={form.years} />
        <tbody>
          {form.figures.map((figure) => {
            const pair = values[figure.key] ?? { previous: "", current: "" };
            return (
              <tr key={figure.key}>
                <td>{figure.label}</td><td>{figure.measure}</td><td className="figure">{pair.previous || "–"}</td><td className="figure">{pair.current || "–"}</td>
                <td className="figure">{growth(pair.previous, pair.current) || growthNone}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
