import type { Leader } from "./use-rail";

/** The lines that tie the notes of the margin to the lines of text they belong to. */
export function Leaders({ leaders, active }: { leaders: readonly Leader[]; active: string | null }) {
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute right-(--rail) top-0 hidden h-full w-[calc(var(--pad)+var(--gap))] overflow-visible @3xl/screen:block">
      {leaders.map(({ id, from, to }) => (
        <g key={id} className={id === active ? "stroke-ink" : "stroke-control"}>
          <line x1="0" y1={from} x2="70%" y2={from} />
          <line x1="70%" y1={from} x2="100%" y2={to} />
        </g>
      ))}
    </svg>
  );
}
