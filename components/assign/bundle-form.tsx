"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { assignBundle } from "@/lib/review/actions";

type Person = { id: string; name: string; unit: string; load: number };
type Bundle = { by: "unit" | "group"; id: string; name: string; count: number; lacking: number };
type Props = { callId: string; stage: number; bundle: Bundle; people: readonly Person[] };

/** Everything of a township or a group, to be given to some people at once. */
export function BundleForm({ callId, stage, bundle, people }: Props) {
  const { assign } = useWords();
  const router = useRouter();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [said, setSaid] = useState("");
  const { run, pending, failure } = useAction(assignBundle);
  async function give() {
    if (chosen.length === 0) return setSaid(assign.chooseSomebody);
    setSaid("");
    const result = await run({ callId, stage, bundling: bundle.by, bundle: bundle.id, people: [...chosen], operationId: newOperationId() });
    if (!result?.ok) return;
    setSaid(assign.given(result.data.changed, result.data.leftOut));
    router.refresh();
  }
  return (
    <details className="border-b border-line">
      <summary className="flex min-h-11 flex-wrap items-center justify-between gap-x-6 py-1"><b className="underline decoration-control decoration-1 underline-offset-4">{bundle.name}</b><span className="text-meta text-ink-2">{assign.bundleRow(bundle.count, bundle.lacking)}</span></summary>
      <ul className="grid gap-x-8 @3xl/screen:grid-cols-2 @5xl/screen:grid-cols-3">
        {people.map(({ id, name, unit, load }) => (
          <li key={id}>
            <label className="flex min-h-11 flex-wrap items-center gap-x-2.5">
              <input type="checkbox" className="size-5 accent-primary" checked={chosen.includes(id)} onChange={() => setChosen((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]))} />
              {name}<span className="text-meta text-hint">{unit} · {assign.loadOf(load)}</span>
            </label>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-4 py-3">
        <button type="button" className="btn" aria-disabled={pending} onClick={() => void give()}>{assign.give}</button>
        <span role="status" className="text-meta">{failure?.sentence ?? said}</span>
      </div>
    </details>
  );
}
