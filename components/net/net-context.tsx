"use client";

import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { newOperationId } from "@/components/ui/operation-id";
import { stillHere } from "@/lib/person/actions";
import { makeNet, type Holder, type Net } from "./net";
import { hear, tell } from "./news";
import { SignInAgain } from "./sign-in-again";

type Desk = {
  net: Net;
  /** Say that the server no longer knows this page's person: the page asks for the password, on top of what is written. */
  lapse: () => void;
  /** Grows each time the same person has signed in again: what waited goes on. */
  turn: number;
};
const Context = createContext<Desk | null>(null);
const SIGNED = "exemplar-signed-in";

/** Everything signed in to: the net of this person, and the way back in where the session lapses. */
export function NetProvider({ holder, secret, children }: { holder: Holder; secret: string; children: ReactNode }) {
  const { id, account, name } = holder;
  const net = useMemo(() => makeNet({ id, account, name }, secret, newOperationId()), [id, account, name, secret]);
  const [lapsed, setLapsed] = useState(false);
  const [turn, setTurn] = useState(0);
  const lapse = useCallback(() => setLapsed(true), []);

  const look = useCallback(async () => {
    const answer = await stillHere({ by: id }).catch(() => null);
    if (answer && !answer.ok && answer.code === "unauthenticated") setLapsed(true);
    if (answer?.ok) { setLapsed(false); setTurn((now) => now + 1); }
  }, [id]);

  useEffect(() => hear(SIGNED, () => void look()), [look]);

  function back() {
    tellWindows();
    setLapsed(false);
    setTurn((now) => now + 1);
  }
  const desk = useMemo(() => ({ net, lapse, turn }), [net, lapse, turn]);
  return (
    <Context value={desk}>
      {children}
      {lapsed && <SignInAgain holder={holder} onBack={back} />}
    </Context>
  );
}

/** The net of the person at this desk; null before signing in. */
export const useDesk = (): Desk | null => useContext(Context);

/** Tell other windows of this browser that somebody signed in or out: each looks whether it is still its person's. */
export const tellWindows = () => tell(SIGNED, null);
