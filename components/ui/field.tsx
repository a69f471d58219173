import type { ReactNode } from "react";

type Props = { id: string; label: string; hint?: string; error?: string | null; optional?: string; mark?: ReactNode; children: ReactNode };

/** Ids that a field's box must name in aria-describedby. */
export const describedBy = (id: string, hint: boolean, error: boolean) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;

/** A label above its box, with the hint and the error between them. */
export function Field({ id, label, hint, error, optional, mark, children }: Props) {
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-bold">
        {label}
        {optional && <span className="ml-2 text-meta font-normal text-hint">{optional}</span>}
        {mark}
      </label>
      {hint && <p id={`${id}-hint`} className="mb-1.5 text-meta text-hint">{hint}</p>}
      {error && <p id={`${id}-error`} className="mb-1.5 text-danger">{error}</p>}
      {children}
    </div>
  );
}
