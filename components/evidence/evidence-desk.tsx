"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { ContextBar } from "@/components/frame/context-bar";
import { Contents, type ContentsEntry } from "@/components/material/contents";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { orderEvidence, removeEvidence, restoreEvidence } from "@/lib/evidence/actions";
import { MOST_FILES } from "@/lib/evidence/kinds";
import type { EvidenceView } from "@/lib/evidence/list.queries";
import { FileCard } from "./file-card";
import { FileDrop } from "./file-drop";
import type { Provable } from "@/lib/evidence/provable";
import { UploadList } from "./upload-list";
import { useUploads } from "./use-uploads";

type Props = { materialId: string; form: Provable; files: readonly EvidenceView[]; numeral: string; entries: readonly ContentsEntry[] };
const PROOF = { purpose: "proof", place: null, checkCode: "" } as const;

/** The evidence of a material: files taken in, described, put in order, removed and put back. */
export function EvidenceDesk({ materialId, form, files: first, numeral, entries }: Props) {
  const { evidence, material } = useWords();
  const router = useRouter();
  const [moved, setMoved] = useState<readonly string[]>([]);
  // Those that came in since the last move stand last, as on the server.
  const rank = (id: string) => (moved.includes(id) ? moved.indexOf(id) : moved.length);
  const files = first.toSorted((a, b) => rank(a.id) - rank(b.id));
  const [removed, setRemoved] = useState<EvidenceView | null>(null);
  const [told, setTold] = useState("");
  const [order, remove, restore] = [useAction(orderEvidence), useAction(removeEvidence), useAction(restoreEvidence)];
  const { uploads, add, retry, drop } = useUploads(materialId, PROOF, useCallback(() => router.refresh(), [router]));
  const room = MOST_FILES - files.length - uploads.length;

  const take = useCallback((chosen: readonly File[]) => {
    setTold(chosen.length > room ? evidence.tooMany(MOST_FILES) : "");
    add(chosen.slice(0, Math.max(room, 0)));
  }, [add, room, evidence]);

  async function move(file: EvidenceView, at: number, by: 1 | -1) {
    const before = files[by === 1 ? at + 2 : at - 1]?.id ?? null;
    const result = await order.run({ materialId, evidenceId: file.id, before });
    if (!result?.ok) return;
    setMoved(result.data.order);
    setTold(evidence.position(file.caption || file.name, at + by + 1, files.length));
  }
  async function takeAway(file: EvidenceView) {
    const result = await remove.run({ materialId, evidenceId: file.id });
    if (!result?.ok) return;
    setRemoved(file);
    router.refresh();
  }
  async function putBack() {
    if (removed === null) return;
    const result = await restore.run({ materialId, evidenceId: removed.id });
    if (!result?.ok) return;
    setRemoved(null);
    router.refresh();
  }
  const failure = order.failure ?? remove.failure ?? restore.failure;
  return (
    <>
      <ContextBar title={`${numeral}　${evidence.title}`} back={<Link href={`/materials/${materialId}`}>{material.back}</Link>}
        end={<Link href={`/materials/${materialId}`} className="btn btn-primary flex-1 @3xl/screen:flex-none">{material.toList}</Link>} />
      <main id="main" className="mx-auto grid w-full max-w-[84rem] gap-x-6 p-4 @3xl/screen:p-6 @5xl/screen:grid-cols-[12rem_minmax(0,1fr)]">
        <Contents title={material.toc} entries={entries} current="evidence" />
        <div className="max-w-[58rem] rounded-paper bg-paper p-4 shadow-paper @3xl/screen:p-8">
          <p className="mb-4 text-ink-2">{evidence.intro}</p>
          <FileDrop onFiles={take} many />
          <UploadList uploads={uploads} onRetry={retry} onDrop={drop} />
          <p role="status" className="mt-3 text-meta text-ink-2 empty:hidden">{told}</p>
          {failure && <p role="alert" className="mt-3 text-danger">{failure.sentence}</p>}
          {removed && <p role="status" className="mt-4 flex flex-wrap items-baseline gap-x-4 border-l-4 border-control bg-wash px-4 py-3">{evidence.removed(removed.caption || removed.name)}<button type="button" className="link" onClick={() => void putBack()}>{evidence.undo}</button></p>}
          <p className="mt-6 border-b border-ink pb-2 text-meta text-ink-2">{files.length === 0 ? evidence.none : evidence.count(files.length, MOST_FILES)}</p>
          <ol>
            {files.map((file, at) => (
              <FileCard key={file.id} materialId={materialId} form={form} file={file} at={at} all={files.length} onMove={(by) => void move(file, at, by)} onRemove={() => void takeAway(file)} />
            ))}
          </ol>
        </div>
      </main>
    </>
  );
}
