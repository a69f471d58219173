"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { isOutdated, noteShown } from "@/components/review/renderings";
import { useWords } from "@/components/ui/words-context";
import type { SideAsked } from "@/lib/review/side-by-side";
import type { SideData } from "@/lib/review/side-by-side.queries";
import { SideDesk } from "./side-desk";

type Props = { stamp: string; data: SideData; asked: SideAsked };

/** The table, rendered anew first where Back brings a page that is older than what was saved on it. */
export function FreshSide({ stamp, data, asked }: Props) {
  const { frame } = useWords();
  const router = useRouter();
  const [first] = useState(() => ({ stamp, old: isOutdated(stamp) }));
  const old = first.old && first.stamp === stamp;
  useEffect(() => noteShown(stamp, data.rows.map((row) => row.revisionId)), [stamp, data.rows]);
  useEffect(() => { if (old) router.refresh(); }, [old, router]);
  return old ? <p role="status" className="py-6 text-hint">{frame.loading}</p> : <SideDesk data={data} asked={asked} />;
}
