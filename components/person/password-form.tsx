"use client";

import { useState } from "react";
import { useForm } from "react-hook-form";
import { holdComposingEnter } from "@/components/ui/composing";
import { describedBy, Field } from "@/components/ui/field";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { changePassword } from "@/lib/person/actions";
import { passwordProblem, SHORTEST_PASSWORD } from "@/lib/person/password-rule";

type Typed = { current: string; next: string; again: string };

export function PasswordForm({ account }: { account: string }) {
  const { person, problems, frame } = useWords();
  const { run, pending, failure } = useAction(changePassword);
  const [done, setDone] = useState(false);
  const { register, handleSubmit, setError, formState: { errors } } = useForm<Typed>({ defaultValues: { current: "", next: "", again: "" } });

  const save = handleSubmit(async ({ current, next, again }) => {
    const problem = passwordProblem(next, account);
    if (problem) return setError("next", { message: problems.sentence(problem) });
    if (next !== again) return setError("again", { message: problems.sentence({ code: "password_again" }) });
    const result = await run({ current, next });
    if (result?.ok) return setDone(true);
    for (const [name, why] of Object.entries(result?.problems ?? {})) {
      if (name === "current" || name === "next") setError(name, { message: problems.sentence(why) });
    }
  });

  if (done) {
    return (
      <div className="mt-6 flex flex-col items-start gap-4" role="status">
        <p>{person.changed}</p>
        <a href="/" className="btn btn-primary">{frame.toDesk}</a>
      </div>
    );
  }
  const box = (name: keyof Typed, label: string, autoComplete: string, hint?: string) => (
    <Field id={name} label={label} hint={hint} error={errors[name]?.message ?? null}>
      <input id={name} type="password" className="box" autoComplete={autoComplete} aria-invalid={errors[name] !== undefined}
        aria-describedby={describedBy(name, hint !== undefined, errors[name] !== undefined)} {...register(name)} />
    </Field>
  );
  return (
    <form onSubmit={save} onKeyDown={holdComposingEnter} noValidate className="mt-6 flex flex-col gap-5">
      {failure && Object.keys(failure.failure?.problems ?? {}).length === 0 && <p role="alert" className="text-danger">{failure.sentence}</p>}
      {box("current", person.current, "current-password")}
      {box("next", person.next, "new-password", person.passwordRule(SHORTEST_PASSWORD))}
      {box("again", person.again, "new-password")}
      <button type="submit" className="btn btn-primary self-start" aria-disabled={pending}>{person.change}</button>
    </form>
  );
}
