"use client";

import { signIn } from "next-auth/react";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { whyNotIn } from "@/components/person/why-not-in";
import { holdComposingEnter } from "@/components/ui/composing";
import { describedBy, Field } from "@/components/ui/field";
import { useWords } from "@/components/ui/words-context";
import type { Holder } from "./net";

type Props = { holder: Holder; onBack: () => void };

/** The strip that says the session has lapsed, and over the page the password of the same person; nobody else's. */
export function SignInAgain({ holder, onBack }: Props) {
  const { net, person } = useWords();
  const [asking, setAsking] = useState(false);
  const field = useRef<HTMLElement | null>(null);

  useEffect(() => {
    const note = (element: EventTarget | null) => {
      if (element instanceof HTMLElement && element.matches("input, textarea, select") && !element.closest("dialog")) field.current = element;
    };
    const moved = (event: FocusEvent) => note(event.target);
    note(document.activeElement);
    document.addEventListener("focusin", moved);
    return () => document.removeEventListener("focusin", moved);
  }, []);

  function back() {
    onBack();
    field.current?.focus();
  }
  return (
    <>
      <div role="alert" data-foot className="fixed inset-x-0 bottom-0 z-20 flex flex-wrap items-center justify-center gap-x-6 gap-y-2 border-t-2 border-danger bg-danger-tint px-4 py-3 print:hidden">
        <p>{net.lapsed}</p>
        <button type="button" className="btn" onMouseDown={(event) => event.preventDefault()} onClick={() => setAsking(true)}>{person.signInAgain}</button>
      </div>
      {asking && <PasswordDialog holder={holder} onBack={back} onClose={() => setAsking(false)} />}
    </>
  );
}

function PasswordDialog({ holder, onBack, onClose }: Props & { onClose: () => void }) {
  const words = useWords();
  const { person, frame, net } = words;
  const dialog = useRef<HTMLDialogElement>(null);
  const [password, setPassword] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  useEffect(() => dialog.current?.showModal(), []);

  async function enter(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    if (password === "") return setRefusal(person.passwordMissing);
    setPending(true);
    const answer = await signIn("credentials", { account: holder.account, password, redirect: false }).catch(() => null);
    setPending(false);
    if (!answer?.ok) return setRefusal(whyNotIn(answer?.error ?? "", words));
    dialog.current?.close();
    onBack();
  }
  return (
    <dialog ref={dialog} aria-labelledby="again-title" onClose={onClose} className="m-auto w-[min(26rem,calc(100vw-2rem))] rounded-paper bg-paper p-6 shadow-over backdrop:bg-ink/40">
      <h2 id="again-title" className="font-title text-h3">{person.signInAgain}</h2>
      <p className="mt-2 text-ink-2">{net.samePerson(holder.name, holder.account)}</p>
      <form onSubmit={enter} onKeyDown={holdComposingEnter} noValidate className="mt-4 flex flex-col gap-4">
        <input type="text" className="hidden" autoComplete="username" value={holder.account} readOnly />
        <Field id="again-password" label={person.passwordLabel} error={refusal}>
          <input id="again-password" className="box" type="password" autoComplete="current-password" value={password} aria-invalid={refusal !== null}
            aria-describedby={describedBy("again-password", false, refusal !== null)} onChange={(event) => { setPassword(event.target.value); setRefusal(null); }} />
        </Field>
        <div className="flex flex-wrap gap-3">
          <button type="submit" className="btn btn-primary" aria-disabled={pending}>{pending ? person.signingIn : person.signIn}</button>
          <button type="button" className="btn" onClick={() => dialog.current?.close()}>{frame.cancel}</button>
        </div>
      </form>
    </dialog>
  );
}
