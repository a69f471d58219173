"use client";

import { Banner } from "@/components/ui/banner";
import { useWords } from "@/components/ui/words-context";
import type { FileNote } from "@/lib/text/file-read";
import { countOf } from "@/lib/words/format";
import type { ReadFile } from "./file-reading";

/** Notes of what a writer must make good by hand; the others only tell how it was read. */
const LOST: ReadonlySet<FileNote["kind"]> = new Set(["damaged", "unreadable", "charts", "diagrams", "embedded", "symbols", "formulas"]);

/** Above the split of a file: what is in the file and not in its text, or in another form. */
export function FileNotes({ name, notes }: Pick<ReadFile, "name" | "notes">) {
  const { file } = useWords();
  return (
    <aside className="mx-auto w-full max-w-[78rem] px-4 pt-4 @3xl/screen:px-6">
      <Banner voice={notes.some(({ kind }) => LOST.has(kind)) ? "go" : "info"} role="status">
        {notes.length === 0 ? <p>{file.allRead(name)}</p> : (
          <>
            <p>{file.notesTitle(name)}</p>
            <ul className="text-meta @3xl/screen:columns-2">{notes.map(({ kind, count }) => <li key={kind}>{file.note[kind](countOf(count))}</li>)}</ul>
          </>
        )}
      </Banner>
    </aside>
  );
}
