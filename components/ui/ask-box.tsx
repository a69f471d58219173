"use client";

import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import type { Result } from "@/lib/result";
import { Field, describedBy } from "./field";
import { newOperationId } from "./operation-id";
import { useAction } from "./use-action";
import { useWords } from "./words-context";

/** A text that is asked for; `lines` 1 is a single line. */
export type Asked = { key: string; label: string; hint?: string; lines?: number };
type Typed = Record<string, string>;
type Props<I extends object> = {
  open: string; title?: string; hint?: string; send: string; asked: readonly Asked[]; children?: ReactNode;
  input: (typed: Typed, operationId: string) => I; act: (input: I & { by?: string }) => Promise<Result<object>>; onDone?: () => void;
};

/** A button that opens what an act asks for, and sends it; what is typed stays through every refusal. */
export function AskBox<I extends object>({ open, hint, send, asked, children, input, act, onDone }: Props<I>) {
  const words = useWords();
  const router = useRouter();
  const id = useId();
  const first = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const [shown, setShown] = useState(false);
  const [typed, setTyped] = useState<Typed>({});
  const [operationId, setOperationId] = useState(newOperationId);
  const { run, pending, failure } = useAction(act);
  const problems = failure?.failure?.problems ?? {};
  useEffect(() => { if (shown) first.current?.focus(); }, [shown]);

  async function press() {
    const result = await run(input(typed, operationId));
    if (!result?.ok) return;
    setOperationId(newOperationId());
    setTyped({});
    setShown(false);
    onDone?.();
    router.refresh();
  }
  if (!shown) return <button type="button" className="btn" aria-expanded={false} onClick={() => setShown(true)}>{open}</button>;
  const told = Object.keys(problems).some((key) => asked.some((one) => one.key === key));
  return (
    <section aria-label={open} className="basis-full border-l-4 border-control bg-paper px-4 py-3">
      <h3 className="font-bold">{open}</h3>
      {hint && <p className="mt-1 max-w-prose text-meta text-hint">{hint}</p>}
      <div className="mt-3 flex max-w-xl flex-col gap-3">
        {asked.map(({ key, label, hint: each, lines = 3 }, index) => {
          const problem = problems[key] ? words.problems.sentence(problems[key]) : null;
          const shared = {
            id: `${id}-${key}`, className: "box", value: typed[key] ?? "", "aria-invalid": problem ? true : undefined, ref: index === 0 ? first : undefined,
            "aria-describedby": describedBy(`${id}-${key}`, each !== undefined, problem !== null),
            onChange: (event: { target: { value: string } }) => setTyped((now) => ({ ...now, [key]: event.target.value })),
          };
          return <Field key={key} id={`${id}-${key}`} label={label} hint={each} error={problem}>{lines === 1 ? <input {...shared} autoComplete="off" /> : <textarea {...shared} rows={lines} />}</Field>;
        })}
        {children}
      </div>
      {failure && !told && <p role="alert" className="mt-2 text-danger">{failure.sentence}</p>}
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="button" className="btn btn-primary" aria-disabled={pending} onClick={() => void press()}>{send}</button>
        <button type="button" className="btn" onClick={() => setShown(false)}>{words.frame.cancel}</button>
      </div>
    </section>
  );
}
