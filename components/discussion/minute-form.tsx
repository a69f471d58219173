"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, type FormEvent } from "react";
import { useFound } from "@/components/net/use-found";
import { useKeeper } from "@/components/net/use-keeper";
import { describedBy, Field } from "@/components/ui/field";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { addMinute } from "@/lib/call/actions";
import { MINUTE_KEYS, minuteProblems, NO_MINUTE, type Minute } from "@/lib/call/minute";

type Props = { callId: string; callName: string; today: string };

const isMinute = (value: unknown): value is Minute => typeof value === "object" && value !== null && MINUTE_KEYS.every((key) => key in value);
const boxOf = (key: keyof Minute) => `minute-${key}`;

/** Puts a meeting on record; what is typed stays through every refusal, and in the net until it is there. */
export function MinuteForm({ callId, callName, today }: Props) {
  const { minute: w, problems: said } = useWords();
  const router = useRouter();
  const [typed, setTyped] = useState<Minute>({ ...NO_MINUTE, heldOn: today });
  const [operationId, setOperationId] = useState(newOperationId);
  const [pressed, setPressed] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { run, pending, failure } = useAction(addMinute);
  const place = { key: `minute/${callId}`, href: `/calls/${callId}/minutes`, label: w.keptLabel(callName) };
  const keeper = useKeeper(place);
  useFound(place, ({ value }) => {
    if (typed.present !== "" || typed.body !== "" || !isMinute(value)) return false;
    put(value);
    return true;
  });

  function put(next: Minute) {
    setTyped(next);
    setOperationId(newOperationId());
    keeper.soon({ value: next, version: 0 });
  }
  async function send(event: FormEvent) {
    event.preventDefault();
    setPressed(true);
    const [first] = Object.keys(minuteProblems(typed, today));
    if (first) return form.current?.querySelector<HTMLElement>(`#minute-${first}`)?.focus();
    if (!(await run({ callId, ...typed, operationId }))?.ok) return;
    keeper.drop();
    setTyped({ ...NO_MINUTE, heldOn: today });
    setOperationId(newOperationId());
    setPressed(false);
    router.refresh();
  }
  const wrong = { ...failure?.failure?.problems, ...(pressed ? minuteProblems(typed, today) : {}) };
  return (
    <form ref={form} className="flex max-w-3xl flex-col gap-5 py-4" noValidate onSubmit={(event) => void send(event)}>
      {MINUTE_KEYS.map((key) => {
        const problem = wrong[key];
        const shared = {
          id: boxOf(key), className: "box", autoComplete: "off", value: typed[key], "aria-invalid": problem ? true : undefined, "aria-describedby": describedBy(boxOf(key), true, problem !== undefined),
          onChange: (event: { target: { value: string } }) => put({ ...typed, [key]: event.target.value }),
        };
        return (
          <Field key={key} id={boxOf(key)} label={w.labels[key]} hint={w.hints[key]} error={problem ? said.sentence(problem) : null}>
            {key === "heldOn" ? <input {...shared} className="box max-w-52" /> : <textarea {...shared} rows={key === "body" ? 10 : 3} />}
          </Field>
        );
      })}
      {failure && Object.keys(wrong).length === 0 && <p role="alert" className="text-danger">{failure.sentence}</p>}
      <p><button type="submit" className="btn btn-primary w-full @3xl/screen:w-auto" aria-disabled={pending}>{w.send}</button></p>
    </form>
  );
}
