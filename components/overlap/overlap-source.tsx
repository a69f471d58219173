import type { Passage, ShownRun, ShownSource } from "@/lib/overlap/queries";
import type { Words } from "@/lib/words/words";

type Props = { source: ShownSource; labels: Readonly<Record<string, string>>; words: Words };
const percent = (share: number) => (share / 100).toFixed(1);

function Shared({ passage, labels, copied }: { passage: Passage; labels: Readonly<Record<string, string>>; copied: boolean }) {
  return (
    <>
      {labels[passage.part] && <span className="block text-meta text-hint">{labels[passage.part]}</span>}
      <mark className={`font-doc text-body ${copied ? "bg-caution-tint text-ink shadow-[inset_0_-2px_0_var(--color-caution-bar)]" : "bg-transparent text-ink-2"}`}>{passage.text}</mark>
    </>
  );
}

function Runs({ runs, labels, words: { overlap } }: { runs: readonly ShownRun[]; labels: Props["labels"]; words: Words }) {
  return (
    <ol>
      {runs.map(({ here, there, formula }, index) => (
        <li key={index} className="grid gap-x-8 gap-y-2 border-b border-line py-3 @3xl/screen:grid-cols-2">
          <div><span className="text-meta font-bold text-ink-2">{overlap.here}</span><p><Shared passage={here} labels={labels} copied={!formula} /></p></div>
          <div><span className="text-meta font-bold text-ink-2">{overlap.there}</span><p>{there ? <Shared passage={there} labels={labels} copied={!formula} /> : <span className="text-hint">{overlap.unseen}</span>}</p></div>
        </li>
      ))}
    </ol>
  );
}

/** One source that shares text: what it is, how much, and the passages side by side; policy formulas apart. */
export function OverlapSource({ source, labels, words }: Props) {
  const { overlap } = words;
  const { kind, about, share, sourceShare, runs } = source;
  const name = about === null ? overlap.hidden : about.of === "reference" ? about.title : `${about.unit} · ${about.call}`;
  const copied = runs.filter(({ formula }) => !formula);
  const formulas = runs.filter(({ formula }) => formula);
  return (
    <section className="mt-8" aria-label={name}>
      <h3 className="flex flex-wrap items-baseline gap-x-4 border-b-2 border-ink pb-1.5">
        <span className="font-title text-h3">{name}</span><span className="text-meta text-hint">{overlap.kinds[kind]}</span>
        <span className="ml-auto text-meta">{overlap.shares(percent(share), sourceShare === null ? null : percent(sourceShare))}</span>
      </h3>
      <Runs runs={copied} labels={labels} words={words} />
      {formulas.length > 0 && (
        <details className="border-b border-line py-2"><summary className="cursor-pointer text-meta text-ink-2">{overlap.formulas(formulas.length)}</summary><Runs runs={formulas} labels={labels} words={words} /></details>
      )}
    </section>
  );
}
