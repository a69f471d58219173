import type { ReactNode } from "react";
import type { PartStart } from "./use-part";

/**
 * A section of a returned material: `lock` says why it is only read, null where it may be changed; `start` is
 * null for the sheets of facts, figures and evidence, which have their own page. `before` is the text that came back;
 * `names`: what a sheet holds, by key or id.
 */
export type ReturnedPart = { key: string; label: string; href: string; lock: string | null; start: PartStart | null; before: string; names: Readonly<Record<string, string>> };
/** Where each note of the margin stands, by the comment's id. */
export type Tops = Record<string, number>;

/** The head of a section on the paper: its name and, at the end of the line, its state. */
export function SectionHead({ section: { key, label }, children }: { section: ReturnedPart; children: ReactNode }) {
  return (
    <div data-hook={key} className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 pb-1 pl-4 pr-6">
      <h2 className="text-body">{label}</h2>{children}
    </div>
  );
}
