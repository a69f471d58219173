"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import { useDesk } from "@/components/net/net-context";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import { useWords } from "@/components/ui/words-context";
import type { PartDefinition } from "@/lib/call/form";
import { readMaterials } from "@/lib/material/bulk-row";
import type { BulkUnit } from "@/lib/material/bulk.queries";
import { makeRow } from "./make-row";
import { changed, newRow, seeRows, type Row, type SeenRow, type Standings } from "./rows";

/** What was read from many files, whose each is, and the drafts made of it one by one; nothing read is lost where one fails. */
export function useBulk(callId: string, parts: readonly PartDefinition[], units: readonly BulkUnit[]) {
  const words = useWords();
  const desk = useDesk();
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [standings, setStandings] = useState<Standings>(() => Object.fromEntries(units.map(({ id, standing }) => [id, standing])));
  const [making, setMaking] = useState<{ at: number; all: number } | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const running = useRef(false);
  const seen = useMemo(() => seeRows(rows, standings, parts), [rows, standings, parts]);

  const put = useCallback((id: string, to: (row: Row) => Row) => setRows((now) => now.map((row) => (row.id === id ? to(row) : row))), []);
  const take = useCallback((name: string, text: string) => setRows((now) => [...now, ...readMaterials(name, text, parts, units).map((read) => newRow(name, read))]), [parts, units]);
  const change = useCallback((id: string, to: Parameters<typeof changed>[1]) => {
    if ("unitId" in to) setMoved(id);
    put(id, (row) => changed(row, to));
  }, [put]);
  const remove = useCallback((id: string) => setRows((now) => now.filter((row) => row.id !== id)), []);

  /** Answers whether the next may be made. */
  async function makeOne(one: SeenRow): Promise<boolean> {
    const { id, unitId } = one.row;
    put(id, (row) => ({ ...row, state: "making", problem: null }));
    const made = await makeRow(one, callId, words, desk?.net.holder.id).catch(() => null);
    if (made === null || made.kind === "failed") {
      put(id, (row) => ({ ...row, state: "failed", problem: made?.why ?? words.bulk.unreached }));
      if (made?.gone) desk?.lapse();
      return made !== null && !made.gone;
    }
    setStandings((now) => ({ ...now, [unitId ?? ""]: made.standing }));
    const { materialId } = made.standing;
    put(id, (row) => (made.kind === "done" ? { ...row, state: "done", materialId, replaced: one.standing !== null } : { ...changed(row, { choice: null }), state: "failed", problem: words.bulk.clash, materialId }));
    return true;
  }

  async function make() {
    const ready = seen.filter(({ row, stop }) => stop === null && row.state !== "done");
    if (running.current || ready.length === 0) return;
    running.current = true;
    for (const [index, one] of ready.entries()) {
      setMaking({ at: index + 1, all: ready.length });
      if (!(await makeOne(one))) break;
    }
    setMaking(null);
    running.current = false;
  }

  useLeaveWarning(rows.some(({ state }) => state !== "done"));
  return { seen, take, change, remove, make, making, moved };
}
