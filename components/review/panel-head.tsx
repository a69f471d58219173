import type { ReactNode } from "react";

/** The head of the panel beside the material. */
export function PanelHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-3 border-b-2 border-ink pb-1.5">
      <h2 id="panel-title" className="text-[1.125rem]">{title}</h2>{children}
    </div>
  );
}
