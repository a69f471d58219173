"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import { useWords } from "@/components/ui/words-context";
import type { Listed } from "@/lib/check/listed";
import type { WorkspaceData } from "@/lib/review/workspace-data";
import { isOutdated, noteSaved, noteShown } from "./renderings";
import { Workspace } from "./workspace";

/** The workspace, rendered anew first where Back brings a page that is older than what was saved on it. */
export function FreshWorkspace({ data, mark, facts, findings }: { data: WorkspaceData; mark: ReactNode; facts: ReactNode; findings: readonly Listed[] }) {
  const { frame } = useWords();
  const router = useRouter();
  const [first] = useState(() => ({ stamp: data.stamp, old: isOutdated(data.stamp) }));
  const old = first.old && first.stamp === data.stamp;
  useEffect(() => noteShown(data.stamp, [data.revisionId]), [data.stamp, data.revisionId]);
  useEffect(() => { if (old) router.refresh(); }, [old, router]);
  const onSaved = useCallback(() => noteSaved(data.revisionId), [data.revisionId]);
  return old ? <p role="status" className="p-6 text-hint">{frame.loading}</p> : <Workspace data={data} mark={mark} facts={facts} findings={findings} onSaved={onSaved} />;
}
