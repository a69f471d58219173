import Link from "next/link";
import { DeskFrame } from "@/components/frame/desk-frame";
import { titled } from "@/components/frame/page-title";
import { CheckForm } from "@/components/paper/check-form";
import { KeyForm } from "@/components/paper/key-form";
import { PaperTable } from "@/components/paper/paper-table";
import { Section } from "@/components/ui/section";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { paperPage } from "@/lib/review/paper-sheet.queries";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ paper }) => paper.title);

export default page("paper", async (ctx, { param, search }) => {
  const asked = { material: search("material"), person: search("person") };
  const { call, rows, form } = paperPage(ctx, param("id"), asked);
  const words = wordsOf((await preferences()).locale);
  const { paper: w, result } = words;
  const key = `${asked.material} ${asked.person}`;
  const back = `/calls/${call.id}/paper`;
  return (
    <DeskFrame ctx={ctx} current="desk">
      <p className="text-meta"><Link href={`/calls/${call.id}/results`} className="link inline-block">{result.title}</Link></p>
      <h1 className="mt-1 text-balance font-title text-h2 @3xl/screen:text-h1">{w.title}</h1>
      <p className="mt-2 text-ink-2">{call.name}</p>
      <p className="mt-4 max-w-prose">{w.intro}</p>
      <p className="mt-3"><Link href={`/calls/${call.id}/print/score-sheet`} className="link">{w.printSheets}</Link></p>
      {form ? (
        <Section title={form.check ? w.checkTitle(form.person, form.unit) : w.formTitle(form.person, form.unit)}>
          {form.check ? <CheckForm key={key} form={form} check={form.check} callId={call.id} back={back} /> : <KeyForm key={key} form={form} back={back} />}
        </Section>
      ) : (
        <Section title={w.list} empty={rows.length === 0 && w.none}>
          {asked.material !== "" && <p role="status" className="border-b border-line py-3 text-ink-2">{w.unavailable}</p>}
          <PaperTable callId={call.id} rows={rows} words={words} />
        </Section>
      )}
    </DeskFrame>
  );
});
