"use client";

import { SheetNews } from "@/components/material/sheet-news";
import { useSheet } from "@/components/material/use-sheet";
import { isUnfinished } from "@/components/ui/composing";
import { describedBy, Field } from "@/components/ui/field";
import { SaveLine } from "@/components/ui/save-line";
import { useWords } from "@/components/ui/words-context";
import { useState } from "react";
import { readSheet, saveDeliberation } from "@/lib/material/actions";
import { DELIBERATION_KEYS, deliberationProblems, type Deliberation } from "@/lib/material/deliberation";

type Props = { materialId: string; values: Deliberation; start: { version: number; savedAt: number | null }; today: string };

const asDeliberation = (values: Readonly<Record<string, string>>): Deliberation =>
  ({ meeting: values.meeting ?? "", heldOn: values.heldOn ?? "", present: values.present ?? "", opinion: values.opinion ?? "" });

/** The record of the unit's meeting (单位集体研究), saved by itself; what is wrong is told once a box was left. */
export function DeliberationForm({ materialId, values: first, start, today }: Props) {
  const { signOff, material, problems } = useWords();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { values, type, state, flush, clashes, settle, news } = useSheet<string>({
    place: { key: `material/${materialId}/deliberation`, href: `/materials/${materialId}/sign-off`, label: signOff.meetingTitle }, first: { ...first }, start,
    save: (version, typed, by) => saveDeliberation({ materialId, version, values: asDeliberation(typed), by }),
    read: async () => {
      const newest = await readSheet({ materialId, kind: "deliberation" });
      return newest.ok ? { ...newest.data, values: newest.data.fields } : null;
    },
    onReplace: () => undefined,
  });
  const [unfinished, setUnfinished] = useState<{ key: string; text: string } | null>(null);
  const wrong = deliberationProblems(asDeliberation(values), today);
  const hints: Partial<Record<keyof Deliberation, string>> = { heldOn: signOff.heldOnHint, present: signOff.presentHint, opinion: signOff.opinionHint };

  function box(key: keyof Deliberation) {
    const problem = left.has(key) ? wrong[key] : undefined;
    const shared = {
      id: key, className: "box", autoComplete: "off", value: unfinished?.key === key ? unfinished.text : (values[key] ?? ""), "aria-invalid": problem !== undefined,
      "aria-describedby": describedBy(key, hints[key] !== undefined, problem !== undefined),
      onBlur: () => { setLeft((now) => new Set(now).add(key)); void flush(); },
    };
    const finish = (text: string) => { setUnfinished(null); type({ ...values, [key]: text }); };
    const onChange = (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      (isUnfinished(event) ? setUnfinished({ key, text: event.target.value }) : finish(event.target.value));
    return (
      <Field key={key} id={key} label={material.deliberation[key]} hint={hints[key]} error={problem ? problems.sentence(problem) : null}>
        {key === "opinion"
          ? <textarea {...shared} rows={3} onChange={onChange} onCompositionEnd={(event) => finish(event.currentTarget.value)} />
          : <input {...shared} inputMode={key === "present" ? "numeric" : undefined} onChange={onChange} onCompositionEnd={(event) => finish(event.currentTarget.value)} />}
      </Field>
    );
  }
  return (
    <section className="rounded-paper bg-paper p-4 shadow-paper @3xl/screen:p-8" aria-labelledby="meeting-title">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4"><b id="meeting-title" className="font-title text-h3">{signOff.meetingTitle}</b><SaveLine state={state} onRetry={() => void flush()} /></p>
      <p className="mb-5 mt-1 text-meta text-ink-2">{signOff.meetingIntro}</p>
      <SheetNews news={news} clashes={clashes.map((clash) => ({ ...clash, label: material.deliberation[clash.key as keyof Deliberation] ?? clash.key }))} onSettle={settle} />
      <div className="flex flex-col gap-5">{DELIBERATION_KEYS.map(box)}</div>
    </section>
  );
}
