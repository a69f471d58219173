"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { describedBy, Field } from "@/components/ui/field";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { sendList } from "@/lib/review/actions";
import type { Quota, Ranked } from "@/lib/review/recommendation";
import type { ListRow } from "@/lib/review/recommend.queries";
import { ListTable } from "./list-table";
import { QuotaLines } from "./quota-lines";

type Props = { callId: string; unitId: string; quotas: readonly Quota[]; before: readonly Ranked[]; rows: readonly ListRow[]; usual: readonly boolean[] };

const BOXES = ["meeting", "heldOn", "documentNumber"] as const;

/** The list of a unit: ranked, ticked within the quota, and sent with what it rests on, in one act. */
export function ListForm({ callId, unitId, quotas, before, rows, usual }: Props) {
  const words = useWords();
  const { list } = words.call;
  const router = useRouter();
  const id = useId();
  const [order, setOrder] = useState(() => rows.map((row, index) => ({ ...row, up: usual[index] ?? false })));
  const [basis, setBasis] = useState({ meeting: "", heldOn: "", documentNumber: "" });
  const [asking, setAsking] = useState(false);
  const [operationId] = useState(newOperationId);
  const { run, pending, failure } = useAction(sendList);
  const problems = failure?.failure?.problems ?? {};
  const up = order.filter((row) => row.up).length;

  async function send() {
    const result = await run({ callId, unitId, rows: order.map((row) => ({ materialId: row.id, version: row.version, up: row.up })), ...basis, operationId });
    if (result?.ok) router.refresh();
    else setAsking(false);
  }
  return (
    <div className="mt-6">
      <QuotaLines quotas={quotas} before={before} list={order} words={words} />
      <ListTable rows={order} onChange={setOrder} />
      <div className="mt-6 grid max-w-3xl items-end gap-4 @3xl/screen:grid-cols-3">
        {BOXES.map((key) => {
          const problem = problems[key] ? words.problems.sentence(problems[key]) : null;
          const hint = key === "meeting" ? list.meetingHint : key === "heldOn" ? words.problems.sentence({ code: "date" }) : undefined;
          return (
            <Field key={key} id={`${id}-${key}`} label={list[key]} hint={problem ? undefined : hint} error={problem}>
              <input id={`${id}-${key}`} className="box" value={basis[key]} autoComplete="off" aria-invalid={problem ? true : undefined} aria-describedby={describedBy(`${id}-${key}`, !problem && hint !== undefined, problem !== null)}
                onChange={(event) => setBasis((now) => ({ ...now, [key]: event.target.value }))} />
            </Field>
          );
        })}
      </div>
      {failure && !BOXES.some((key) => problems[key]) && <p role="alert" className="mt-4 text-danger">{failure.sentence}</p>}
      {asking && <p className="mt-4 border-l-4 border-control pl-3">{list.effect}</p>}
      <div className="mt-5 flex flex-wrap gap-3">
        {asking ? (
          <>
            <button type="button" className="btn btn-primary" aria-disabled={pending} onClick={() => void send()}>{list.confirm}</button>
            <button type="button" className="btn" onClick={() => setAsking(false)}>{words.frame.cancel}</button>
          </>
        ) : <button type="button" className="btn btn-primary" onClick={() => setAsking(true)}>{list.send(up, order.length - up)}</button>}
      </div>
    </div>
  );
}
