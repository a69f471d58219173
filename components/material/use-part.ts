"use client";

import { useCallback, useRef, useState } from "react";
import type { Kept } from "@/components/net/net";
import { useFound } from "@/components/net/use-found";
import { useAutosave } from "@/components/ui/use-autosave";
import { useWords } from "@/components/ui/words-context";
import { readPart, savePart } from "@/lib/material/actions";
import { LONGEST_PART } from "@/lib/material/limits";
import { lengthOf } from "@/lib/text/normalise";
import { countOf, timeOf } from "@/lib/words/format";
import type { TheirPart } from "./conflict";

export type PartStart = { materialId: string; key: string; label: string; version: number; savedAt: number | null; text: string };
/** Something that happened to the text by itself, and the text that stood there before, to go back to. */
export type PartNews = { sentence: string; before: string | null };

/** The text of one part in the browser: saved by itself, found again after a crash, refused when huge, and both texts where two people meet. */
export function usePart({ materialId, key, label, version, savedAt, text: first }: PartStart) {
  const { material, net } = useWords();
  const [text, setText] = useState(first);
  const [theirs, setTheirs] = useState<TheirPart | null>(null);
  const [news, setNews] = useState<PartNews | null>(null);
  const newest = useRef(first);
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
    if (lengthOf(value) <= LONGEST_PART) change(value);
  }, [change]);

  const choose = useCallback((value: string) => {
    if (!theirs) return;
    rebase(theirs);
    setTheirs(null);
    newest.current = value;
    setText(value);
    if (value !== theirs.text) change(value);
  }, [theirs, rebase, change]);

  const shown = huge ? { kind: "refused" as const, message: material.textHuge(countOf(LONGEST_PART), countOf(lengthOf(text))) } : state;
  const goBack = (before: string) => { setNews(null); type(before); };
  return { text, type, state: shown, flush, theirs, choose, news, goBack };
}
