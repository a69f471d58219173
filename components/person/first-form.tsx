"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState, type InputHTMLAttributes } from "react";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { holdComposingEnter } from "@/components/ui/composing";
import { describedBy, Field } from "@/components/ui/field";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { enterFirst } from "@/lib/person/actions";
import { FirstInput, TOP_LEVELS } from "@/lib/person/first-input";
import { passwordProblem, SHORTEST_PASSWORD } from "@/lib/person/password-rule";

const Shape = FirstInput.omit({ token: true }).extend({ again: FirstInput.shape.password });
type Typed = z.input<typeof Shape>;
type Box = { name: Exclude<keyof Typed, "level">; label: string; hint?: string } & InputHTMLAttributes<HTMLInputElement>;

/** The top unit and the first administrator, by the one-time link. */
export function FirstForm({ token }: { token: string }) {
  const { first, person, problems } = useWords();
  const { run, pending, failure } = useAction(enterFirst);
  const [done, setDone] = useState(false);
  const { register, handleSubmit, setError, formState: { errors } } = useForm<Typed, unknown, z.output<typeof Shape>>({
    resolver: zodResolver(Shape), defaultValues: { unitName: "", level: "county", name: "", account: "", password: "", again: "" },
  });

  const save = handleSubmit(async ({ again, ...typed }) => {
    const problem = passwordProblem(typed.password, typed.account);
    if (problem) return setError("password", { message: problems.sentence(problem) }, { shouldFocus: true });
    if (typed.password !== again) return setError("again", { message: problems.sentence({ code: "password_again" }) }, { shouldFocus: true });
    const result = await run({ token, ...typed });
    if (result?.ok) setDone(true);
  });

  if (done) {
    return (
      <div className="mt-6 flex flex-col items-start gap-4" role="status">
        <p>{first.done}</p>
        <a href="/sign-in" className="btn btn-primary">{first.toSignIn}</a>
      </div>
    );
  }
  const box = ({ name, label, hint, ...rest }: Box) => {
    const said = errors[name] && (name in first.wrong ? first.wrong[name as keyof typeof first.wrong] : (errors[name].message ?? ""));
    return (
      <Field id={name} label={label} hint={hint} error={said ?? null}>
        <input id={name} className="box" aria-invalid={said !== undefined} aria-describedby={describedBy(name, hint !== undefined, said !== undefined)} {...rest} {...register(name)} />
      </Field>
    );
  };
  return (
    <form onSubmit={save} onKeyDown={holdComposingEnter} noValidate className="mt-6 flex flex-col gap-5">
      {failure && <p role="alert" className="border-l-4 border-danger bg-danger-tint px-3 py-2 text-danger">{failure.failure?.code === "not_found" ? `${first.noLink}：${first.noLinkHow}` : failure.sentence}</p>}
      {box({ name: "unitName", label: first.unitName, hint: first.unitNameHint, autoComplete: "organization" })}
      <Field id="level" label={first.level}>
        <select id="level" className="box" {...register("level")}>{TOP_LEVELS.map((level) => <option key={level} value={level}>{first.levels[level]}</option>)}</select>
      </Field>
      {box({ name: "name", label: first.name, autoComplete: "name" })}
      {box({ name: "account", label: first.account, hint: first.accountHint, autoComplete: "username", autoCapitalize: "none", spellCheck: false })}
      {box({ name: "password", label: first.password, hint: person.passwordRule(SHORTEST_PASSWORD), type: "password", autoComplete: "new-password" })}
      {box({ name: "again", label: first.again, type: "password", autoComplete: "new-password" })}
      <button type="submit" className="btn btn-primary text-[1.0625rem]" aria-disabled={pending}>{pending ? first.entering : first.enter}</button>
    </form>
  );
}
