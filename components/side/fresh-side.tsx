"use client";

import { useMemo } from "react";
import { useRendering } from "@/components/review/use-rendering";
import { useWords } from "@/components/ui/words-context";
import type { SideAsked } from "@/lib/review/side-by-side";
import type { SideData } from "@/lib/review/side-by-side.queries";
import { SideDesk } from "./side-desk";

type Props = { stamp: string; data: SideData; asked: SideAsked };

/** The table, rendered anew first where Back brings a page that is older than what was saved on it. */
export function FreshSide({ stamp, data, asked }: Props) {
  const { frame } = useWords();
  const revisions = useMemo(() => data.rows.map((row) => row.revisionId), [data.rows]);
  const old = useRendering(stamp, revisions);
  return old ? <p role="status" className="py-6 text-hint">{frame.loading}</p> : <SideDesk data={data} asked={asked} />;
}
