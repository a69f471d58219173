import Link from "next/link";
import { Ruler } from "@/components/ui/ruler";
import type { Task } from "@/lib/material/completeness";
import type { draftPage } from "@/lib/material/queries";
import { sectionsOf } from "@/lib/material/sections";
import { countOf, momentOf, numeralOf } from "@/lib/words/format";
import type { Locale } from "@/lib/words/locales";
import type { Words } from "@/lib/words/words";
import { TaskList, type TaskRow } from "./task-list";

type Props = { shown: ReturnType<typeof draftPage>; words: Words; locale: Locale; writable: boolean; earlier: boolean };

function noteOf(task: Task, shown: Props["shown"], { material, selfScore }: Words): string {
  if (task.kind === "selfScore") return selfScore.scored(task.count - task.missing, task.count);
  if (task.kind === "evidence") return material.filesOf(task.count, task.missing);
  if (task.kind !== "part") return material.itemsMissing(task.count, task.missing);
  const part = shown.call.form.parts.find((one) => one.key === task.key);
  if (!part || task.count > 0) return material.chars(countOf(task.count));
  return part.required ? material.wants(countOf(part.min), countOf(part.max)) : material.atMost(countOf(part.max));
}

type Sending = Pick<Props, "shown" | "words"> & { ready: boolean; wanting: string };

/** What follows the writing: the check, the meeting and the seal where the call wants them, and the way out. */
function sendingRows({ shown: { material, call, subject, tasks }, words: { material: w, signOff }, ready, wanting }: Sending): TaskRow[] {
  const at = `/materials/${material.id}`;
  const seals = call.form.deliberation || subject.signOffWanted || subject.helped;
  const rows: Omit<TaskRow, "numeral">[] = [
    { key: "check", label: w.checkTask, note: w.checkNote, href: `${at}/check`, progress: "done", state: "", now: false },
    ...(seals ? [{ key: "signOff", label: signOff.title, note: w.signOffNote, href: `${at}/sign-off`, progress: "done" as const, state: "", now: false }] : []),
    {
      key: "preview", label: subject.signOffWanted ? w.previewSign : w.previewTask, note: ready ? "" : w.finishFirst(wanting),
      href: `${at}/preview`, progress: "done", state: ready ? w.ready : w.notYet, now: ready,
    },
  ];
  return rows.map((row, index) => ({ ...row, numeral: numeralOf(tasks.length + index + 1) }));
}

function stateOf(task: Task, spare: boolean, { material, carry }: Words): string {
  if (spare) return material.optional;
  if (task.carried === 0) return material.progress[task.progress];
  return task.kind === "part" ? carry.toCheckOne : carry.toCheck(task.carried);
}

/** The task list of a material: what is done, what is next, and the button that leads there. */
export function UnitTasks({ shown, words, locale, writable, earlier }: Props) {
  const { material: w, carry } = words;
  const { call, material, tasks } = shown;
  const toCheck = tasks.reduce((sum, { carried }) => sum + carried, 0);
  const sections = sectionsOf(call.form, material.id, words, tasks.some(({ kind }) => kind === "selfScore"));
  const optional = new Set(call.form.parts.filter((part) => !part.required).map((part) => part.key));
  const isSpare = (task: Task) => (optional.has(task.key) || task.kind === "evidence") && task.progress === "none";
  const wanted = tasks.filter((task) => !isSpare(task));
  const wanting = wanted.filter((task) => task.progress !== "done");
  const next = wanting[0];
  const nextSection = sections.find((section) => section.key === next?.key);
  const done = wanted.length - wanting.length;
  const ready = wanting.length === 0;
  const rows = tasks.map((task, index): TaskRow => ({
    key: task.key, numeral: numeralOf(index + 1), label: sections[index]?.label ?? "", note: noteOf(task, shown, words), href: sections[index]?.href ?? null,
    progress: isSpare(task) ? "done" : task.progress, state: stateOf(task, isSpare(task), words), now: task === next,
  }));
  const last = sendingRows({ shown, words, ready, wanting: words.frame.listed(...wanting.map((task) => sections.find((s) => s.key === task.key)?.label ?? "")) });
  return (
    <>
      <div className="mt-6 @3xl/screen:mt-10">
        <p className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
          <b>{w.doneOf(done, wanted.length)}</b>
          <span className="text-meta text-ink-2">{w.lastSaved(momentOf(material.savedAt, locale))}</span>
        </p>
        <Ruler steps={tasks.map((task) => (isSpare(task) ? "optional" : task.progress))} marks={tasks.map((_, index) => numeralOf(index + 1))}
          label={w.rulerLabel(wanted.length, done, wanted.filter((task) => task.progress === "some").length)} />
      </div>
      {toCheck > 0 && <p className="mt-3 text-caution">{carry.some(toCheck)}</p>}
      {writable && (
        <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-3">
          {nextSection && next
            ? <Link href={nextSection.href} className="btn btn-primary w-full @3xl/screen:w-auto">{next.progress === "none" && done === 0 ? w.firstTask(nextSection.label) : w.nextTask(nextSection.label)}</Link>
            : <Link href={`/materials/${material.id}/preview`} className="btn btn-primary w-full @3xl/screen:w-auto">{w.goPreview}</Link>}
          <Link href={`/materials/${material.id}/import`} className="btn w-full @3xl/screen:w-auto">{w.paste}</Link>
          {earlier && <Link href={`/materials/${material.id}/carry`} className="btn w-full @3xl/screen:w-auto">{carry.offer}</Link>}
        </div>
      )}
      <TaskList title={w.fill} rows={rows} strong />
      <TaskList title={w.send} rows={last} />
    </>
  );
}
