"use client";

import { Banner } from "@/components/ui/banner";
import { useWords } from "@/components/ui/words-context";
import type { useCarried } from "./use-carried";

type Props = { carried: ReturnType<typeof useCarried>; part?: boolean };

/** Above a part or a sheet in which something was carried over: from where, and the button that says it still holds. */
export function CarriedBand({ carried: { left, confirm, pending, problem }, part = false }: Props) {
  const { carry, frame } = useWords();
  const keys = Object.keys(left);
  if (keys.length === 0) return null;
  const calls = frame.listed(...new Set(Object.values(left)));
  const label = part ? carry.confirm : carry.confirmAll(keys.length);
  return (
    <div className="mb-4">
      <Banner voice="go">
        <p>{part ? carry.band(calls) : carry.sheetBand(keys.length, calls)}</p>
        <p className="mt-2"><button type="button" className="btn btn-small" aria-disabled={pending} onClick={() => { if (!pending) void confirm(keys); }}>{pending ? carry.confirming : label}</button></p>
        {problem && <p role="alert" className="mt-2 text-danger">{problem}</p>}
      </Banner>
    </div>
  );
}
