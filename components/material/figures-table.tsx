import { CommentOn } from "@/components/comment/comment-on";
import type { Form } from "@/lib/call/form";
import { growth } from "@/lib/document/growth";
import type { FigurePair } from "@/lib/material/completeness";
import type { Words } from "@/lib/words/words";
import { FiguresHead } from "./figures-head";

/** The figures as they are read, with their growth; for a reviewer each may be commented on. */
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
                <td><span className="mr-2">{figure.label}</span><CommentOn place={{ target: "figure", figure: figure.key }} name={figure.label} /></td><td>{figure.measure}</td><td className="figure">{pair.previous || "–"}</td><td className="figure">{pair.current || "–"}</td>
                <td className="figure">{growth(pair.previous, pair.current) || growthNone}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
