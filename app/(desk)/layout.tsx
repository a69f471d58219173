import type { ReactNode } from "react";
import { TopBar } from "@/components/frame/top-bar";
import { waitingCount } from "@/lib/material/desk.queries";
import { preferences } from "@/lib/person/preferences";
import { currentCtx } from "@/lib/person/session";
import { words } from "@/lib/words/words";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const ctx = await currentCtx();
  const { locale, textSize } = await preferences();
  const unit = ctx?.actor.memberships[0]?.unitName ?? "";
  return (
    <>
      {ctx && <TopBar words={words(locale)} textSize={textSize} person={ctx.actor.name} unit={unit} waiting={waitingCount(ctx)} />}
      {children}
    </>
  );
}
