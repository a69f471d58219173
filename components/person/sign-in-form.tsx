"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { signIn } from "next-auth/react";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { holdComposingEnter } from "@/components/ui/composing";
import { describedBy, Field } from "@/components/ui/field";
import { useWords } from "@/components/ui/words-context";
import { tellWindows } from "@/components/net/net-context";
import { whyNotIn } from "./why-not-in";

const Shape = z.object({ account: z.string().trim().min(1), password: z.string().min(1), remember: z.boolean() });
type Typed = z.infer<typeof Shape>;
const REMEMBERED = "exemplar-account";

export function SignInForm() {
  const words = useWords();
  const { person } = words;
  const [shown, setShown] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { register, handleSubmit, setValue, setFocus, formState } = useForm<Typed>({ resolver: zodResolver(Shape), defaultValues: { account: "", password: "", remember: false } });

  useEffect(() => {
    const known = localStorage.getItem(REMEMBERED);
    if (known) {
      setValue("account", known);
      setValue("remember", true);
    }
    if (document.activeElement === document.body) setFocus(known ? "password" : "account");
  }, [setFocus, setValue]);

  const enter = handleSubmit(async ({ account, password, remember }) => {
    setRefusal(null);
    const answer = await signIn("credentials", { account, password, redirect: false }).catch(() => null);
    if (!answer?.ok) return setRefusal(whyNotIn(answer?.error ?? "", words));
    if (remember) localStorage.setItem(REMEMBERED, account.trim());
    else localStorage.removeItem(REMEMBERED);
    tellWindows();
    window.location.assign("/");
  });

  const { errors, isSubmitting } = formState;
  const accountError = errors.account ? person.accountMissing : null;
  const passwordError = errors.password ? person.passwordMissing : null;
  return (
    <form onSubmit={enter} onKeyDown={holdComposingEnter} noValidate className="mt-6 flex flex-col gap-5">
      {refusal && <p role="alert" className="border-l-4 border-danger bg-danger-tint px-3 py-2 text-danger">{refusal}</p>}
      <Field id="account" label={person.accountLabel} error={accountError}>
        <input id="account" className="box" autoComplete="username" autoCapitalize="none" spellCheck={false} aria-invalid={accountError !== null} aria-describedby={describedBy("account", false, accountError !== null)} {...register("account")} />
      </Field>
      <Field id="password" label={person.passwordLabel} error={passwordError}>
        <div className="relative">
          <input id="password" className="box pr-28" type={shown ? "text" : "password"} autoComplete="current-password" aria-invalid={passwordError !== null} aria-describedby={describedBy("password", false, passwordError !== null)} {...register("password")} />
          <button type="button" className="link absolute inset-y-0 right-3 py-0 text-meta" aria-pressed={shown} onClick={() => setShown(!shown)}>{shown ? person.hidePassword : person.showPassword}</button>
        </div>
      </Field>
      <label className="flex items-start gap-2.5">
        <input type="checkbox" className="mt-1 size-5 accent-primary" {...register("remember")} />
        <span>{person.remember}<span className="block text-meta text-hint">{person.rememberHint}</span></span>
      </label>
      <button type="submit" className="btn btn-primary text-[1.0625rem]" aria-disabled={isSubmitting}>{isSubmitting ? person.signingIn : person.signIn}</button>
    </form>
  );
}
