import type { ChangedValue } from "@/lib/review/comparison";
import type { Words } from "@/lib/words/words";

/** Registered facts and figures that differ. */
export function CompareValues({ values, words }: { values: readonly ChangedValue[]; words: Words }) {
  const { review } = words;
  return (
    <section>
      <h2 className="border-b border-ink pb-1.5 pt-5 text-body">{review.fieldsAndFigures}</h2>
      <dl>
        {values.map(({ label, before, after }) => (
          <div key={label} className="grid gap-x-4 border-b border-line py-2 @3xl/screen:grid-cols-[14rem_minmax(0,1fr)]">
            <dt className="text-hint">{label}</dt>
            <dd className="flex flex-wrap gap-x-3 whitespace-pre-wrap">
              <del><span className="sr-only">{review.deleted}：</span>{before || review.emptyValue}</del><ins><span className="sr-only">{review.inserted}：</span>{after || review.emptyValue}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
