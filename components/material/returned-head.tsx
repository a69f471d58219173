import type { newestReturn } from "@/lib/comment/queries";
import { sectionsOf } from "@/lib/material/sections";
import type { draftPage } from "@/lib/material/queries";
import { isUnlocked } from "@/lib/material/unlocked";
import { momentOf } from "@/lib/words/format";
import type { Locale } from "@/lib/words/locales";
import type { Words } from "@/lib/words/words";

type Props = { shown: ReturnType<typeof draftPage>; sent: ReturnType<typeof newestReturn>; words: Words; locale: Locale };

/** Why the material came back, who returned it (a unit, never a person), what may be changed and until when. */
export function ReturnedHead({ shown: { material, call, tasks, why }, sent, words, locale }: Props) {
  const { material: w } = words;
  const open = sectionsOf(call.form, material.id, words, tasks.some(({ kind }) => kind === "selfScore")).filter(({ key }) => isUnlocked(material.unlocked, key));
  const by = sent?.by ? `${sent.by} · ${sent.stage}` : words.history.reviewers;
  const facts = [
    sent && w.returnedBy(by, momentOf(sent.at, locale)),
    w.mayChange(words.frame.listed(...open.map(({ label }) => label))),
    material.resumeStage === material.stage ? w.resumesHere : w.resumesFirst,
  ];
  return (
    <div>
      <h2 className="font-title text-[1.375rem] font-bold">{w.returnedDue(momentOf(material.ownDueAt ?? call.dueAt, locale))}</h2>
      {sent?.reason && <blockquote className="my-1 whitespace-pre-wrap font-doc text-doc [text-indent:-0.5em]">“{sent.reason}”</blockquote>}
      <p className="flex flex-wrap gap-x-5 text-meta text-hint">{facts.map((fact) => fact && <span key={fact}>{fact}</span>)}</p>
      {why !== null && <p className="mt-2 text-caution">{words.frame.label(w.readOnly)}{words.problems.refusal(why)}</p>}
    </div>
  );
}
