import Link from "next/link";
import { BulkOffer } from "@/components/desk/bulk-offer";
import { CallTable } from "@/components/desk/call-table";
import { FilingList } from "@/components/desk/filing-list";
import { ReminderList } from "@/components/desk/reminder-list";
import { WaitingList } from "@/components/desk/waiting-list";
import { DeskFrame } from "@/components/frame/desk-frame";
import { titled } from "@/components/frame/page-title";
import { KeptWork } from "@/components/net/kept-work";
import { Banner } from "@/components/ui/banner";
import { Section } from "@/components/ui/section";
import { isUnencrypted } from "@/lib/access/origin";
import { unseenReminders } from "@/lib/call/progress.queries";
import type { Ctx } from "@/lib/context";
import { latestEvents } from "@/lib/history/queries";
import { sentenceFor, type Reader } from "@/lib/history/sentence";
import { accountCounts, filingRows, ownCalls, waitingReviews, waitingSignatures } from "@/lib/material/desk.queries";
import { env } from "@/lib/env";
import { page } from "@/lib/page";
import { has } from "@/lib/person/menu";
import { waitingLists } from "@/lib/review/recommend.queries";
import { preferences } from "@/lib/person/preferences";
import { momentOf, shortOf } from "@/lib/words/format";
import type { Locale } from "@/lib/words/locales";
import { words as wordsOf, type Words } from "@/lib/words/words";

type Shown = { ctx: Ctx; words: Words; locale: Locale };

function Signatures({ ctx, words, locale }: Shown) {
  const rows = waitingSignatures(ctx).map(({ id, unit, call, since }) => ({ id, title: unit, note: `${call} · ${momentOf(since, locale)}`, href: `/materials/${id}`, action: words.desk.sign }));
  return <Section title={words.desk.toSign} empty={rows.length === 0 && words.desk.noneToSign}><WaitingList rows={rows} primary /></Section>;
}

function Reviews({ ctx, words, title, none, action, primary }: Shown & { title: string; none: string; action?: string; primary: boolean }) {
  const waiting = waitingReviews(ctx);
  const rows = waiting.slice(0, 6).map(({ id, unit, status }) => ({
    id, title: unit, note: words.review.statuses[status], href: `/materials/${id}/review`, action: action ?? (status === "started" ? words.desk.resumeReview : words.review.begin),
  }));
  return (
    <Section title={title} empty={rows.length === 0 && none}>
      <WaitingList rows={rows} primary={primary} />
      <p className="pt-1 text-meta"><Link href="/reviews" className="link inline-block">{words.desk.allReviews}</Link></p>
    </Section>
  );
}

function Lists({ ctx, words }: Shown) {
  const rows = waitingLists(ctx).map(({ callId, call, waiting }) => ({ id: callId, title: call, note: words.call.list.waitingCount(waiting), href: `/calls/${callId}/recommend`, action: words.call.list.open }));
  return rows.length > 0 && <Section title={words.call.list.title}><WaitingList rows={rows} primary={false} /></Section>;
}

function Accounts({ ctx, words }: Shown) {
  const { locked, first } = accountCounts(ctx);
  return (
    <Section title={words.desk.accounts}>
      {isUnencrypted(env().PUBLIC_URL) && <Banner voice="go"><b>{words.desk.officeNetwork}</b><p className="text-meta">{words.desk.officeNetworkHint}</p></Banner>}
      <ul>{[words.desk.accountsLocked(locked), words.desk.accountsFirst(first)].map((line) => <li key={line} className="border-b border-line py-3">{line}</li>)}</ul>
    </Section>
  );
}

function Audit({ ctx, words }: Shown) {
  const rows = latestEvents(ctx);
  const reader: Reader = { side: "organiser", personId: ctx.actor.personId, released: true, sealed: false };
  return (
    <Section title={words.desk.audit} empty={rows.length === 0 && words.desk.noAudit}>
      <ol>
        {rows.map((row, index) => (
          <li key={index} className="grid gap-x-4 border-b border-line py-2 @3xl/screen:grid-cols-[7.5rem_1fr]">
            <time className="text-meta text-hint">{shortOf(row.at)}</time><span>{sentenceFor(row, reader, row, words)}{row.unit && <span className="ml-3 text-meta text-hint">{row.unit} <span className="number">{row.number}</span></span>}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

export const generateMetadata = titled(({ desk }) => desk.title);

export default page("desk", async (ctx) => {
  const { locale } = await preferences();
  const words = wordsOf(locale);
  const { actor } = ctx;
  const shown = { ctx, words, locale };
  const reminders = unseenReminders(ctx);
  const files = has(actor, "filler", "assistant");
  const rows = files ? filingRows(ctx) : [];
  const calls = has(actor, "organiser") ? ownCalls(ctx) : [];
  return (
    <DeskFrame ctx={ctx} current="desk">
      <h1 className="font-title text-h2 @3xl/screen:text-h1">{words.desk.title}</h1>
      <p className="mt-2 text-ink-2">{actor.name}{actor.memberships.map((m) => ` · ${m.unitName} ${words.frame.roles[m.role]}`).join("")}</p>
      <KeptWork />
      {reminders.length > 0 && <Section title={words.running.reminders}><ReminderList rows={reminders} /></Section>}
      {actor.memberships.length === 0 && <p className="mt-8">{words.desk.noRole}</p>}
      {files && <Section title={words.desk.file} empty={rows.length === 0 && words.desk.noCalls}>{has(actor, "assistant") && rows.length > 0 && <BulkOffer words={words} />}<FilingList rows={rows} words={words} locale={locale} now={ctx.now} /></Section>}
      {has(actor, "signer") && <Signatures {...shown} />}
      {has(actor, "reviewer") && <Reviews {...shown} title={words.desk.toReview} none={words.desk.noneToReview} primary />}
      {has(actor, "reviewer") && <Lists {...shown} />}
      {has(actor, "organiser") && !has(actor, "reviewer") && <Reviews {...shown} title={words.desk.toDecide} none={words.desk.noneToDecide} action={words.desk.decide} primary />}
      {has(actor, "organiser") && <Section title={words.desk.calls} empty={calls.length === 0 && words.desk.noOwnCalls}><CallTable rows={calls} words={words} locale={locale} /></Section>}
      {has(actor, "admin") && <Accounts {...shown} />}
      {has(actor, "auditor") && <Audit {...shown} />}
    </DeskFrame>
  );
});
