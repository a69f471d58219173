import type { ReactNode } from "react";
import { NetProvider } from "@/components/net/net-context";
import { TopBar } from "@/components/frame/top-bar";
import { env } from "@/lib/env";
import { waitingCount } from "@/lib/material/desk.queries";
import { netKey } from "@/lib/net/key";
import { preferences } from "@/lib/person/preferences";
import { currentCtx } from "@/lib/person/session";
import { words } from "@/lib/words/words";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const ctx = await currentCtx();
  const { locale, ...look } = await preferences();
  const unit = ctx?.actor.memberships[0]?.unitName ?? "";
  if (!ctx) return children;
  const { personId: id, account, name } = ctx.actor;
  return (
    <NetProvider holder={{ id, account, name }} secret={netKey(env().NEXTAUTH_SECRET, id)}>
      <TopBar words={words(locale)} look={look} person={ctx.actor.name} unit={unit} waiting={waitingCount(ctx)} />
      {children}
    </NetProvider>
  );
}
