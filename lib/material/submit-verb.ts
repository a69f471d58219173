import { refusal, type Subject } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/actor";
import type { Refusal } from "@/lib/errors";

export type NextVerb = { verb: "submit" | "signSubmit" | "requestSignOff" | null; refusal: Refusal | null };

/** How this person can send the material on: submit it, sign it off, ask for the signature, or why not. */
export function nextVerb(actor: Actor, subject: Subject): NextVerb {
  const submit = refusal(actor, "material.submit", subject);
  if (submit === null) return { verb: subject.state === "signing" ? "signSubmit" : "submit", refusal: null };
  const ask = refusal(actor, "material.requestSignOff", subject);
  if (ask === null) return { verb: "requestSignOff", refusal: null };
  return { verb: null, refusal: submit === "needs_sign_off" && subject.state !== "signing" ? ask : submit };
}
