import { daysUntil, momentOf } from "@/lib/words/format";
import type { Locale } from "@/lib/words/locales";
import type { Words } from "@/lib/words/words";
import type { CallRow } from "@/lib/material/subject.queries";

type Props = { call: CallRow; organiser: string; words: Words; locale: Locale; now: number };

/** Beside the task list: until when, what is asked for, on what it rests. */
export function CallRail({ call, organiser, words, locale, now }: Props) {
  const { material: w, desk } = words;
  const box = "border-t border-line py-3 text-meta leading-[1.7] text-ink-2";
  return (
    <aside className="mt-10 @5xl/screen:mt-0">
      <section className={`${box} border-t-2 border-t-ink`}>
        <h2 className="text-ink">{w.deadline}</h2>
        <p className="my-1 font-title text-h2 font-bold text-ink">{momentOf(call.dueAt, locale)}</p>
        <p>{words.frame.sentence(desk.dueDays(daysUntil(call.dueAt, now)))}{w.deadlineAfter}</p>
      </section>
      <section className={box}>
        <h2 className="text-ink">{w.requirements}</h2>
        <ul>{call.requirements.map((line) => <li key={line} className="py-0.5">{line}</li>)}</ul>
      </section>
      <section className={box}>
        <h2 className="text-ink">{w.basis}</h2>
        <p>{call.basis}</p>
        <p>{w.basedOn(organiser)}</p>
      </section>
    </aside>
  );
}
