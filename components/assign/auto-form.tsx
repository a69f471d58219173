"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { describedBy, Field } from "@/components/ui/field";
import { useWords } from "@/components/ui/words-context";
import { BUNDLINGS, type Bundling } from "@/lib/review/assign-input";
import { assignQuery, CAP, EACH, readBounded, type AssignView } from "@/lib/review/assign-view";

type Person = { id: string; name: string; unit: string; load: number };
type Props = { callId: string; view: AssignView; each: number; people: readonly Person[]; bundlings: readonly Bundling[] };

/** What an automatic assignment is made by; pressing shows the plan and changes nothing. */
export function AutoForm({ callId, view, each, people, bundlings }: Props) {
  const { assign } = useWords();
  const router = useRouter();
  const [count, setCount] = useState(String(view.plan?.each ?? each));
  const [cap, setCap] = useState(view.plan?.cap?.toString() ?? "");
  const [by, setBy] = useState<Bundling>(view.plan?.bundling ?? "none");
  const [without, setWithout] = useState<readonly string[]>(view.plan?.without ?? []);
  const [problems, setProblems] = useState<{ each?: string; cap?: string; who?: string }>({});
  const taking = people.length - without.length;

  function show() {
    const [number, bound] = [readBounded(count, EACH), cap.trim() === "" ? null : readBounded(cap, CAP)];
    const wrong = {
      ...(number === null ? { each: assign.numberOnly(EACH.from, EACH.to) } : {}),
      ...(cap.trim() !== "" && bound === null ? { cap: assign.numberOnly(CAP.from, CAP.to) } : {}),
      ...(taking === 0 ? { who: assign.nobody } : {}),
    };
    setProblems(wrong);
    if (number === null || Object.keys(wrong).length > 0) return;
    router.push(`/calls/${callId}/assign${assignQuery(view, { edit: "", plan: { each: number, cap: bound, bundling: by, seed: 1, without: [...without] } })}`, { scroll: false });
  }
  const toggle = (id: string) => setWithout((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  return (
    <form className="py-3" onSubmit={(event) => { event.preventDefault(); show(); }}>
      <p className="mb-3 max-w-3xl text-meta text-ink-2">{assign.autoHint}</p>
      <div className="grid gap-x-8 gap-y-3 @3xl/screen:grid-cols-[8rem_14rem_minmax(0,1fr)] @3xl/screen:items-end">
        <Field id="each" label={assign.each} error={problems.each}>
          <input id="each" inputMode="numeric" className="box" value={count} aria-invalid={problems.each !== undefined} aria-describedby={describedBy("each", false, problems.each !== undefined)} onChange={(event) => setCount(event.target.value)} />
        </Field>
        <Field id="cap" label={assign.cap} hint={assign.capHint} error={problems.cap}>
          <input id="cap" inputMode="numeric" className="box" value={cap} aria-invalid={problems.cap !== undefined} aria-describedby={describedBy("cap", true, problems.cap !== undefined)} onChange={(event) => setCap(event.target.value)} />
        </Field>
        <fieldset>
          <legend className="mb-1 font-bold">{assign.by}</legend>
          <div className="flex flex-wrap gap-x-6">
            {BUNDLINGS.filter((one) => one === "none" || bundlings.includes(one)).map((one) => (
              <label key={one} className="flex min-h-11 items-center gap-2"><input type="radio" name="by" className="size-5 accent-primary" checked={by === one} onChange={() => setBy(one)} />{assign.bundles[one]}</label>
            ))}
          </div>
        </fieldset>
      </div>
      <details className="mt-3 border-y border-line">
        <summary className="flex min-h-11 items-center py-1 underline decoration-control underline-offset-4">{assign.who(taking, people.length)}</summary>
        <ul className="grid gap-x-8 pb-2 @3xl/screen:grid-cols-2 @5xl/screen:grid-cols-3">
          {people.map(({ id, name, unit, load }) => (
            <li key={id}>
              <label className="flex min-h-11 flex-wrap items-center gap-x-2.5">
                <input type="checkbox" className="size-5 accent-primary" checked={!without.includes(id)} onChange={() => toggle(id)} />{name}
                <span className="text-meta text-hint">{unit} · {assign.loadOf(load)}</span>
              </label>
            </li>
          ))}
        </ul>
      </details>
      {problems.who && <p role="alert" className="mt-2 text-meta text-danger">{problems.who}</p>}
      <button className={`btn mt-4 ${view.plan ? "" : "btn-primary"}`}>{view.plan ? assign.again : assign.preview}</button>
    </form>
  );
}
