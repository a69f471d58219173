"use client";

import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import { useWords } from "@/components/ui/words-context";
import type { Taking } from "./use-import";

/** After a split was put into the parts: said, and can be taken back. */
export function ImportDone({ taking: { done, undo, pending, problem }, list }: { taking: Taking; list: string }) {
  const { material } = useWords();
  const undone = done?.undone === true;
  return (
    <main id="main" className="mx-auto flex w-full max-w-[60rem] flex-col gap-6 p-4 @3xl/screen:p-6">
      <Banner voice={undone ? "plain" : "ok"} role="status"><b>{undone ? material.undone : material.imported}</b>{!undone && <p className="text-meta">{material.importedHint}</p>}</Banner>
      <div className="flex flex-wrap items-center gap-4">
        <Link href={list} className="btn btn-primary w-full @3xl/screen:w-auto">{material.toList}</Link>
        {!undone && <button type="button" className="btn w-full @3xl/screen:w-auto" aria-disabled={pending} onClick={() => void undo()}>{material.undoImport}</button>}
      </div>
      {problem && <p role="alert" className="text-danger">{problem}</p>}
    </main>
  );
}
