"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { isOutdated, noteShown } from "./renderings";

/**
 * Whether this rendering, named by its stamp, is one that Back brought and that is older than what was saved of these
 * revisions; the page is then asked for anew. `revisions` must be the same array until the rendering is another.
 */
export function useRendering(stamp: string, revisions: readonly string[]): boolean {
  const router = useRouter();
  const [first] = useState(() => ({ stamp, old: isOutdated(stamp) }));
  const old = first.old && first.stamp === stamp;
  useEffect(() => noteShown(stamp, revisions), [stamp, revisions]);
  useEffect(() => { if (old) router.refresh(); }, [old, router]);
  return old;
}
