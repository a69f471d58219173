"use client";

import { memo } from "react";
import { useWords } from "@/components/ui/words-context";
import { histogramOf } from "@/lib/review/histogram";

type Props = { totals: readonly number[]; full: number; sent: number; all: number };

/** The distribution of one's own totals: a picture, its figures in words, and the same as a table. */
export const OwnHistogram = memo(function OwnHistogram({ totals, full, sent, all }: Props) {
  const { side: { mine: w } } = useWords();
  const { bins, count, ...figures } = histogramOf(totals, full);
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const filled = bins.filter((bin) => bin.count > 0);
  const every = Math.ceil(bins.length / 10);
  return (
    <section id="mine" aria-labelledby="mine-title" className="mt-10 scroll-mt-4">
      <h2 id="mine-title" className="border-b-2 border-ink pb-2 font-title text-h3">{w.title}</h2>
      <p className="mt-3"><b>{w.progress(sent, all)}</b><span className="ml-4 text-meta text-hint">{w.only}</span></p>
      {count === 0 ? <p className="mt-2 border-y border-line py-4 text-ink-2">{w.none}</p> : (
        <>
          <p className="mt-1 text-meta text-ink-2">{w.counted(count)}</p>
          <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
            {(["mean", "median", "lowest", "highest", "spread"] as const).map((name) => <div key={name}><dt className="text-meta text-hint">{w[name]}</dt><dd className="number text-h3">{w.points(figures[name] ?? "")}</dd></div>)}
          </dl>
          <div role="img" aria-label={w.picture(filled.map((bin) => w.bin(bin.from, bin.to, bin.count)).join("，"))} className="mt-4 max-w-[40rem] text-meta">
            <div className="flex h-36 items-end border-b border-ink">
              {bins.map((bin) => (
                <div key={bin.from} className="flex h-full flex-1 flex-col justify-end px-px text-center leading-tight">
                  {bin.count > 0 && <><span>{bin.count}</span><span className="block bg-primary" style={{ height: `${(bin.count / most) * 80}%` }} /></>}
                </div>
              ))}
            </div>
            <div className="flex text-hint">{bins.map((bin, index) => <span key={bin.from} className="relative h-6 flex-1">{index % every === 0 && <span className={`absolute left-0 top-0.5 ${index === 0 ? "" : "-translate-x-1/2"}`}>{bin.from}</span>}</span>)}</div>
          </div>
          <details className="mt-2">
            <summary className="link inline-block">{w.table}</summary>
            <table className="rows mt-2 max-w-xs">
              <thead><tr><th>{w.columns.points}</th><th className="figure">{w.columns.count}</th></tr></thead>
              <tbody>{filled.map((bin) => <tr key={bin.from}><td className="number">{w.range(bin.from, bin.to)}</td><td className="figure number">{bin.count}</td></tr>)}</tbody>
            </table>
            <p className="mt-2 text-meta text-hint">{w.hint}</p>
          </details>
        </>
      )}
    </section>
  );
});
