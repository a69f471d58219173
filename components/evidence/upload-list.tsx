"use client";

import { Glyph } from "@/components/ui/glyph";
import { useWords } from "@/components/ui/words-context";
import type { Upload } from "./use-uploads";

type Props = { uploads: readonly Upload[]; onRetry: (upload: Upload) => void; onDrop: (id: string) => void };

/** The files on their way: how far each has come, or why it was not taken. */
export function UploadList({ uploads, onRetry, onDrop }: Props) {
  const { evidence } = useWords();
  if (uploads.length === 0) return null;
  return (
    <ul className="mt-4 border-t border-line">
      {uploads.map((upload) => {
        const { id, file, state, percent, why, final } = upload;
        return (
          <li key={id} data-upload={state} className="border-b border-line py-3">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <b className="min-w-0 break-all">{file.name}</b>
              <span role="status" className="text-meta text-ink-2">
                {state === "waiting" && evidence.waiting}
                {state === "sending" && evidence.sending(percent)}
                {state === "working" && evidence.working}
              </span>
            </p>
            {state === "sending" && <progress className="mt-2 block h-1.5 w-full accent-primary" max={100} value={percent} aria-label={file.name} />}
            {state === "failed" && (
              <div className="mt-1 flex flex-wrap items-center gap-x-4">
                <p role="alert" className="flex-1 basis-64 text-danger"><b className="mr-2 inline-flex items-center gap-1.5"><Glyph name="act" />{evidence.failed}</b>{why}</p>
                {!final && <button type="button" className="link" onClick={() => onRetry(upload)}>{evidence.retry}</button>}
                <button type="button" className="link" onClick={() => onDrop(id)}>{evidence.dismiss}</button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
