import Link from "next/link";
import { PrintButton } from "@/components/document/print-button";
import { ContextBar } from "@/components/frame/context-bar";
import { titled } from "@/components/frame/page-title";
import { ResultSheet } from "@/components/paper/result-sheet";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { resultsPage } from "@/lib/review/results.queries";
import { words as wordsOf } from "@/lib/words/words";
import "../print.css";

export const generateMetadata = titled(({ paper }) => paper.printResults);

export default page("printResults", async (ctx, { param }) => {
  const { call, groups } = resultsPage(ctx, param("id"));
  const words = wordsOf((await preferences()).locale);
  const { paper, result } = words;
  return (
    <>
      <ContextBar title={paper.resultsTitle} back={<Link href={`/calls/${call.id}/results`}>{result.title}</Link>} end={<PrintButton />}><span>{call.name}</span></ContextBar>
      <main id="main" className="p-4 @3xl/screen:p-6">
        {groups.length === 0 && <p className="text-ink-2">{result.empty}</p>}
        {groups.map((group) => <ResultSheet key={group.name} group={group} named={groups.length > 1 || group.name !== ""} callName={call.name} rule={result.rules[call.judging.rule]} words={words} />)}
      </main>
    </>
  );
});
