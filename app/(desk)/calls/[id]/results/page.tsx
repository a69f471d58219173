import Link from "next/link";
import { CallTabs } from "@/components/call/call-tabs";
import { ResultTable } from "@/components/call/result-table";
import { DeskFrame } from "@/components/frame/desk-frame";
import { titled } from "@/components/frame/page-title";
import { ReferenceSection } from "@/components/side/reference-section";
import { Section } from "@/components/ui/section";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { referencePage } from "@/lib/review/reference-statistics.queries";
import { resultsPage } from "@/lib/review/results.queries";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ result }) => result.title);

export default page("results", async (ctx, { param }) => {
  const { call, full, groups } = resultsPage(ctx, param("id"));
  const words = wordsOf((await preferences()).locale);
  const { result } = words;
  return (
    <DeskFrame ctx={ctx} current="desk">
      <h1 className="text-balance font-title text-h2 @3xl/screen:text-h1">{result.title}</h1>
      <p className="mt-2 text-ink-2">{call.name}</p>
      <CallTabs callId={call.id} current="results" words={words} />
      <p className="mt-4 max-w-prose">{result.intro(result.rules[call.judging.rule])}</p>
      <p className="mt-2 flex flex-wrap gap-x-6 text-meta"><Link href={`/calls/${call.id}/print/results`} className="link">{words.paper.printResults}</Link><Link href={`/calls/${call.id}/paper`} className="link">{words.paper.title}</Link></p>
      {groups.length === 0 && <p className="mt-4 border-y border-line py-4 text-ink-2">{result.empty}</p>}
      {groups.map(({ name, places, rows }) => (
        <Section key={name} title={name || (groups.length > 1 ? result.noGroup : result.count(rows.length, places))}>
          {name !== "" && <p className="py-2 text-meta text-ink-2">{result.count(rows.length, places)}</p>}
          <ResultTable rows={rows} places={places} full={full} words={words} />
        </Section>
      ))}
      <p className="mt-3 text-meta text-hint">{result.legend}</p>
      {call.judging.statistics && groups.length > 0 && <ReferenceSection groups={referencePage(ctx, call.id, full, groups)} words={words} />}
    </DeskFrame>
  );
});
