import Link from "next/link";
import type { ReactNode } from "react";
import type { Look } from "@/lib/person/preferences";
import type { Words } from "@/lib/words/words";
import { Preferences } from "./preferences";
import { SignOut } from "./sign-out";

export type MenuItem = { href: string; label: string; count?: number };
type Props = { words: Words; menu: readonly MenuItem[]; current: string | null; look: Look; children: ReactNode };

function Items({ menu, current }: Pick<Props, "menu" | "current">) {
  return menu.map(({ href, label, count }) => (
    <Link key={href} href={href} aria-current={href === current ? "page" : undefined}
      className="flex min-h-11 items-center justify-between border-l-2 border-line px-4 text-ink-2 no-underline hover:border-control hover:text-ink aria-[current]:border-ink aria-[current]:font-bold aria-[current]:text-ink">
      {label}{count ? <span className="text-meta font-normal text-hint">{count}</span> : null}
    </Link>
  ));
}

/** The frame of list screens: the tool's contents at the left, on a phone at the foot. */
export function ListFrame({ words, menu, current, look, children }: Props) {
  return (
    <div className="flex flex-1 flex-col @3xl/screen:grid @3xl/screen:grid-cols-[13rem_minmax(0,1fr)]">
      <nav aria-label={words.frame.menu} className="hidden flex-col py-10 pl-6 @3xl/screen:flex"><Items menu={menu} current={current} /></nav>
      <main id="main" className="min-w-0 max-w-[75rem] flex-1 px-4 pb-10 pt-6 @3xl/screen:px-10 @3xl/screen:pb-16 @3xl/screen:pt-10">{children}</main>
      <footer className="flex flex-wrap items-center justify-between gap-x-4 border-t border-line px-4 py-2 @3xl/screen:hidden">
        <Preferences look={look} signedIn /><SignOut />
      </footer>
      <nav data-foot aria-label={words.frame.menu} className="sticky bottom-0 z-10 grid auto-cols-fr grid-flow-col border-t border-line bg-paper @3xl/screen:hidden">
        {menu.map(({ href, label }) => (
          <Link key={href} href={href} aria-current={href === current ? "page" : undefined}
            className="-mt-px flex min-h-14 items-center justify-center border-t-2 border-transparent text-center text-ink-2 no-underline aria-[current]:border-ink aria-[current]:font-bold aria-[current]:text-ink">
            {label}
          </Link>
        ))}
      </nav>
    </div>
  );
}
