"use client";

import { useEffect, useMemo, useState } from "react";
import type { Asked } from "@/lib/comment/asked";
import { follower, liveFinder, type Spot } from "@/lib/comment/live";

const PAUSE = 300;

type Spots = { text: string; of: Record<string, Spot | null> };

function findAll(filed: string, text: string, asked: readonly Asked[]): Spots {
  const find = liveFinder(filed, text);
  return { text, of: Object.fromEntries(asked.map((one) => [one.id, find(one)])) };
}

/** Where the quotes of the text that came back stand in the one that is being written: looked for in each pause, carried along between. */
export function useLiveSpots(filed: string, text: string, asked: readonly Asked[]): Record<string, Spot | null> {
  const [found, setFound] = useState(() => findAll(filed, text, asked));
  useEffect(() => {
    const timer = setTimeout(() => setFound(findAll(filed, text, asked)), PAUSE);
    return () => clearTimeout(timer);
  }, [filed, text, asked]);
  return useMemo(() => {
    if (found.text === text) return found.of;
    const follow = follower(found.text, text);
    return Object.fromEntries(Object.entries(found.of).map(([id, spot]) => [id, spot && follow(spot)]));
  }, [found, text]);
}
