import type { Form } from "@/lib/call/form";
import type { Carry } from "@/lib/material/carry";
import type { FigurePair } from "@/lib/material/completeness";
import { countCharacters } from "@/lib/text/count";
import { firstWords } from "@/lib/text/first-words";
import { countOf } from "@/lib/words/format";
import type { Words } from "@/lib/words/words";

const OPENING = 60;
type Props = { form: Form; carry: Carry; words: Words };

type GroupProps = { title: string; rows: readonly { key: string; label: string; value: string; end?: string }[]; prose?: boolean };

function Group({ title, rows, prose }: GroupProps) {
  if (rows.length === 0) return null;
  return (
    <section className="mt-6">
      <h3 className="border-b-2 border-ink pb-1 text-meta text-ink-2">{title}</h3>
      <dl>
        {rows.map(({ key, label, value, end }) => (
          <div key={key} className="grid gap-x-6 border-b border-line py-2.5 @3xl/screen:grid-cols-[11rem_minmax(0,1fr)_auto]">
            <dt className="font-bold @3xl/screen:font-normal">{label}</dt><dd className={`min-w-0 whitespace-pre-wrap break-words text-ink-2 ${prose ? "font-doc" : ""}`}>{value}</dd>{end && <dd className="text-meta text-hint">{end}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}

const inYears = ({ years }: Form, { previous, current }: FigurePair, { carry, frame }: Words) =>
  frame.listed(...[previous && carry.cell(years[0], previous), current && carry.cell(years[1], current)].filter(Boolean));

/** What would be carried over: of each part the first words and its length, of the sheets every value. */
export function CarryPreview({ form, carry, words }: Props) {
  const { carry: w, material } = words;
  const moved = form.figures.some(({ key }) => carry.figures[key]?.current === "");
  return (
    <>
      <Group prose title={w.parts} rows={form.parts.flatMap(({ key, label }) => { const text = carry.parts[key]; return text === undefined ? [] : [{ key, label, value: firstWords(text, OPENING), end: material.chars(countOf(countCharacters(text))) }]; })} />
      <Group title={w.fields} rows={form.fields.flatMap(({ key, label }) => { const value = carry.fields[key]; return value === undefined ? [] : [{ key, label, value: value.replaceAll("\t", "　") }]; })} />
      <Group title={w.figures} rows={form.figures.flatMap(({ key, label, measure }) => { const pair = carry.figures[key]; return pair ? [{ key, label, value: inYears(form, pair, words), end: measure }] : []; })} />
      {moved && <p className="mt-2 text-meta text-hint">{w.yearMoved}</p>}
    </>
  );
}
