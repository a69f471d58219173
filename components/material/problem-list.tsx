import Link from "next/link";
import type { Form } from "@/lib/call/form";
import type { Problem } from "@/lib/errors";
import { hrefOfProblem, labelOfProblem } from "@/lib/material/sections";
import type { Words } from "@/lib/words/words";

type Props = { materialId: string; form: Form; problems: Record<string, Problem>; words: Words };

/** What stands in the way of a submit: each line says it in the words of its box and leads there. */
export function ProblemList({ materialId, form, problems, words }: Props) {
  return (
    <section className="border-l-4 border-danger bg-danger-tint px-4 py-3" aria-labelledby="must-fix">
      <h2 id="must-fix" tabIndex={-1} className="text-body">{words.material.mustFix}</h2>
      <ul className="mt-2">
        {Object.entries(problems).map(([path, problem]) => (
          <li key={path} className="py-1 text-meta">
            <Link href={hrefOfProblem(materialId, path, problem)}>{labelOfProblem(form, path, words, problem)}</Link>
            <span className="block text-danger">{words.problems.sentence(problem)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
