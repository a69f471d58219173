"use client";

import { signOut } from "next-auth/react";
import { useWords } from "@/components/ui/words-context";

export function SignOut() {
  const { frame } = useWords();
  async function leave() {
    await signOut({ redirect: false });
    window.location.assign("/sign-in");
  }
  return <button type="button" className="link min-h-11 py-0 text-meta" onClick={leave}>{frame.signOut}</button>;
}
