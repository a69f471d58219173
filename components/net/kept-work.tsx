"use client";

import Link from "next/link";
import { useCallback, useEffect, useState } from "react";
import { Section } from "@/components/ui/section";
import { useWords } from "@/components/ui/words-context";
import { plainOf } from "@/lib/net/plain";
import { shortOf } from "@/lib/words/format";
import type { Kept } from "./net";
import { useDesk } from "./net-context";

/** Younger than this, a box is on its way to the server. */
const SETTLED = 15_000;

function download(kept: Kept) {
  const file = URL.createObjectURL(new Blob(["\ufeff", plainOf(kept.value)], { type: "text/plain;charset=utf-8" }));
  Object.assign(document.createElement("a"), { href: file, download: `${kept.place.label}.txt` }).click();
  URL.revokeObjectURL(file);
}

/** What this computer still keeps for this person and the server never had: to open, to save as a file, to discard. */
export function KeptWork() {
  const { net: words } = useWords();
  const net = useDesk()?.net ?? null;
  const [rows, setRows] = useState<readonly Kept[]>([]);
  const [sure, setSure] = useState<string | null>(null);
  const look = useCallback(() => net?.all().then((all) => setRows(all.filter((kept) => Date.now() - kept.at > SETTLED))), [net]);

  useEffect(() => {
    void look();
    const again = setInterval(() => void look(), SETTLED);
    return () => clearInterval(again);
  }, [look]);

  async function discard(id: string) {
    await net?.discard(id);
    await look();
  }
  if (rows.length === 0) return null;
  return (
    <Section title={words.keptTitle}>
      <p className="text-meta text-ink-2">{words.keptHint}</p>
      <ul>
        {rows.map((kept) => (
          <li key={kept.id} className="flex flex-wrap items-center gap-x-6 border-b border-line py-2">
            <span>{kept.place.label}</span><span className="text-meta text-hint">{words.keptAt(shortOf(kept.at))}</span>
            <span className="ml-auto flex flex-wrap gap-x-5">
              <Link href={kept.place.href} className="link">{words.openKept}</Link>
              <button type="button" className="link" onClick={() => download(kept)}>{words.saveFile}</button>
              {sure === kept.id ? <button type="button" className="link text-danger" onClick={() => void discard(kept.id)}>{words.discardSure}</button>
                : <button type="button" className="link" onClick={() => setSure(kept.id)}>{words.discard}</button>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
