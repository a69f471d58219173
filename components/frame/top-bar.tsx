import Link from "next/link";
import type { Look } from "@/lib/person/preferences";
import type { Words } from "@/lib/words/words";
import { Preferences } from "./preferences";
import { SignOut } from "./sign-out";

type Props = { words: Words; look: Look; person: string; unit: string; waiting: number };

/** The bar over every page: whose desk this is, what waits, text size and language. */
export function TopBar({ words, look, person, unit, waiting }: Props) {
  const { frame } = words;
  return (
    <header className="border-b border-line print:hidden">
      <a href="#main" className="absolute -left-[999px] z-10 bg-paper px-4 py-2 focus:left-4 focus:top-2">{frame.skip}</a>
      <div className="flex min-h-12 items-center gap-x-4 px-4 text-meta @3xl/screen:min-h-(--size-bar) @3xl/screen:px-6">
        <Link href="/" className="flex min-h-11 items-center font-title text-[0.9375rem] font-bold leading-snug @3xl/screen:text-[1.125rem] text-ink no-underline">{frame.product}</Link>
        <div className="ml-auto flex items-center gap-4 @3xl/screen:gap-6">
          <Link href="/" className="hidden min-h-11 items-center gap-1 text-ink no-underline @3xl/screen:flex">{frame.waiting} <b>{waiting}</b></Link>
          <div className="hidden @3xl/screen:block"><Preferences look={look} signedIn /></div>
          <Link href="/devices" title={frame.accountAndDevices} className="inline-block whitespace-nowrap py-2.5 text-ink no-underline hover:underline">{person}<span className="hidden text-hint @5xl/screen:inline"> · <span className="inline-block max-w-[18rem] truncate align-bottom">{unit}</span></span></Link>
          <span className="hidden @3xl/screen:inline"><SignOut /></span>
        </div>
      </div>
    </header>
  );
}
