import type { ReactNode } from "react";

/** A titled group on a list screen: a small head, a rule, its rows; or one sentence where there is nothing. */
export function Section({ title, empty, children }: { title: string; empty?: string | false; children?: ReactNode }) {
  return (
    <section className="mt-10 first:mt-8">
      <h2 className="border-b-2 border-ink pb-2 text-meta text-ink-2">{title}</h2>
      {empty ? <p className="border-b border-line py-4 text-ink-2">{empty}</p> : children}
    </section>
  );
}
