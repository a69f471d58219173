"use client";

import { useRef, useState } from "react";
import type { Kept, Place } from "@/components/net/net";
import { useFound } from "@/components/net/use-found";
import { useAutosave, type Saved } from "@/components/ui/use-autosave";
import { useWords } from "@/components/ui/words-context";
import { openMarks } from "@/lib/check/secrecy";
import { mergeSheets, same, type Clash } from "@/lib/net/merge";
import type { Result } from "@/lib/result";
import { timeOf } from "@/lib/words/format";

type Values<V> = Record<string, V>;
type Options<V> = {
  place: Place; first: Values<V>; start: { version: number; savedAt: number | null };
  save: (version: number, values: Values<V>, by: string | undefined) => Promise<Result<Saved>>;
  read: () => Promise<(Saved & { values: Values<V> }) | null>;
  /** Write values that did not come from the boxes into them. */
  onReplace: (values: Values<V>) => void;
};

/** What the net gives back for a sheet was put there by this very hook. */
const isSheet = <V>(value: unknown): value is Values<V> => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * A sheet of boxes in the browser: saved by itself, found again after a crash, and joined box by box with what
 * another person saved meanwhile; only boxes that both changed are asked about.
 */
export function useSheet<V>({ place, first: given, start, save, read, onReplace }: Options<V>) {
  const { net, problems } = useWords();
  // The same object on every render, whatever the caller makes anew: it tells whether anything was typed yet.
  const [first] = useState(given);
  const [secret, setSecret] = useState<string | null>(null);
  const [values, setValues] = useState(first);
  const [clashes, setClashes] = useState<readonly Clash<V>[]>([]);
  const [news, setNews] = useState<string | null>(null);
  const newest = useRef(first);
  const base = useRef(first);

  const put = (next: Values<V>) => { newest.current = next; setValues(next); };
  const replace = (next: Values<V>) => { put(next); onReplace(next); };

  async function join(unanswered?: Values<V>) {
    const theirs = await read().catch(() => null);
    if (!theirs) return;
    // What the server has is this window's own, its answer lost on the way.
    if (unanswered !== undefined && same(theirs.values, unanswered)) base.current = unanswered;
    const { merged, clashes: both } = mergeSheets(base.current, newest.current, theirs.values);
    base.current = theirs.values;
    rebase(theirs);
    replace(merged);
    setClashes(both);
    if (!same(merged, theirs.values)) change(merged);
  }
  const { state, change, flush, rebase } = useAutosave<Values<V>>({
    place, start, base: () => base.current,
    save: async (version, next, { by, unanswered }) => {
      const result = await save(version, next, by);
      if (result.ok) base.current = next;
      else if (result.code === "conflict") setTimeout(() => void join(unanswered));
      return result;
    },
    onElsewhere: () => void join(),
  });

  function type(next: Values<V>) {
    put(next);
    // A mark of secrecy is neither kept in the net nor sent; the box with it waits until it is taken out.
    const mark = Object.values(next).flatMap((value) => (typeof value === "string" ? openMarks(value, []) : []))[0];
    setSecret(mark?.quote ?? null);
    if (!mark) change(next);
  }
  /** Boxes of an earlier visit that the server never had: put back, joined with what the server has had since. */
  function bringBack({ value, base: from, sent, at }: Kept): boolean {
    if (!isSheet<V>(value) || newest.current !== first) return false;
    const { merged, clashes: both } = mergeSheets(!isSheet<V>(from) || same(sent, first) ? first : from, { ...first, ...value }, first);
    if (same(merged, first)) return true;
    replace(merged);
    change(merged);
    setClashes(both);
    setNews(net.restored(timeOf(at)));
    return true;
  }
  useFound(place, bringBack);

  function settle(whose: "mine" | "theirs") {
    const chosen = Object.fromEntries(clashes.map((clash) => [clash.key, clash[whose]]));
    setClashes([]);
    const next = { ...newest.current, ...chosen };
    replace(next);
    change(next);
  }
  const shown = secret === null ? state : { kind: "refused" as const, message: problems.sentence({ code: "secrecy", quote: secret }) };
  const flushAll = async () => (await flush()) && secret === null;
  return { values, type, state: shown, flush: flushAll, clashes, settle, news };
}
