import type { Form } from "@/lib/call/form";
import type { CommentView } from "@/lib/comment/queries";
import type { Frozen } from "@/lib/material/values.queries";
import type { ChangedValue, PartComparison } from "@/lib/review/comparison";
import { countOf, momentOf, numeralOf } from "@/lib/words/format";
import type { Locale } from "@/lib/words/locales";
import type { Words } from "@/lib/words/words";
import { ComparePart } from "./compare-part";
import { CompareComment } from "./compare-comment";
import { CompareValues } from "./compare-values";

type Props = {
  before: Frozen; after: Frozen; form: Form; parts: readonly PartComparison[]; values: readonly ChangedValue[]; comments: readonly CommentView[];
  words: Words; locale: Locale;
};

function Head({ label, frozen, words, locale }: { label: string; frozen: Frozen } & Pick<Props, "words" | "locale">) {
  const { review, material } = words;
  const moment = momentOf(frozen.submittedAt, locale);
  return (
    <p className="flex flex-wrap justify-between gap-x-4">
      <b className="text-body">{label}　{review.version(frozen.ordinal)}</b>
      <span className="text-hint">{frozen.ordinal > 1 ? review.refiledAt(moment) : review.filedAt(moment)}　{material.chars(countOf(frozen.count))}</span>
    </p>
  );
}

/** Two revisions side by side on one sheet; on a narrow screen one column with both marks. */
export function CompareSheet({ before, after, form, parts, values, comments, words, locale }: Props) {
  const { comparePair } = words.review;
  const known = form.parts.map((part) => part.key);
  const whole = comments.filter((comment) => comment.part === null || !known.includes(comment.part));
  return (
    <div className="rounded-paper bg-paper px-4 pb-6 shadow-paper @5xl/screen:px-8 @5xl/screen:pb-8">
      <div className="z-10 grid gap-x-12 border-b-2 border-ink bg-paper pb-2 pt-4 text-meta @5xl/screen:sticky @5xl/screen:top-0 @5xl/screen:grid-cols-2">
        <Head label={comparePair.before} frozen={before} words={words} locale={locale} /><Head label={comparePair.after} frozen={after} words={words} locale={locale} />
      </div>
      {whole.map((comment) => <CompareComment key={comment.id} comment={comment} words={words} />)}
      {parts.map((part, index) => (
        <ComparePart key={part.key} part={part} numeral={numeralOf(index + 1)} before={before.parts[part.key] ?? ""} comments={comments.filter((comment) => comment.part === part.key)} words={words} />
      ))}
      {values.length > 0 && <CompareValues values={values} words={words} />}
    </div>
  );
}
