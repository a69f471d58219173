import Link from "next/link";
import type { Sitting } from "@/lib/material/gather-saves";
import { countOf, momentOf } from "@/lib/words/format";
import type { Locale } from "@/lib/words/locales";
import type { Words } from "@/lib/words/words";

type Props = { at: string; saved: readonly Sitting[]; chosen: string; every: boolean; words: Words; locale: Locale };

/** Who saved what when, newest first; each leads to its comparison with the present text, which heads the list. */
export function SavedList({ at, saved, chosen, every, words, locale }: Props) {
  const { versions, material, frame } = words;
  const [current] = saved;
  const tail = every ? "&every=1" : "";
  return (
    <section className="border-t-2 border-ink pt-2 @5xl/screen:sticky @5xl/screen:top-6 @5xl/screen:flex @5xl/screen:max-h-[calc(100vh-3rem)] @5xl/screen:flex-col @5xl/screen:self-start">
      <h2 className="pb-1 text-meta text-ink-2">{versions.list}</h2>
      <ol tabIndex={0} aria-label={versions.list} className="max-h-[19rem] overflow-y-auto border-y border-line @5xl/screen:max-h-none @5xl/screen:min-h-0">
        {saved.map((save) => (
          <li key={save.id} className="border-b border-line last:border-b-0">
            <Link href={`${at}?with=${save.id}${tail}`} scroll={false} aria-current={save.id === chosen ? "true" : undefined}
              className="block border-l-2 border-transparent py-2 pl-3 pr-2 text-ink no-underline hover:bg-wash aria-[current]:border-ink aria-[current]:bg-paper aria-[current]:font-bold">
              <span className="flex flex-wrap justify-between gap-x-3"><time>{momentOf(save.at, locale)}</time><span className="font-normal text-ink-2">{material.chars(countOf(save.count))}</span></span>
              <span className="flex flex-wrap justify-between gap-x-3 text-meta font-normal text-hint">
                <span>{save.by}</span>
                {save === current && <span className="text-done">{versions.current}</span>}
              </span>
              {save.frozenIn.length > 0 && <span className="block text-meta font-normal text-info">{versions.inRevision(frame.listed(...save.frozenIn.map(String)))}</span>}
              {save.more > 0 && <span className="block text-meta font-normal text-hint">{versions.more(save.more)}</span>}
            </Link>
          </li>
        ))}
      </ol>
      {(every || saved.some(({ more }) => more > 0)) && <Link href={`${at}?with=${chosen}${every ? "" : "&every=1"}`} scroll={false} className="link block text-meta">{every ? versions.gathered : versions.every}</Link>}
      <p className="pt-1 text-meta text-hint">{versions.thinned}</p>
    </section>
  );
}
