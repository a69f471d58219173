import type { PartDefinition } from "@/lib/call/form";
import { countOf } from "@/lib/words/format";
import type { Words } from "@/lib/words/words";

/** How long the text is, both limits in sight; over the limit the whole bar turns to act. */
export function LengthRuler({ count, part, words }: { count: number; part: PartDefinition; words: Words }) {
  const { material } = words;
  const scale = Math.max(part.max, count) * 1.02;
  const at = (value: number) => `${Math.min(100, (value / scale) * 100)}%`;
  const over = count > part.max;
  const remark = over ? material.over(countOf(count - part.max)) : count > 0 && count < part.min ? material.under(countOf(part.min - count)) : "";
  return (
    <div className="mb-3 grid gap-x-6 gap-y-1 text-meta @3xl/screen:grid-cols-[auto_minmax(0,1fr)] @3xl/screen:items-center">
      <p className="flex gap-3 whitespace-nowrap">
        <b>{material.chars(countOf(count))}</b>
        <span className="text-hint">{part.required ? material.wants(countOf(part.min), countOf(part.max)) : material.atMost(countOf(part.max))}</span>
        {remark && <b className={over ? "text-danger" : "text-caution"}>{remark}</b>}
      </p>
      <div className="relative h-7" aria-hidden="true">
        <div className="absolute inset-x-0 top-1 h-1.5 border border-control bg-paper" />
        <div className={`absolute left-0 top-1 h-1.5 ${over ? "bg-danger" : "bg-ink"}`} style={{ width: at(count) }} />
        {[part.min, part.max].filter((mark) => mark > 0).map((mark) => (
          <span key={mark} className="absolute top-0 h-[1.625rem] border-l border-ink pl-1 pt-3.5 leading-none text-hint last:-translate-x-full last:border-l-0 last:border-r last:pr-1" style={{ left: at(mark) }}>{countOf(mark)}</span>
        ))}
      </div>
    </div>
  );
}
