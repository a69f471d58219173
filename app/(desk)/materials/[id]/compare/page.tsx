import Link from "next/link";
import { ContextBar } from "@/components/frame/context-bar";
import { titledBy } from "@/components/frame/page-title";
import { CompareSheet } from "@/components/review/compare-sheet";
import { CompareTools } from "@/components/review/compare-tools";
import { materialPage } from "@/lib/material/queries";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { changedScores, changedValues, compareParts } from "@/lib/review/comparison";
import { comparePage } from "@/lib/review/compare.queries";
import { filterQuery, readFilter } from "@/lib/review/queue";
import { countChanges } from "@/lib/text/diff";
import { countOf } from "@/lib/words/format";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titledBy((ctx, { id = "" }, { review }) => `${materialPage(ctx, id).unit.name} · ${review.compareTitle}`);

export default page("compare", async (ctx, { param, search }) => {
  const { material, unit, call, reader, pair } = comparePage(ctx, param("id"), search("from"), search("to"));
  const { locale } = await preferences();
  const words = wordsOf(locale);
  const { review } = words;
  const filter = readFilter(search);
  const ofUnit = reader.side === "unit";
  const back = ofUnit ? `/materials/${material.id}` : `/materials/${material.id}/review${filterQuery(filter, { page: filter.page })}`;
  const parts = pair ? compareParts(call.form, pair.before.parts, pair.after.parts) : [];
  const { changed, inserted, deleted } = countChanges(parts.flatMap((part) => part.rows));
  const scores = pair ? changedScores(call.rubric, pair.before.selfScores, pair.after.selfScores) : [];
  const values = pair ? [...changedValues(call.form, pair.before, pair.after), ...scores.map((score) => ({ ...score, label: `${words.frame.label(words.selfScore.title)}${score.label}` }))] : [];
  return (
    <>
      <ContextBar title={review.compareTitle} back={<Link href={back}>{ofUnit ? review.backMaterial : review.backReview}</Link>} end={pair && <CompareTools count={changed} />}>
        <span>{unit.name}</span><span className="number text-meta">{material.number}</span>
      </ContextBar>
      <main id="main" className="mx-auto w-full max-w-[80rem] py-4 @3xl/screen:p-6">
        {!pair ? <p className="px-4">{review.oneRevision}</p> : (
          <>
            <p className="mb-4 px-4 @3xl/screen:px-0">
              <b>{changed === 0 ? review.noChanges : review.changes(changed, countOf(inserted), countOf(deleted))}</b>{values.length > 0 && `　${review.valueChanges(values.length)}`}
              <span className="ml-4 whitespace-nowrap font-doc" aria-hidden="true"><ins>{review.inserted}</ins>　<del>{review.deleted}</del></span>
            </p>
            <CompareSheet before={pair.before} after={pair.after} form={call.form} parts={parts} values={values} comments={pair.comments} words={words} locale={locale} />
          </>
        )}
      </main>
    </>
  );
});
