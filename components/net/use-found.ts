"use client";

import { useEffect, useRef } from "react";
import type { Kept, Place } from "./net";
import { useDesk } from "./net-context";

/**
 * What another visit left in the net for this place, given once after the page is there: the newest box.
 * `take` answers whether it took it over; the box is then forgotten, its text being in this window's own.
 */
export function useFound({ key }: Place, take: (kept: Kept) => boolean | Promise<boolean>) {
  const net = useDesk()?.net ?? null;
  const latest = useRef(take);
  useEffect(() => { latest.current = take; });
  useEffect(() => {
    if (!net) return undefined;
    let gone = false;
    void net.of(key).then(async ([newest]) => {
      if (gone || !newest) return;
      if ((await latest.current(newest)) && !net.isMine(newest)) await net.discard(newest.id);
    });
    return () => { gone = true; };
  }, [net, key]);
}
