import Form from "next/form";
import { DeclareForm } from "@/components/assign/declare-form";
import { OwnRecusals } from "@/components/assign/own-recusals";
import { DeskFrame } from "@/components/frame/desk-frame";
import { titled } from "@/components/frame/page-title";
import { Section } from "@/components/ui/section";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { declarableUnits, MOST_OFFERED, ownRecusals } from "@/lib/review/recusal.queries";
import { dayOf } from "@/lib/words/format";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ assign }) => assign.myRecusals);

export default page("recusals", async (ctx, { search }) => {
  const { locale } = await preferences();
  const { assign, frame } = wordsOf(locale);
  const rows = ownRecusals(ctx).map(({ at, ...row }) => ({ ...row, day: dayOf(at, locale) }));
  const find = Array.from(search("find").trim()).slice(0, 40).join("");
  const found = declarableUnits(ctx, find);
  const many = found.length > MOST_OFFERED;
  return (
    <DeskFrame ctx={ctx} current={null}>
      <h1 className="font-title text-h2 @3xl/screen:text-h1">{assign.myRecusals}</h1>
      <Section title={assign.recusals} empty={rows.length === 0 && assign.noneOfMine}><OwnRecusals rows={rows} /></Section>
      {(found.length > 0 || find !== "") && (
        <Section title={assign.declareTitle}>
          {(many || find !== "") && (
            <Form action="/recusals" className="flex flex-wrap items-end gap-3 pt-3">
              <label className="flex flex-col text-meta text-ink-2">{assign.findUnit}<input name="find" type="search" defaultValue={find} className="box w-60 text-body text-ink" /></label>
              <button className="btn">{frame.search}</button>
              <span className="text-meta text-hint" role="status">{many ? assign.moreUnits(MOST_OFFERED) : assign.foundUnits(found.length)}</span>
            </Form>
          )}
          <DeclareForm key={find} many choices={found.slice(0, MOST_OFFERED).map(({ id, name, above }) => ({ of: "unit", id, label: assign.unitBelow(name, above) }))} done="/recusals" />
        </Section>
      )}
    </DeskFrame>
  );
});
