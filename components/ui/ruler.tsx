import type { Progress } from "@/lib/material/completeness";

export type Step = Progress | "optional";

const FILL: Record<Step, string> = {
  optional: "border-control bg-fill",
  none: "border-control bg-paper",
  some: "border-ink bg-[linear-gradient(90deg,var(--color-ink)_50%,var(--color-paper)_50%)]",
  done: "border-ink bg-ink",
};

/** The one picture of progress: a segmented line, one segment an item, marked with the items' numerals. */
export function Ruler({ steps, marks, label }: { steps: readonly Step[]; marks: readonly string[]; label: string }) {
  return (
    <div role="img" aria-label={label}>
      <div className="flex gap-0.5">{steps.map((step, index) => <i key={index} className={`h-2.5 flex-1 border ${FILL[step]}`} />)}</div>
      <div className="mt-0.5 flex gap-0.5" aria-hidden="true">
        {marks.map((mark) => <span key={mark} className="flex-1 border-l border-control pl-1 font-doc text-meta text-hint">{mark}</span>)}
      </div>
    </div>
  );
}
