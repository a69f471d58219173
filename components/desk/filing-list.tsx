import Link from "next/link";
import { StartButton } from "@/components/material/start-button";
import { StateMark } from "@/components/material/state-mark";
import { Status } from "@/components/ui/status";
import type { filingRows } from "@/lib/material/desk.queries";
import { waitsForUnit } from "@/lib/material/waiting";
import { daysUntil, momentOf } from "@/lib/words/format";
import type { Locale } from "@/lib/words/locales";
import type { Words } from "@/lib/words/words";

type Row = ReturnType<typeof filingRows>[number];
type Props = { rows: readonly Row[]; words: Words; locale: Locale; now: number };

function Action({ row, words, waits, primary }: { row: Row; words: Words; waits: boolean; primary: boolean }) {
  const { desk } = words;
  if (!row.material) return <StartButton callId={row.call.id} unitId={row.unit.id} primary={primary} />;
  const { state, id } = row.material;
  const label = !waits ? desk.look : state === "returned" ? desk.fix : desk.resume;
  const href = state === "returned" ? `/materials/${id}/returned` : `/materials/${id}`;
  return <Link href={href} className={`btn ${primary ? "btn-primary" : ""}`}>{label}</Link>;
}

/** Calls open to the unit and its own materials; the first that waits for the unit carries the one filled button. */
export function FilingList({ rows, words, locale, now }: Props) {
  const first = rows.find((row) => waitsForUnit(row.call, row.material, now));
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.call.id + row.unit.id} className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line py-4">
          <div className="basis-full @3xl/screen:flex-1 @3xl/screen:basis-64">
            <h3 className="text-balance font-title text-[1.125rem]">{row.call.name}</h3>
            <p className="text-meta text-hint">
              {row.own ? row.unit.name : words.desk.forUnit(row.unit.name)} · {words.desk.organiser} {row.organiser}
              {row.call.state === "open" && <> · {words.desk.due(momentOf(row.call.dueAt, locale))}{locale === "en" ? ", " : "，"}{words.desk.dueDays(daysUntil(row.call.dueAt, now))}</>}
            </p>
          </div>
          {row.material && <StateMark state={row.material.state} words={words} hidden={row.call.releasedAt === null} />}
          {row.help && <Status voice={row.help.confirmedAt === null ? "go" : "plain"} glyph={row.help.confirmedAt === null ? "some" : undefined}>{row.help.confirmedAt === null ? words.bulk.helped.waiting : words.bulk.helped.confirmed}</Status>}
          {row.material?.number && <span className="number">{row.material.number}</span>}
          <Action row={row} words={words} waits={waitsForUnit(row.call, row.material, now)} primary={row === first} />
        </li>
      ))}
    </ul>
  );
}
