"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { FileChooser } from "@/components/material/file-chooser";
import { useFileReading } from "@/components/material/file-reading";
import { describedBy, Field } from "@/components/ui/field";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useFileDrop } from "@/components/ui/use-file-drop";
import { useWords } from "@/components/ui/words-context";
import { addReference } from "@/lib/overlap/actions";
import { REFERENCE_KINDS, type ReferenceKind } from "@/lib/overlap/kinds";

const EMPTY = { title: "", year: "", text: "", kind: "model" as ReferenceKind };

/** A text for the shelf, typed, pasted or read from a file; it stays in its boxes until it is taken in. */
export function ShelfForm({ unitId }: { unitId: string }) {
  const words = useWords();
  const { shelf } = words.overlap;
  const router = useRouter();
  const id = useId();
  const [typed, setTyped] = useState(EMPTY);
  const [operationId, setOperationId] = useState(newOperationId);
  const [wrongYear, setWrongYear] = useState(false);
  const { run, pending, failure } = useAction(addReference);
  const type = (more: Partial<typeof EMPTY>) => setTyped((now) => ({ ...now, ...more }));
  const file = useFileReading(({ name, text }) => setTyped((now) => ({ ...now, text, title: now.title || name.replace(/\.[^.]+$/, "") })));
  const { over, handlers } = useFileDrop((files) => void file.choose(files));
  const problems = failure?.failure?.problems ?? {};
  const told = (key: "title" | "text") => (problems[key] ? words.problems.sentence(problems[key]) : null);

  async function add() {
    const year = typed.year.normalize("NFKC").replace(/年$/, "").trim();
    const fits = year === "" || /^(?:19|20)\d{2}$/.test(year);
    setWrongYear(!fits);
    if (!fits || !(await run({ unitId, title: typed.title, kind: typed.kind, year: year === "" ? null : Number(year), text: typed.text, operationId }))?.ok) return;
    setTyped({ ...EMPTY, kind: typed.kind });
    setOperationId(newOperationId());
    router.refresh();
  }
  return (
    <section {...handlers} aria-label={shelf.add} className={`mt-4 max-w-3xl ${over ? "bg-primary-tint" : ""}`}>
      <h3 className="mb-3 font-bold">{shelf.add}</h3>
      <FileChooser onChoose={file.choose} reading={file.reading} problem={file.problem} />
      <div className="mt-4 grid items-start gap-4 @3xl/screen:grid-cols-[2fr_1fr_6rem]">
        <Field id={`${id}-title`} label={shelf.title} error={told("title")}><input id={`${id}-title`} className="box" autoComplete="off" value={typed.title} aria-invalid={told("title") ? true : undefined} aria-describedby={describedBy(`${id}-title`, false, told("title") !== null)} onChange={(event) => type({ title: event.target.value })} /></Field>
        <Field id={`${id}-kind`} label={shelf.kind}><select id={`${id}-kind`} className="box" value={typed.kind} onChange={(event) => type({ kind: REFERENCE_KINDS.find((kind) => kind === event.target.value) ?? "model" })}>{REFERENCE_KINDS.map((kind) => <option key={kind} value={kind}>{shelf.kinds[kind]}</option>)}</select></Field>
        <Field id={`${id}-year`} label={shelf.year} error={wrongYear ? shelf.yearHint : null}><input id={`${id}-year`} className="box" inputMode="numeric" autoComplete="off" value={typed.year} aria-invalid={wrongYear || undefined} aria-describedby={describedBy(`${id}-year`, false, wrongYear)} onChange={(event) => type({ year: event.target.value })} /></Field>
      </div>
      <div className="mt-4"><Field id={`${id}-text`} label={shelf.text} error={told("text")}><textarea id={`${id}-text`} rows={6} className="box" value={typed.text} aria-invalid={told("text") ? true : undefined} aria-describedby={describedBy(`${id}-text`, false, told("text") !== null)} onChange={(event) => type({ text: event.target.value })} /></Field></div>
      {failure && !told("title") && !told("text") && <p role="alert" className="mt-2 text-danger">{failure.sentence}</p>}
      <button type="button" className="btn mt-3" aria-disabled={pending} onClick={() => void add()}>{shelf.save}</button>
    </section>
  );
}
