"use client";

import { useWords } from "@/components/ui/words-context";

export default function Crash({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { frame } = useWords();
  return (
    <main id="main" className="mx-auto w-full max-w-[40rem] px-6 py-16">
      <h1 className="border-b-2 border-ink pb-2 font-title text-h1">{frame.crashTitle}</h1>
      <p className="my-6">{frame.crash}</p>
      {error.digest && <p className="mb-6 text-hint">{frame.crashId} <span className="number">{error.digest}</span></p>}
      <button type="button" className="btn btn-primary" onClick={reset}>{frame.again}</button>
    </main>
  );
}
