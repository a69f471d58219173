"use client";

import { FileBox } from "@/components/ui/file-box";
import { Glyph } from "@/components/ui/glyph";
import { useWords } from "@/components/ui/words-context";
import { MOST_FILES, type useFiles } from "./use-files";

type Props = { line: ReturnType<typeof useFiles>; rows: number; primary: boolean };

/** Chooses many files or takes dropped ones; below, those on their way and those that were not read. */
export function FilePicker({ line: { waiting, taken, spare, add, retry, drop }, rows, primary }: Props) {
  const { bulk, frame } = useWords();
  return (
    <FileBox said={{ choose: bulk.files, drop: bulk.drop, dropNow: bulk.dropNow, hint: bulk.hint }} accept=".docx,.docm,.txt,text/plain,.doc,.wps" many primary={primary} onFiles={(files) => add(files, rows)}>
      <p className="text-meta text-ink-2">{frame.notice.join("")}</p>
      <p role="status" className="mt-2 text-meta empty:hidden">{taken > 0 && bulk.progress(taken - waiting.length, taken)}</p>
      {spare > 0 && <p role="alert" className="mt-1 text-danger">{bulk.tooMany(MOST_FILES, spare)}</p>}
      {waiting.length > 0 && (
        <ul className="mt-3 border-t border-line">
          {waiting.map((one) => (
            <li key={one.id} data-file={one.state} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2">
              <b className="min-w-0 flex-1 basis-60 break-all font-normal">{one.file.name}</b>
              {one.state !== "failed" ? <span className="text-meta text-ink-2">{one.state === "reading" ? bulk.reading : bulk.waiting}</span> : (
                <>
                  <p role="alert" className="basis-full text-danger @3xl/screen:basis-auto @3xl/screen:max-w-[38rem]"><b className="mr-2 inline-flex items-center gap-1.5"><Glyph name="act" />{bulk.failed}</b>{one.why}</p>
                  <span className="flex gap-4">
                    {!one.final && <button type="button" className="link" onClick={() => retry(one)}>{bulk.retry}</button>}
                    <button type="button" className="link" onClick={() => drop(one.id)}>{bulk.dismiss}</button>
                  </span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </FileBox>
  );
}
