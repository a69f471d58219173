"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { restorePart } from "@/lib/material/actions";

type Props = { materialId: string; partKey: string; version: number; versionId: string };

/** Brings a saved text back over the version that the page compares with, and goes to it; where somebody wrote meanwhile, shows the newest first. */
export function RestoreButton({ materialId, partKey, version, versionId }: Props) {
  const { versions } = useWords();
  const router = useRouter();
  const [leaving, setLeaving] = useState(false);
  const { run, pending, failure } = useAction(restorePart);
  const busy = pending || leaving;

  async function restore() {
    const result = await run({ materialId, key: partKey, version, versionId });
    if (result?.ok) {
      setLeaving(true);
      router.push(`/materials/${materialId}/parts/${partKey}?restored=${versionId}`);
    } else if (result?.code === "conflict") {
      // Named in the address: the newest but one, which the page shows by itself, is another text now.
      router.replace(`/materials/${materialId}/parts/${partKey}/history?with=${versionId}`, { scroll: false });
      router.refresh();
    }
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="button" className="btn btn-primary w-full @3xl/screen:w-auto" aria-disabled={busy} onClick={() => { if (!busy) void restore(); }}>{busy ? versions.restoring : versions.restore}</button>
        <p className="flex-1 basis-60 text-meta text-hint">{versions.restoreHint}</p>
      </div>
      {failure && <p role="alert" className="text-danger">{failure.failure?.code === "conflict" ? versions.conflict : failure.sentence}</p>}
    </div>
  );
}
