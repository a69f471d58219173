import Link from "next/link";
import { PrintButton } from "@/components/document/print-button";
import { ContextBar } from "@/components/frame/context-bar";
import { titled } from "@/components/frame/page-title";
import { EmptySheet } from "@/components/paper/empty-sheet";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { printedSheets } from "@/lib/review/paper-print.queries";
import { words as wordsOf } from "@/lib/words/words";
import "../print.css";

export const generateMetadata = titled(({ paper }) => paper.printSheets);

export default page("printSheets", async (ctx, { param, search }) => {
  const { call, sheets } = printedSheets(ctx, param("id"), search("person"));
  const words = wordsOf((await preferences()).locale);
  const { paper } = words;
  return (
    <>
      <ContextBar title={paper.printSheets} back={<Link href={`/calls/${call.id}/paper`}>{paper.title}</Link>} end={<PrintButton />}><span>{call.name}</span></ContextBar>
      <main id="main" className="p-4 @3xl/screen:p-6">
        {sheets.length === 0 && <p className="text-ink-2">{paper.printNone}</p>}
        {sheets.map((sheet) => <EmptySheet key={`${sheet.personId} ${sheet.stageLabel}`} sheet={sheet} call={call} words={words} />)}
      </main>
    </>
  );
});
