import Form from "next/form";
import { sideAddress, type SideAsked } from "@/lib/review/side-by-side";
import type { SideData, SideOffer } from "@/lib/review/side-by-side.queries";
import Link from "next/link";
import type { Words } from "@/lib/words/words";

type Props = { offers: readonly SideOffer[]; data: SideData; asked: SideAsked; words: Words };

/** Which call, and which group of it; each is an address. */
export function SideChoice({ offers, data, asked, words: { side: w } }: Props) {
  const group = (id: string, name: string) => (
    <Link key={id} href={sideAddress({ ...asked, group: id })} aria-current={data.group === id ? "true" : undefined}
      className="flex min-h-11 items-center border-b-2 border-transparent text-ink-2 no-underline hover:border-control aria-[current]:border-ink aria-[current]:font-bold aria-[current]:text-ink @3xl/screen:min-h-9">{name}</Link>
  );
  return (
    <>
      {offers.length > 1 ? (
        <Form action="/reviews/compare" className="mt-4 flex flex-wrap items-end gap-x-4 gap-y-2">
          <label className="flex w-full max-w-2xl flex-col text-meta text-ink-2 @3xl/screen:w-auto @3xl/screen:grow">{w.call}
            <select name="call" defaultValue={`${data.callId} ${data.stage}`} className="box text-body text-ink">
              {offers.map(({ callId, callName, stage, stageLabel, sent, count }) => <option key={`${callId} ${stage}`} value={`${callId} ${stage}`}>{w.offer(callName, stageLabel, sent, count)}</option>)}
            </select>
          </label>
          <button className="btn w-full @3xl/screen:w-auto">{w.show}</button>
        </Form>
      ) : <p className="mt-3">{w.offer(data.callName, data.stageLabel, data.sent, data.count)}</p>}
      {data.groups.length > 0 && <nav aria-label={w.group} className="mt-2 flex flex-wrap gap-x-5">{group("", w.allGroups)}{data.groups.map(({ id, name }) => group(id, name))}</nav>}
    </>
  );
}
