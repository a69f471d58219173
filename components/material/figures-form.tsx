"use client";

import { useState } from "react";
import { isUnfinished } from "@/components/ui/composing";
import { useWords } from "@/components/ui/words-context";
import type { FigureDefinition, Form } from "@/lib/call/form";
import { growth } from "@/lib/document/growth";
import { readSheet, saveFigures } from "@/lib/material/actions";
import type { FigurePair } from "@/lib/material/completeness";
import { figureProblem } from "@/lib/material/figure";
import { Contents, type ContentsEntry } from "./contents";
import { FiguresHead } from "./figures-head";
import { SectionBar, type NextSection } from "./section-bar";
import { SheetNews } from "./sheet-news";
import { useSheet } from "./use-sheet";

type Values = Record<string, FigurePair>;
type Year = keyof FigurePair;
type CellProps = { figure: FigureDefinition; year: Year; label: string; value: string; onType: (value: string) => void };

function Cell({ figure, year, label, value, onType }: CellProps) {
  const { problems } = useWords();
  const [left, setLeft] = useState(value !== "");
  const problem = left ? figureProblem(figure, value) : null;
  const id = `${figure.key}-${year}`;
  return (
    <td className="figure cell" data-label={label}>
      <input id={id} className="box text-right @3xl/screen:ml-auto @3xl/screen:max-w-[9rem]" inputMode="decimal" autoComplete="off" defaultValue={value} aria-label={`${figure.label} ${label}`}
        aria-invalid={problem !== null} aria-describedby={problem ? `${id}-error` : undefined}
        onChange={(event) => { if (!isUnfinished(event)) onType(event.target.value); }} onCompositionEnd={(event) => onType(event.currentTarget.value)} onBlur={() => setLeft(true)} />
      {problem && <p id={`${id}-error`} className="mt-1 whitespace-normal text-meta text-danger @3xl/screen:ml-auto @3xl/screen:max-w-[9rem] @3xl/screen:text-left">{problems.sentence(problem)}</p>}
    </td>
  );
}

type Props = { materialId: string; form: Form; values: Values; start: { version: number; savedAt: number | null }; numeral: string; entries: readonly ContentsEntry[]; next: NextSection };

/** The figures (基本数据): last year beside this year, growth worked out, what is typed kept as it is. */
export function FiguresForm({ materialId, form, values: first, start, numeral, entries, next }: Props) {
  const { material } = useWords();
  const [sheet, setSheet] = useState(0);
  const { values, type, state, flush, clashes, settle, news } = useSheet<FigurePair>({
    place: { key: `material/${materialId}/figures`, href: `/materials/${materialId}/figures`, label: material.figures }, first, start,
    save: (version, typed, by) => saveFigures({ materialId, version, values: typed, by }),
    read: async () => {
      const newest = await readSheet({ materialId, kind: "figures" });
      return newest.ok ? { ...newest.data, values: newest.data.figures } : null;
    },
    onReplace: () => setSheet((now) => now + 1),
  });

  function typeIn(key: string, year: Year, value: string) {
    const pair = values[key] ?? { previous: "", current: "" };
    type({ ...values, [key]: { ...pair, [year]: value } });
  }
  const inWords = (pair: FigurePair) => [pair.previous, pair.current].filter((cell) => cell !== "").join(" / ");
  const lines = clashes.map(({ key, mine, theirs }) => ({ key, label: form.figures.find((figure) => figure.key === key)?.label ?? key, mine: inWords(mine), theirs: inWords(theirs) }));
  const { figureColumns } = material;
  return (
    <>
      <SectionBar materialId={materialId} title={`${numeral}　${material.figures}`} state={state} flush={flush} next={next} />
      <main id="main" className="mx-auto grid w-full max-w-[84rem] gap-x-6 p-4 @3xl/screen:p-6 @5xl/screen:grid-cols-[12rem_minmax(0,1fr)]">
        <Contents title={material.toc} entries={entries} current="figures" />
        <div className="max-w-[58rem] rounded-paper bg-paper p-4 shadow-paper @3xl/screen:p-8">
          <SheetNews news={news} clashes={lines} onSettle={settle} />
          <p className="mb-4 text-meta text-hint">{material.figuresHint}</p>
          <table key={sheet} className="rows flows">
            <FiguresHead years={form.years} />
            <tbody>
              {form.figures.map((figure) => {
                const pair = values[figure.key] ?? { previous: "", current: "" };
                return (
                  <tr key={figure.key}>
                    <td className="lead">{figure.label}{!figure.required && <span className="ml-2 whitespace-nowrap text-meta text-hint">{material.optional}</span>}</td>
                    <td className="whitespace-nowrap @max-3xl/screen:order-1" data-label={figureColumns.measure}>{figure.measure}</td>
                    <Cell figure={figure} year="previous" label={form.years[0]} value={pair.previous} onType={(value) => typeIn(figure.key, "previous", value)} />
                    <Cell figure={figure} year="current" label={form.years[1]} value={pair.current} onType={(value) => typeIn(figure.key, "current", value)} />
                    <td className="figure @max-3xl/screen:order-1" data-label={figureColumns.growth}>{growth(pair.previous, pair.current) || material.growthNone}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </main>
    </>
  );
}
