import type { CallRecusal } from "@/lib/review/recusal.queries";
import { dayOf } from "@/lib/words/format";
import type { Locale } from "@/lib/words/locales";
import type { Words } from "@/lib/words/words";
import { OverrideButtons } from "./override-buttons";

type Props = { rows: readonly CallRecusal[]; me: string; words: Words; locale: Locale };

/** Who is recused from which material of a call, why, and whether two organisers have lifted it. */
export function RecusalTable({ rows, me, words, locale }: Props) {
  const { assign } = words;
  return (
    <ul>
      {rows.map((row) => (
        <li key={`${row.id} ${row.materialId}`} className="border-b border-line py-3">
          <p className="flex flex-wrap items-baseline gap-x-4">
            <b>{row.person}</b><span>{row.unit} <span className="number">{row.number}</span></span>
            <span className="text-meta text-hint">{row.whole ? assign.wholeUnit : assign.thisOnly} · {assign.kinds[row.kind]} · {dayOf(row.at, locale)}</span>
          </p>
          <p className="text-ink-2">{row.reason}</p>
          {row.asked !== null && <p className="mt-1 text-meta">{row.lifted ? assign.agreed(row.asker ?? "", row.agreer ?? "") : assign.asked(row.asker ?? "", row.asked)}{!row.lifted && row.agreer === null && <span className="ml-3 text-caution">{assign.waitsForSecond}</span>}</p>}
          {row.open && (
            <OverrideButtons recusalId={row.id} materialId={row.materialId} personId={row.personId} confirmed={row.kind === "confirmed"}
              state={row.lifted ? "lifted" : row.asked === null || row.agreer !== null ? "none" : row.askedBy === me ? "mine" : "theirs"} />
          )}
        </li>
      ))}
    </ul>
  );
}
