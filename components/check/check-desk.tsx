"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { ContextBar } from "@/components/frame/context-bar";
import { Banner } from "@/components/ui/banner";
import { useWords } from "@/components/ui/words-context";
import { fillOf } from "@/lib/check/fill";
import { KINDS } from "@/lib/check/kinds";
import { tallyOf, type Listed } from "@/lib/check/listed";
import { isPlain, mended, mendsOf, type Mend } from "@/lib/check/repair-plan";
import { hrefOf } from "@/lib/check/walk";
import { timeOf } from "@/lib/words/format";
import { CheckedPaper } from "./checked-paper";
import { FindingRow } from "./finding-row";
import { RepairAll } from "./repair-all";
import { useMending } from "./use-mending";

export type CheckedPart = { key: string; label: string; numeral: string; text: string; version: number; open: boolean };
type Props = { materialId: string; parts: readonly CheckedPart[]; findings: readonly Listed[]; checkedAt: number; editable: boolean };

/** The check of a material: findings in two levels, each with its place in the text beside, its reason, and the ways to put it right. */
export function CheckDesk({ materialId, parts, findings, checkedAt, editable }: Props) {
  const { checking, check, material } = useWords();
  const router = useRouter();
  const [current, setCurrent] = useState(0);
  const [previewing, setPreviewing] = useState(false);
  const texts = useMemo(() => Object.fromEntries(parts.map(({ key, text }) => [key, text])), [parts]);
  const versions = useMemo(() => Object.fromEntries(parts.map(({ key, version }) => [key, version])), [parts]);
  const open = useMemo(() => new Set(editable ? parts.filter((part) => part.open).map(({ key }) => key) : []), [parts, editable]);
  const mending = useMending(materialId, texts, versions);
  const standing = findings.filter(({ dismissal }) => dismissal === null);
  const mends = mendsOf(standing).filter(({ part }) => open.has(part));
  const tally = tallyOf(findings);
  const clear = KINDS.filter((kind) => !findings.some((finding) => finding.kind === kind));

  async function repair(chosen: readonly Mend[]) {
    if (await mending.mend(mended(texts, chosen), checking.done(chosen.length))) setPreviewing(false);
  }
  function fill(finding: Listed) {
    const place = finding.part === null ? null : fillOf(texts[finding.part] ?? "", finding);
    if (!place || finding.part === null) return;
    void mending.mend(mended(texts, [{ ...place, part: finding.part, id: "", kind: finding.kind, quote: "" }]), checking.filled(place.repair));
  }
  const missing = ({ says }: Listed) => (says.code === "missingPart" ? parts.find(({ label }) => label === says.label)?.key ?? null : null);
  const rows = (list: readonly Listed[]) => list.map((finding) => (
    <FindingRow key={`${finding.kind} ${finding.part} ${finding.start} ${finding.end}`} materialId={materialId} finding={finding} href={hrefOf(materialId, { ...finding, part: finding.part ?? missing(finding) })} text={texts[finding.part ?? ""] ?? ""}
      part={parts.find(({ key }) => key === finding.part)?.label ?? checking.whole} current={finding.number > 0 && finding.number === current} writable={editable && (finding.part === null || open.has(finding.part))} busy={mending.pending}
      mends={mendsOf([finding]).filter(({ part }) => open.has(part))} onSelect={() => setCurrent(finding.number)} onFill={() => fill(finding)} onRepair={(chosen) => void repair(chosen)} onChanged={() => router.refresh()} />
  ));
  const level = (name: "must" | "should") => {
    const list = standing.filter((finding) => finding.level === name);
    if (list.length === 0) return null;
    return (
      <section className="mt-6" aria-labelledby={`level-${name}`}>
        <h2 id={`level-${name}`} className="flex flex-wrap items-baseline gap-x-3 border-b-2 border-ink pb-1.5 text-body">{checking.levels[name]}<span className="text-meta font-normal text-hint">{checking.hints[name]}</span></h2>
        <ol>{rows(list)}</ol>
      </section>
    );
  };
  const plain = mends.filter(({ kind }) => isPlain(kind)).length;
  return (
    <>
      <ContextBar title={checking.title} back={<a href={`/materials/${materialId}`} className="link py-0">{material.back}</a>}
        end={<button type="button" className="btn flex-1 @3xl/screen:flex-none" onClick={() => router.refresh()}>{checking.again}</button>}>
        <span className="text-meta text-hint" role="status">{checking.checkedAt(timeOf(checkedAt))}</span>
      </ContextBar>
      <main id="main" className="mx-auto grid w-full max-w-[84rem] gap-x-8 gap-y-6 p-4 @3xl/screen:p-6 @5xl/screen:grid-cols-[26rem_minmax(0,1fr)]">
        <div className="min-w-0">
          <h2 className="font-title text-h2">{standing.length > 0 ? checking.some(standing.length) : checking.none}</h2>
          <p className="mt-1 text-meta text-ink-2">{checking.counts(tally.must, tally.should, tally.dismissed)}</p>
          {standing.length === 0 && <p className="mt-2 text-ink-2">{checking.noneHint}</p>}
          {!editable && <div className="mt-4"><Banner voice="plain">{checking.readOnly}</Banner></div>}
          <div role="status">
            {mending.done && (
              <div className="mt-4"><Banner voice="ok">{mending.done.undone ? checking.undone : mending.done.sentence}
                {!mending.done.undone && <button type="button" className="link ml-3 py-0" aria-disabled={mending.pending} onClick={() => void mending.undo()}>{checking.undo}</button>}</Banner></div>
            )}
          </div>
          {mending.problem && <div className="mt-4"><Banner voice="act" role="alert">{mending.problem}</Banner></div>}
          {plain > 0 && !previewing && (
            <div className="mt-4"><button type="button" className="btn" onClick={() => setPreviewing(true)}>{checking.repairAll(plain)}</button><p className="mt-1 text-meta text-hint">{checking.repairAllHint}</p></div>
          )}
          {previewing && <RepairAll mends={mends} parts={parts} busy={mending.pending} onApply={(chosen) => void repair(chosen)} onCancel={() => setPreviewing(false)} />}
          {level("must")}
          {level("should")}
          {tally.dismissed > 0 && (
            <section className="mt-6" aria-labelledby="level-dismissed">
              <h2 id="level-dismissed" className="border-b-2 border-ink pb-1.5 text-body">{checking.dismissed}</h2>
              <ol>{rows(findings.filter(({ dismissal }) => dismissal !== null))}</ol>
            </section>
          )}
          <details className="mt-4 border-b border-line pb-2"><summary className="min-h-11 content-center">{checking.clearKinds(clear.length)}</summary><p className="text-meta text-ink-2">{clear.map((kind) => check.kinds[kind]).join(" · ")}</p></details>
          <p className="mt-3 text-meta text-hint">{checking.rules}</p>
        </div>
        <CheckedPaper parts={parts} findings={standing} current={current} onSelect={setCurrent} />
      </main>
    </>
  );
}
