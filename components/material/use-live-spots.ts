"use client";

import { useEffect, useMemo, useState } from "react";
import type { Asked } from "@/lib/comment/asked";
import { findLive, follower, type Spot } from "@/lib/comment/live";

const PAUSE = 300;

type Spots = { text: string; of: Record<string, Spot | null> };

const findAll = (text: string, asked: readonly Asked[]): Spots => ({ text, of: Object.fromEntries(asked.map((one) => [one.id, findLive(text, one)])) });

/** Where the quotes stand in the text that is being written: looked for in each pause, carried along between. */
export function useLiveSpots(text: string, asked: readonly Asked[]): Record<string, Spot | null> {
  const [found, setFound] = useState(() => findAll(text, asked));
  useEffect(() => {
    const timer = setTimeout(() => setFound(findAll(text, asked)), PAUSE);
    return () => clearTimeout(timer);
  }, [text, asked]);
  return useMemo(() => {
    if (found.text === text) return found.of;
    const follow = follower(found.text, text);
    return Object.fromEntries(Object.entries(found.of).map(([id, spot]) => [id, spot && follow(spot)]));
  }, [found, text]);
}
