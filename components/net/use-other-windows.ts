"use client";

import { useCallback, useEffect } from "react";
import { useDesk } from "./net-context";
import { hear, tell } from "./news";

const SAVED = "exemplar-saved";

/**
 * Windows of one person on one place: `onSaved` is called when another of them saved it; the function
 * answered tells the others that this one did.
 */
export function useOtherWindows(key: string, onSaved: () => void): () => void {
  const holder = useDesk()?.net.holder.id ?? "";
  const what = `${holder} ${key}`;
  useEffect(() => hear(SAVED, (told) => { if (told === what) onSaved(); }), [what, onSaved]);
  return useCallback(() => tell(SAVED, what), [what]);
}
