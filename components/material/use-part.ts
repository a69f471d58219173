"use client";

import { useCallback, useRef, useState } from "react";
import { useSecrecy } from "@/components/check/use-secrecy";
import type { Kept } from "@/components/net/net";
import { useFound } from "@/components/net/use-found";
import { useAutosave } from "@/components/ui/use-autosave";
import { useWords } from "@/components/ui/words-context";
import { readPart, savePart } from "@/lib/material/actions";
import { LONGEST_PART } from "@/lib/material/limits";
import { lengthOf } from "@/lib/text/normalise";
import { countOf, timeOf } from "@/lib/words/format";
import type { TheirPart } from "./conflict";

export type PartStart = { materialId: string; key: string; label: string; version: number; savedAt: number | null; text: string; news?: PartNews; acknowledged?: readonly string[] };
/** Something that happened to the text by itself, and the text that stood there before, to go back to; `back` names the way. */
export type PartNews = { sentence: string; before: string | null; back?: string };

/** The text of one part in the browser: saved by itself, found again after a crash, refused when huge, and both texts where two people meet. */
export function usePart({ materialId, key, label, version, savedAt, text: first, news: firstNews, acknowledged }: PartStart) {
  const { material, net, checking } = useWords();
  const [text, setText] = useState(first);
  const [theirs, setTheirs] = useState<TheirPart | null>(null);
  const [news, setNews] = useState<PartNews | null>(firstNews ?? null);
  const newest = useRef(first);
  const { held, pass, ...secrecy } = useSecrecy(materialId, key, first, acknowledged);
  const place = { key: `material/${materialId}/${key}`, href: `/materials/${materialId}/parts/${key}`, label };

  const show = (value: string) => { newest.current = value; setText(value); };
  const readTheirs = useCallback(async () => {
    const other = await readPart({ materialId, key });
    return other.ok ? other.data : null;
  }, [materialId, key]);

  async function save(at: number, value: string, { by, unanswered }: { by: string | undefined; unanswered: string | undefined }) {
    const result = await savePart({ materialId, key, version: at, text: value, by });
    if (result.ok || result.code !== "conflict") return result;
    const other = await readTheirs();
    // The newer text is this window's own: its answer was lost on the way, and the person wrote on.
    if (other && other.text === unanswered) return savePart({ materialId, key, version: other.version, text: value, by });
    setTheirs(other);
    return result;
  }

  async function takeOver() {
    const other = await readTheirs().catch(() => null);
    if (!other || other.text === newest.current) return;
    rebase(other);
    show(other.text);
    setNews({ sentence: net.otherWindow, before: null });
  }
  const { state, change, flush, rebase, clash } = useAutosave({ place, start: { version, savedAt }, save, onElsewhere: () => void takeOver() });

  /** Text of an earlier visit that the server never had: put back where it goes on from the server's, else shown beside it. */
  async function bringBack({ value, version: readAt, sent, at }: Kept): Promise<boolean> {
    if (typeof value !== "string" || newest.current !== first) return false;
    if (value === first) return true;
    if (readAt === version || sent === first) {
      show(value);
      change(value);
      setNews({ sentence: net.restored(timeOf(at)), before: first });
      return true;
    }
    const other = await readTheirs().catch(() => null);
    if (!other) return false;
    show(value);
    clash(value);
    setTheirs(other);
    return true;
  }
  useFound(place, bringBack);

  const huge = lengthOf(text) > LONGEST_PART;
  const type = useCallback((value: string) => {
    newest.current = value;
    setText(value);
    if (pass(value) && lengthOf(value) <= LONGEST_PART) change(value);
  }, [change, pass]);

  const choose = useCallback((value: string) => {
    if (!theirs) return;
    rebase(theirs);
    setTheirs(null);
    newest.current = value;
    setText(value);
    if (value !== theirs.text && pass(value)) change(value);
  }, [theirs, rebase, change, pass]);

  const keepHeld = async (reason: string) => { if (held && (await secrecy.acknowledge(reason))) type(newest.current); };
  const flushAll = useCallback(async () => (await flush()) && held === null, [flush, held]);
  const shown = held ? { kind: "refused" as const, message: checking.secret } : huge ? { kind: "refused" as const, message: material.textHuge(countOf(LONGEST_PART), countOf(lengthOf(text))) } : state;
  const goBack = (before: string) => { setNews(null); type(before); };
  return { text, type, state: shown, flush: flushAll, secrecy: { held, pending: secrecy.pending, problem: secrecy.problem, onText: type, onKeep: (reason: string) => void keepHeld(reason) }, theirs, choose, news, goBack };
}
