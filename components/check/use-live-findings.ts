"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { followSpots } from "@/lib/check/follow";
import type { Listed } from "@/lib/check/listed";
import type { FromWorker, ToWorker } from "./live-messages";

/** Nobody is interrupted: the check waits until the hand has rested. */
const PAUSE = 1200;

export type Live = { state: "waiting" | "ready" | "off"; findings: readonly Listed[] };

function startWorker(): Worker | null {
  try {
    return new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module" });
  } catch {
    return null;
  }
}

/**
 * The findings of the text that is being written, looked for in each pause by a worker beside the page, and carried
 * along between. Without a worker, or without the network, the state is "off" and writing goes on as ever.
 */
export function useLiveFindings(materialId: string, part: string, text: string): Live {
  const [found, setFound] = useState<{ text: string; findings: Listed[] } | null>(null);
  const [off, setOff] = useState(false);
  const worker = useRef<Worker | null>(null);

  useEffect(() => {
    const timer = setTimeout(() => {
      if (!worker.current) {
        const started = startWorker();
        if (!started) return setOff(true);
        worker.current = started;
        started.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => { if ("failed" in data) setOff(true); else { setOff(false); setFound(data); } });
        started.addEventListener("error", () => setOff(true));
        started.postMessage({ about: `/materials/${materialId}/about`, part } satisfies ToWorker, []);
      }
      worker.current.postMessage({ text } satisfies ToWorker, []);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [materialId, part, text]);
  useEffect(() => () => { worker.current?.terminate(); worker.current = null; }, []);

  const findings = useMemo(() => (found ? followSpots(found.text, text, found.findings) : []), [found, text]);
  return { state: off ? "off" : found ? "ready" : "waiting", findings };
}
