"use client";

import { useRef, useState } from "react";
import { send } from "@/components/evidence/upload";
import { useDesk } from "@/components/net/net-context";
import { useWords } from "@/components/ui/words-context";
import { LARGEST_FILE } from "@/lib/text/file-body";

/** A scan that is sent and not bound yet. */
export type Scan = { uploadId: string; name: string };
type Props = { scan: Scan | null; onScan: (scan: Scan) => void; error: string | null };

/** Takes the scan or photo of a signed paper; one that was not taken says why, and another may be chosen. */
export function ScanBox({ scan, onScan, error }: Props) {
  const { paper: w, evidence } = useWords();
  const desk = useDesk();
  const input = useRef<HTMLInputElement>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const [why, setWhy] = useState<string | null>(null);

  async function take(file: File | undefined) {
    if (!file) return;
    setWhy(null);
    if (file.size > LARGEST_FILE) return setWhy(evidence.refusal.tooBig);
    setPercent(0);
    const sent = await send(file, setPercent);
    setPercent(null);
    if (sent.ok) return onScan({ uploadId: sent.uploadId, name: file.name });
    if (sent.why === "signedOut") desk?.lapse();
    setWhy(sent.why === "lost" ? evidence.offline : sent.why === "signedOut" ? evidence.signedOut : evidence.refusal[sent.why]);
  }
  const wrong = why ?? error;
  return (
    <div>
      <p className="mb-1 font-bold">{w.scan}</p>
      {wrong && <p role="alert" className="mb-1.5 text-danger">{wrong}</p>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="button" className="btn w-full @3xl/screen:w-auto" onClick={() => input.current?.click()}>{w.scanChoose}</button>
        <input ref={input} type="file" className="hidden" aria-label={w.scanChoose} accept=".pdf,.jpg,.jpeg,.png,image/*" onChange={({ currentTarget }) => { void take(currentTarget.files?.[0]); currentTarget.value = ""; }} />
        <span role="status" className="min-w-0 break-all text-ink-2">{percent !== null ? (percent < 100 ? evidence.sending(percent) : evidence.working) : scan ? w.scanThere(scan.name) : <span className="text-hint">{w.scanHint}</span>}</span>
      </div>
    </div>
  );
}
