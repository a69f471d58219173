"use client";

import { useCallback, useEffect, useState } from "react";
import { newOperationId } from "@/components/ui/operation-id";
import { useDesk } from "./net-context";
import { hear, tell } from "./news";

const SAVED = "exemplar-saved";
type Told = { what: string; from: string };

/** What comes over the channel was put there by this very hook. */
const isTold = (told: unknown): told is Told => typeof told === "object" && told !== null && "what" in told && "from" in told;

/**
 * Windows of one person on one place: `onSaved` is called when another of them saved it; the function
 * answered tells the others that this one did. A channel gives a window's own news back to it: that is passed over.
 */
export function useOtherWindows(key: string, onSaved: () => void): () => void {
  const holder = useDesk()?.net.holder.id ?? "";
  const [from] = useState(newOperationId);
  const what = `${holder} ${key}`;
  useEffect(() => hear(SAVED, (told) => { if (isTold(told) && told.what === what && told.from !== from) onSaved(); }), [what, from, onSaved]);
  return useCallback(() => tell(SAVED, { what, from } satisfies Told), [what, from]);
}
