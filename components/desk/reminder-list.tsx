"use client";

import { useRouter } from "next/navigation";
import { useAction } from "@/components/ui/use-action";
import { useLocale, useWords } from "@/components/ui/words-context";
import { seeReminder } from "@/lib/call/actions";
import type { unseenReminders } from "@/lib/call/progress.queries";
import { momentOf } from "@/lib/words/format";

/** The reminders that a person has not put away yet. */
export function ReminderList({ rows }: { rows: ReturnType<typeof unseenReminders> }) {
  const { running: w } = useWords();
  const locale = useLocale();
  const router = useRouter();
  const { run, failure } = useAction(seeReminder);
  return (
    <ul>
      {rows.map(({ id, words, at, call }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line py-3">
          <div className="min-w-[12rem] flex-1"><b className="whitespace-pre-wrap">{words}</b><p className="text-meta text-hint">{w.fromCall(call, momentOf(at, locale))}</p></div>
          <button type="button" className="btn" onClick={async () => { if ((await run({ reminderId: id }))?.ok) router.refresh(); }}>{w.seen}</button>
        </li>
      ))}
      {failure && <li role="alert" className="py-2 text-danger">{failure.sentence}</li>}
    </ul>
  );
}
