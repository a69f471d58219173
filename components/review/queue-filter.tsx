import Form from "next/form";
import Link from "next/link";
import { ORDERS, type Filter } from "@/lib/review/queue";
import type { Words } from "@/lib/words/words";

type Props = { filter: Filter; kinds: readonly string[]; words: Words };

/** Search box, kind and order of the queue; what is chosen stands in the address. */
export function QueueFilter({ filter, kinds, words }: Props) {
  const { review, frame } = words;
  const changed = filter.find !== "" || filter.kind !== "" || filter.order !== "first";
  const label = "flex flex-col text-meta text-ink-2 @max-[22rem]/screen:col-span-2";
  return (
    <Form action="/reviews" className="my-4 grid grid-cols-2 items-end gap-x-4 gap-y-2 @3xl/screen:flex">
      {filter.show !== "unfinished" && <input type="hidden" name="show" value={filter.show} />}
      <label className={`${label} col-span-2 @3xl/screen:w-72`}>{review.find}
        <input name="find" type="search" defaultValue={filter.find} placeholder={review.findHint} className="box text-body text-ink" />
      </label>
      <label className={label}>{review.group}
        <select name="kind" defaultValue={filter.kind} className="box text-body text-ink">
          <option value="">{review.allKinds}</option>
          {kinds.map((kind) => <option key={kind}>{kind}</option>)}
        </select>
      </label>
      <label className={label}>{review.order}
        <select name="order" defaultValue={filter.order} className="box text-body text-ink">
          {ORDERS.map((order) => <option key={order} value={order}>{review.orders[order]}</option>)}
        </select>
      </label>
      <button className="btn col-span-2">{frame.search}</button>
      {changed && <Link href={filter.show === "unfinished" ? "/reviews" : `/reviews?show=${filter.show}`} className="link col-span-2 text-meta">{frame.reset}</Link>}
    </Form>
  );
}
