"use client";

import { useRef, useState } from "react";
import { useWords } from "@/components/ui/words-context";
import { useOwnPhrases } from "./use-phrases";

type Props = { body: string; onInsert: (words: string) => void };

/** The phrases one says often: put into the comment, kept from it, removed. */
export function PhraseMenu({ body, onInsert }: Props) {
  const { noting } = useWords();
  const own = useOwnPhrases();
  const menu = useRef<HTMLDetailsElement>(null);
  const [kept, setKept] = useState("");
  if (!own) return null;
  const { phrases, add, drop, used, failure } = own;

  function insert(id: string, words: string) {
    onInsert(words);
    used(id);
    if (menu.current) menu.current.open = false;
  }
  return (
    <>
      <details ref={menu} className="mt-1">
        <summary className="link inline-flex min-h-11 items-center py-0 @3xl/screen:min-h-7">{noting.phrases}</summary>
        {phrases.length === 0 && <p className="text-hint">{noting.noPhrases}</p>}
        <ul className="max-h-56 overflow-y-auto border-y border-line">
          {phrases.map(({ id, words }) => (
            <li key={id} className="flex items-start gap-x-2 border-b border-line last:border-0">
              <button type="button" className="min-h-11 min-w-0 flex-1 py-1 text-left text-ink @3xl/screen:min-h-8" onClick={() => insert(id, words)}>{words}</button>
              <button type="button" className="grid min-h-11 min-w-9 flex-none place-items-center text-hint @3xl/screen:min-h-8" aria-label={noting.removePhrase(words)} onClick={() => void drop(id)}>×</button>
            </li>
          ))}
        </ul>
      </details>
      {failure && <p role="alert" className="text-danger">{failure}</p>}
      {body.trim() !== "" && (kept === body.trim() ? <p role="status" className="text-done">{noting.phraseKept}</p>
        : <button type="button" className="link py-0" onClick={() => void add(body).then((done) => { if (done) setKept(body.trim()); })}>{noting.keepPhrase}</button>)}
    </>
  );
}
