"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { Glyph } from "@/components/ui/glyph";
import { useWords } from "@/components/ui/words-context";
import { ReturnedEditor } from "./returned-editor";
import { ReturnedReader } from "./returned-reader";
import { SectionHead, type ReturnedPart, type Tops } from "./section-head";
import { UnitNote } from "./unit-note";
import { useReturnedDesk } from "./use-returned";

/** One section of the returned material in its place: read-only with a lock, a link to its sheet, or the editor. */
export function ReturnedSection({ section, tops, sheet }: { section: ReturnedPart; tops: Tops; sheet: ReactNode }) {
  const { material, comment } = useWords();
  const { key, href, start } = section;
  const here = useReturnedDesk().shown.filter((one) => one.part === key);
  const lock = section.lock !== null && <span className="inline-flex items-center gap-1.5 text-meta text-hint"><Glyph name="lock" />{section.lock}</span>;
  return (
    <section id={`section-${key}`} className="scroll-mt-4 pt-4 @3xl/screen:px-5">
      {start === null ? (
        <>
          <SectionHead section={section}>{lock || <Link href={href} className="btn btn-small">{material.fixIt}</Link>}</SectionHead>
          {here.map((one) => <UnitNote key={one.id} asked={one} top={tops[one.id]} lost={false} locked={lock !== false} sheet={{ href: `${href}${one.on === null ? "" : `#${key === "figures" ? `${one.on}-current` : one.on}`}`, about: section.names[one.on ?? ""] ?? "" }} />)}
          {sheet && <details className="mx-4 border-t border-line"><summary className="link flex items-center text-meta">{comment.showSheet}</summary><div className={lock ? "pb-4 text-hint" : "pb-4"}>{sheet}</div></details>}
        </>
      )
        : lock ? <><SectionHead section={section}>{lock}</SectionHead><ReturnedReader filed={section.before} start={start} tops={tops} /></>
        : <ReturnedEditor section={section} start={start} tops={tops} />}
    </section>
  );
}
