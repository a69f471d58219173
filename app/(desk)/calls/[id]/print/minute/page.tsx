import Link from "next/link";
import { MinuteSheet } from "@/components/discussion/minute-sheet";
import { PrintButton } from "@/components/document/print-button";
import { ContextBar } from "@/components/frame/context-bar";
import { titled } from "@/components/frame/page-title";
import { minuteSheet } from "@/lib/call/minute.queries";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { words as wordsOf } from "@/lib/words/words";
import "../print.css";
import "./minute.css";

export const generateMetadata = titled(({ minute }) => minute.printTitle);

export default page("printMinute", async (ctx, { param, search }) => {
  const { call, organiser, minute } = minuteSheet(ctx, param("id"), search("minute"));
  const words = wordsOf((await preferences()).locale);
  return (
    <>
      <ContextBar title={words.minute.title} back={<Link href={`/calls/${call.id}/minutes`}>{words.result.tabs.minutes}</Link>} end={<PrintButton />}><span>{call.name}</span></ContextBar>
      <main id="main" className="p-4 @3xl/screen:p-6"><MinuteSheet minute={minute} callName={call.name} organiser={organiser} words={words} /></main>
    </>
  );
});
