"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAction } from "@/components/ui/use-action";
import { useLocale, useWords } from "@/components/ui/words-context";
import { concludeDiscussion } from "@/lib/review/actions";
import type { WordView } from "@/lib/review/discussion.queries";
import { momentOf } from "@/lib/words/format";
import { WordBox } from "./word-box";

type Props = { materialId: string; unit: string; words: readonly WordView[]; writes: boolean; concludes: boolean; closed: string | null };

/** The discussion among those who judge: who sees it above all, the conclusion, the words in their order, the box for one more. */
export function Thread({ materialId, unit, words, writes, concludes, closed }: Props) {
  const { discussion: w, review } = useWords();
  const locale = useLocale();
  const router = useRouter();
  const [sent, setSent] = useState<readonly WordView[]>([]);
  const { run, pending, failure } = useAction(concludeDiscussion);
  const all = [...words, ...sent.filter(({ id }) => words.every((word) => word.id !== id))];
  const conclusion = all.find(({ pinned }) => pinned) ?? null;
  const whose = ({ speaker, name }: WordView) => (name === null ? w.speakers[speaker] : speaker === "me" ? w.myself(name) : name);

  function add({ id, body }: { id: string; body: string }) {
    setSent((now) => [...now, { id, body, at: Date.now(), speaker: "me", name: null, pinned: false }]);
    router.refresh();
  }
  async function conclude(wordId: string, pinned: boolean) {
    if ((await run({ materialId, wordId, pinned, before: conclusion?.id ?? null }))?.ok) router.refresh();
  }
  return (
    <section aria-labelledby="thread-title" className="flex min-h-0 flex-col bg-paper @min-[70rem]/screen:sticky @min-[70rem]/screen:top-0 @min-[70rem]/screen:max-h-screen @min-[70rem]/screen:self-start">
      <p className="sticky top-0 z-10 border-l-4 border-l-info bg-info-tint px-4 py-2 font-bold text-info">{w.band}</p>
      <div className="flex min-h-0 flex-col px-4 pb-4 pt-3">
        <p className="flex items-baseline justify-between gap-4 border-b-2 border-ink pb-1"><b id="thread-title" className="text-meta text-ink-2">{w.thread}</b><button type="button" className="link py-0 text-meta" onClick={() => router.refresh()}>{review.reload}</button></p>
        {closed && <p className="border-b border-line py-3 text-ink-2">{closed}</p>}
        {failure && <p role="alert" className="py-2 text-danger">{failure.sentence}</p>}
        <div className="min-h-0 @min-[70rem]/screen:overflow-y-auto" tabIndex={0} role="group" aria-labelledby="thread-title">
          {conclusion && <div className="mt-3 border-l-4 border-l-done bg-done-tint px-4 py-2"><b className="text-done">{w.conclusion}</b><p className="whitespace-pre-wrap">{conclusion.body}</p></div>}
          {all.length === 0 && <p className="py-4 text-ink-2">{w.empty}</p>}
          <ol aria-live="polite">
            {all.map((word) => (
              <li key={word.id} className="border-b border-line py-3">
                <p className="flex flex-wrap items-baseline gap-x-3 text-meta text-hint">
                  <b className="text-ink">{whose(word)}</b><span>{momentOf(word.at, locale)}</span>{word.pinned && <b className="text-done">{w.conclusion}</b>}
                  {concludes && <button type="button" className="link ml-auto py-0" aria-disabled={pending} onClick={() => void conclude(word.id, !word.pinned)}>{word.pinned ? w.takeBack : w.conclude}</button>}
                </p>
                <p className="mt-0.5 whitespace-pre-wrap break-words">{word.body}</p>
              </li>
            ))}
          </ol>
        </div>
        {writes && <WordBox materialId={materialId} unit={unit} onSent={add} />}
      </div>
    </section>
  );
}
