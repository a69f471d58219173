"use client";

import { useCallback, useMemo, type ReactNode } from "react";
import { useWords } from "@/components/ui/words-context";
import type { Listed } from "@/lib/check/listed";
import type { WorkspaceData } from "@/lib/review/workspace-data";
import { noteSaved } from "./renderings";
import { useRendering } from "./use-rendering";
import { Workspace } from "./workspace";

/** The workspace, rendered anew first where Back brings a page that is older than what was saved on it. */
export function FreshWorkspace({ data, mark, facts, findings }: { data: WorkspaceData; mark: ReactNode; facts: ReactNode; findings: readonly Listed[] }) {
  const { frame } = useWords();
  const revisions = useMemo(() => [data.revisionId], [data.revisionId]);
  const old = useRendering(data.stamp, revisions);
  const onSaved = useCallback(() => noteSaved(data.revisionId), [data.revisionId]);
  return old ? <p role="status" className="p-6 text-hint">{frame.loading}</p> : <Workspace data={data} mark={mark} facts={facts} findings={findings} onSaved={onSaved} />;
}
