import type { ReactNode } from "react";
import type { Ctx } from "@/lib/context";
import { menuOf } from "@/lib/person/menu";
import { preferences } from "@/lib/person/preferences";
import { words as wordsOf } from "@/lib/words/words";
import { ListFrame } from "./list-frame";

const HREFS = { desk: "/", reviews: "/reviews", materials: "/materials" } as const;

/** A list screen of the person signed in: the menu of what their roles make use of. */
export async function DeskFrame({ ctx, current, children }: { ctx: Ctx; current: keyof typeof HREFS | null; children: ReactNode }) {
  const { locale, ...look } = await preferences();
  const words = wordsOf(locale);
  const menu = menuOf(ctx.actor).map((item) => ({ href: HREFS[item], label: words.frame[item] }));
  return <ListFrame words={words} menu={menu} current={current && HREFS[current]} look={look}>{children}</ListFrame>;
}
