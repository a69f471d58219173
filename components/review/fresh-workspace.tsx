"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { useWords } from "@/components/ui/words-context";
import type { Listed } from "@/lib/check/listed";
import type { WorkspaceData } from "@/lib/review/workspace-data";
import { Workspace } from "./workspace";

/** Pages as they were rendered that something was saved over since: the browser's Back would show them again. */
const outdated = new Set<string>();

/** The workspace, rendered anew first where Back brings a page that is older than what was saved on it. */
export function FreshWorkspace({ data, mark, facts, findings }: { data: WorkspaceData; mark: ReactNode; facts: ReactNode; findings: readonly Listed[] }) {
  const { frame } = useWords();
  const router = useRouter();
  const [first] = useState(() => ({ stamp: data.stamp, old: outdated.has(data.stamp) }));
  const old = first.old && first.stamp === data.stamp;
  const newest = useRef(data.stamp);
  useEffect(() => { newest.current = data.stamp; }, [data.stamp]);
  useEffect(() => { if (old) router.refresh(); }, [old, router]);
  const onSaved = useCallback(() => { outdated.add(newest.current); }, []);
  return old ? <p role="status" className="p-6 text-hint">{frame.loading}</p> : <Workspace data={data} mark={mark} facts={facts} findings={findings} onSaved={onSaved} />;
}
