import Link from "next/link";
import { Status } from "@/components/ui/status";
import type { PaperMaterial, PaperPerson } from "@/lib/review/paper-sheet.queries";
import type { Words } from "@/lib/words/words";

type Props = { callId: string; rows: readonly PaperMaterial[]; words: Words };

function Mark({ person: { state, mine }, words: { paper: w } }: { person: PaperPerson; words: Words }) {
  if (state === "counted" || state === "sent") return <Status voice="ok" glyph="tick">{w.states[state]}</Status>;
  return <span className="text-ink-2">{mine ? w.keyedByMe : w.states[state]}</span>;
}

function act({ state, mine }: PaperPerson, { paper: w }: Words): string | null {
  if (state === "counted" || state === "sent") return null;
  return state === "none" ? w.key : mine ? w.again : w.check;
}

/** The materials that several people score now, each with its experts and how far their papers have come. */
export function PaperTable({ callId, rows, words }: Props) {
  return (
    <ul>
      {rows.map(({ id, unit, number, stageLabel, refused, people }) => (
        <li key={id} className="grid gap-x-8 gap-y-1 border-b border-line py-3 @3xl/screen:grid-cols-[18rem_minmax(0,1fr)]">
          <p><b>{unit}</b><span className="number ml-3">{number}</span><span className="block text-meta text-hint">{stageLabel}</span></p>
          {refused === "own_review_first" ? <p className="text-ink-2">{words.paper.sealed}</p> : refused ? <p className="text-ink-2">{words.problems.refusal(refused)}</p> : (
            <ul>
              {people.map((person) => {
                const verb = act(person, words);
                return (
                  <li key={person.id} data-paper={person.state} className="flex min-h-11 flex-wrap items-center gap-x-4 @3xl/screen:min-h-8">
                    <span className="w-24">{person.name}</span>
                    <Mark person={person} words={words} />
                    {verb && <Link href={`/calls/${callId}/paper?material=${id}&person=${person.id}`} className="link ml-auto" aria-label={`${verb} ${person.name} ${unit}`}>{verb}</Link>}
                  </li>
                );
              })}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
