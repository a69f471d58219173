"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useDesk } from "@/components/net/net-context";
import { newOperationId } from "@/components/ui/operation-id";
import { sentenceOf } from "@/components/ui/use-action";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import { useLine } from "@/components/ui/use-line";
import { useWords } from "@/components/ui/words-context";
import { addEvidence } from "@/lib/evidence/actions";
import type { AddEvidenceInput } from "@/lib/evidence/input";
import { LARGEST_FILE } from "@/lib/text/file-body";
import { send, type Sent } from "./upload";

/** A file on its way: waiting its turn, being sent (percent), looked at by the server, or not taken, and then why. */
export type Upload = { id: string; file: File; operationId: string; state: "waiting" | "sending" | "working" | "failed"; percent: number; why: string | null; final: boolean };
type How = Pick<AddEvidenceInput, "purpose" | "place" | "checkCode">;

/**
 * Files sent one after another and bound to the material; each is shown as there only when its row is. One that
 * failed stays with its reason until it is tried again or left out.
 */
export function useUploads(materialId: string, how: How, onAdded: (file: File, evidenceId: string) => void) {
  const words = useWords();
  const desk = useDesk();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const latest = useRef({ words, desk, how, onAdded });
  useEffect(() => { latest.current = { words, desk, how, onAdded }; });

  const change = useCallback((id: string, to: Partial<Upload>) => setUploads((now) => now.map((one) => (one.id === id ? { ...one, ...to } : one))), []);
  const drop = useCallback((id: string) => setUploads((now) => now.filter((one) => one.id !== id)), []);

  const reasonOf = useCallback((why: Exclude<Sent, { ok: true }>["why"]) => {
    const { evidence } = latest.current.words;
    if (why === "signedOut") latest.current.desk?.lapse();
    return why === "lost" ? evidence.offline : why === "signedOut" ? evidence.signedOut : evidence.refusal[why];
  }, []);

  const one = useCallback(async ({ id, file, operationId }: Upload): Promise<void> => {
    const { words: said, desk: at, how: with_, onAdded: added } = latest.current;
    const fail = (why: string, final = false) => change(id, { state: "failed", why, final });
    if (file.size > LARGEST_FILE) return fail(said.evidence.refusal.tooBig, true);
    change(id, { state: "sending", percent: 0, why: null });
    const sent = await send(file, (percent) => change(id, percent < 100 ? { percent } : { state: "working" }));
    if (!sent.ok) return fail(reasonOf(sent.why), !["lost", "signedOut", "cutShort", "stopped"].includes(sent.why));
    const bound = await addEvidence({ materialId, uploadId: sent.uploadId, caption: "", ...with_, operationId, by: at?.net.holder.id }).catch(() => null);
    if (bound === null) return fail(said.evidence.offline);
    if (!bound.ok) return fail(bound.code === "unauthenticated" ? reasonOf("signedOut") : sentenceOf(bound, said));
    drop(id);
    added(file, bound.data.evidenceId);
  }, [materialId, change, drop, reasonOf]);

  const line = useLine(one);

  const add = useCallback((files: readonly File[]) => {
    const fresh = files.map((file): Upload => ({ id: newOperationId(), file, operationId: newOperationId(), state: "waiting", percent: 0, why: null, final: false }));
    setUploads((now) => [...now, ...fresh]);
    line(fresh);
  }, [line]);

  /** With the operation id of the first try: where only the answer was lost, the file is bound already and not bound again. */
  const retry = useCallback((upload: Upload) => {
    change(upload.id, { state: "waiting", why: null });
    line([upload]);
  }, [change, line]);

  useLeaveWarning(uploads.length > 0);
  return { uploads, add, retry, drop };
}
