"use client";

import { useRouter } from "next/navigation";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { withdrawRecusal } from "@/lib/review/actions";
import type { RecusalKind } from "@/lib/review/recusal";

type Row = { id: string; unit: string; number: string | null; kind: RecusalKind; reason: string; day: string };

/** What somebody is recused from; their own declarations can be taken back. */
export function OwnRecusals({ rows }: { rows: readonly Row[] }) {
  const { assign } = useWords();
  const router = useRouter();
  const { run, failure } = useAction(withdrawRecusal);
  const withdraw = async (recusalId: string) => { if ((await run({ recusalId }))?.ok) router.refresh(); };
  return (
    <>
      {failure && <p role="alert" className="py-2 text-danger">{failure.sentence}</p>}
      <ul>
        {rows.map(({ id, unit, number, kind, reason, day }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-3">
            <div>
              <p><b>{unit}</b> <span className="text-meta text-hint">{number ?? assign.wholeUnit} · {assign.kinds[kind]} · {day}</span></p>
              <p className="text-ink-2">{reason}</p>
            </div>
            {kind === "declared" && <button type="button" className="link text-meta" onClick={() => void withdraw(id)}>{assign.takeBack}</button>}
          </li>
        ))}
      </ul>
    </>
  );
}
