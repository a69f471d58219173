"use client";

import { useState } from "react";
import { CarriedBand } from "@/components/carry/carried-band";
import { CarriedMark } from "@/components/carry/carried-mark";
import { useCarried, type Carried } from "@/components/carry/use-carried";
import { Banner } from "@/components/ui/banner";
import { useWords } from "@/components/ui/words-context";
import type { Form } from "@/lib/call/form";
import { growth } from "@/lib/document/growth";
import { readSheet, saveFigures } from "@/lib/material/actions";
import type { FigurePair } from "@/lib/material/completeness";
import { sumProblems } from "@/lib/material/sums";
import { same } from "@/lib/net/merge";
import { Contents, type ContentsEntry } from "./contents";
import { FigureCell, type Year } from "./figure-cell";
import { moveBetweenCells } from "./figure-keys";
import { FiguresHead } from "./figures-head";
import { SectionBar, type NextSection } from "./section-bar";
import { SheetNews } from "./sheet-news";
import { useFigurePaste } from "./use-figure-paste";
import { useSheet } from "./use-sheet";

type Values = Record<string, FigurePair>;
const YEARS = ["previous", "current"] as const;
type Props = { materialId: string; form: Form; values: Values; start: { version: number; savedAt: number | null }; numeral: string; entries: readonly ContentsEntry[]; next: NextSection; carried: Carried; earlier: Values };

/** The figures (基本数据): last year beside this year, growth worked out, what is typed kept as it is. */
export function FiguresForm({ materialId, form, values: first, start, numeral, entries, next, carried: carriedOver, earlier }: Props) {
  const { material } = useWords();
  const [sheet, setSheet] = useState(0);
  const carried = useCarried(materialId, carriedOver);
  const { values, type, state, flush, clashes, settle, news } = useSheet<FigurePair>({
    place: { key: `material/${materialId}/figures`, href: `/materials/${materialId}/figures`, label: material.figures }, first, start,
    save: (version, typed, by) => saveFigures({ materialId, version, values: typed, by }),
    read: async () => {
      const newest = await readSheet({ materialId, kind: "figures" });
      return newest.ok ? { ...newest.data, values: newest.data.figures } : null;
    },
    onReplace: (typed) => { if (!same(typed, values)) setSheet((now) => now + 1); },
  });

  function typeIn(key: string, year: Year, value: string) {
    const pair = values[key] ?? { previous: "", current: "" };
    carried.touch(`figures.${key}`);
    type({ ...values, [key]: { ...pair, [year]: value } });
  }
  function put(next: Values, keys: readonly string[]) {
    carried.touch(...keys.map((key) => `figures.${key}`));
    type(next);
    setSheet((now) => now + 1);
  }
  const { paste, undo, sentence } = useFigurePaste(form, values, put);
  const keys = form.figures.map(({ key }) => key);
  const sums = sumProblems(form, values);
  const inWords = (pair: FigurePair) => [pair.previous, pair.current].filter((cell) => cell !== "").join(" / ");
  const lines = clashes.map(({ key, mine, theirs }) => ({ key, label: form.figures.find((figure) => figure.key === key)?.label ?? key, mine: inWords(mine), theirs: inWords(theirs) }));
  const { figureColumns } = material;
  return (
    <>
      <SectionBar materialId={materialId} title={`${numeral}　${material.figures}`} state={state} flush={flush} next={next} />
      <main id="main" className="mx-auto grid w-full max-w-[84rem] gap-x-6 p-4 @3xl/screen:p-6 @5xl/screen:grid-cols-[12rem_minmax(0,1fr)]">
        <Contents title={material.toc} entries={entries} current="figures" />
        <div className="max-w-[58rem] rounded-paper bg-paper p-4 shadow-paper @3xl/screen:p-8">
          <CarriedBand carried={carried} />
          <SheetNews news={news} clashes={lines} onSettle={settle} />
          <p className="mb-4 text-meta text-hint">{material.figuresHint}</p>
          {sentence !== null && (
            <div className="mb-4"><Banner voice="info" role="status">{sentence} {undo && <button type="button" className="link py-0" onClick={undo}>{material.undo}</button>}</Banner></div>
          )}
          <table key={sheet} className="rows flows" onPaste={paste} onKeyDown={(event) => moveBetweenCells(event, keys)}>
            <FiguresHead years={form.years} />
            <tbody>
              {form.figures.map((figure) => {
                const pair = values[figure.key] ?? { previous: "", current: "" };
                return (
                  <tr key={figure.key}>
                    <td className="lead">{figure.label}{!figure.required && <span className="ml-2 whitespace-nowrap text-meta text-hint">{material.optional}</span>}<CarriedMark call={carried.left[`figures.${figure.key}`]} /></td>
                    <td className="whitespace-nowrap @max-3xl/screen:order-1" data-label={figureColumns.measure}>{figure.measure}</td>
                    {YEARS.map((year: Year, index) => (
                      <FigureCell key={year} figure={figure} year={year} label={form.years[index] ?? ""} value={pair[year]} sum={sums[`figures.${figure.key}.${year}`]}
                        earlier={earlier[figure.key]?.[year] || null} onType={(value) => typeIn(figure.key, year, value)} />
                    ))}
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
