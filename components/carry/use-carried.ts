"use client";

import { useCallback, useState } from "react";
import { useAction } from "@/components/ui/use-action";
import { confirmCarried } from "@/lib/material/actions";

/** What was carried over and not looked at: by key ("parts.KEY", …), the name of the call it comes from. */
export type Carried = Readonly<Record<string, string>>;

const without = (carried: Carried, keys: readonly string[]): Carried => Object.fromEntries(Object.entries(carried).filter(([key]) => !keys.includes(key)));

/** The marks of what was carried over: gone when it is confirmed, and when it is touched, as the server has it on saving. */
export function useCarried(materialId: string, first: Carried) {
  const [left, setLeft] = useState(first);
  const { run, pending, failure } = useAction(confirmCarried);
  const touch = useCallback((...keys: string[]) => setLeft((now) => (keys.some((key) => key in now) ? without(now, keys) : now)), []);
  const confirm = useCallback(async (keys: readonly string[]) => {
    if ((await run({ materialId, keys: [...keys] }))?.ok) setLeft((now) => without(now, keys));
  }, [run, materialId]);
  return { left, touch, confirm, pending, problem: failure?.sentence ?? null };
}
