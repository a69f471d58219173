"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { Field } from "@/components/ui/field";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { removeGroup, saveGroup } from "@/lib/call/actions";
import type { GroupsPage } from "@/lib/call/group.queries";
import { PickList } from "./pick-list";

type Group = GroupsPage["groups"][number];
type Props = { callId: string; group: Group | null; people: GroupsPage["people"]; filed: GroupsPage["filed"] };

const EMPTY = { name: "", places: "", leaderId: null as string | null, members: [] as readonly string[], materials: [] as readonly string[] };
const boxesOf = (group: Group | null) => (group ? { ...group, places: group.places === null ? "" : String(group.places) } : EMPTY);

/** One group's name, places, leader, members and materials, behind a button until it is wanted. */
export function GroupForm({ callId, group, people, filed }: Props) {
  const { running: w, frame, problems } = useWords();
  const router = useRouter();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(() => boxesOf(group));
  const [operationId, setOperationId] = useState(newOperationId);
  const save = useAction(saveGroup);
  const remove = useAction(removeGroup);
  const [wrongPlaces, setWrongPlaces] = useState(false);
  const wrong = save.failure?.failure?.problems ?? {};

  async function press() {
    const places = typed.places.normalize("NFKC").trim();
    const read = places === "" ? null : /^\d{1,3}$/.test(places) ? Number(places) : undefined;
    setWrongPlaces(read === undefined);
    if (read === undefined) return;
    const result = await save.run({ callId, groupId: group?.id ?? null, name: typed.name, places: read, leaderId: typed.leaderId, members: [...typed.members], materials: [...typed.materials], operationId });
    if (!result?.ok) return;
    setOperationId(newOperationId());
    setOpen(false);
    if (!group) setTyped(EMPTY);
    router.refresh();
  }
  async function takeAway() {
    if (group && (await remove.run({ callId, groupId: group.id, operationId: newOperationId() }))?.ok) router.refresh();
  }
  if (!open) return <button type="button" className={group ? "link min-h-11 py-0 text-meta @3xl/screen:min-h-8" : "btn"} onClick={() => setOpen(true)}>{group ? w.edit(group.name) : w.newGroup}</button>;
  const told = wrong.name ? problems.sentence(wrong.name) : null;
  return (
    <div className="mt-2 border-l-4 border-control pl-4">
      <div className="grid max-w-3xl gap-4 @3xl/screen:grid-cols-3">
        <Field id={`${id}-name`} label={w.groupName} error={told}><input id={`${id}-name`} className="box" value={typed.name} aria-invalid={told ? true : undefined} onChange={(event) => setTyped({ ...typed, name: event.target.value })} /></Field>
        <Field id={`${id}-places`} label={w.places} error={wrongPlaces ? w.placesHint : null}><input id={`${id}-places`} className="box" inputMode="numeric" value={typed.places} placeholder={w.placesHint} onChange={(event) => setTyped({ ...typed, places: event.target.value })} /></Field>
        <Field id={`${id}-leader`} label={w.leader} error={wrong.leaderId ? problems.sentence(wrong.leaderId) : null}>
          <select id={`${id}-leader`} className="box" value={typed.leaderId ?? ""} onChange={(event) => setTyped({ ...typed, leaderId: event.target.value || null })}>
            <option value="">{w.noLeader}</option>
            {people.filter((person) => typed.members.includes(person.id)).map((person) => <option key={person.id} value={person.id}>{person.name}</option>)}
          </select>
        </Field>
      </div>
      <PickList label={w.members} rows={people.map(({ id: key, name, unit }) => ({ key, text: name, note: unit }))} chosen={typed.members} onChange={(members) => setTyped({ ...typed, members, leaderId: members.includes(typed.leaderId ?? "") ? typed.leaderId : null })} />
      <PickList label={w.materials} rows={filed.map(({ id: key, unit, kind }) => ({ key, text: unit, note: kind }))} chosen={typed.materials} onChange={(materials) => setTyped({ ...typed, materials })} />
      {(save.failure ?? remove.failure) && !told && <p role="alert" className="mt-2 text-danger">{(save.failure ?? remove.failure)?.sentence}</p>}
      <div className="mt-3 flex flex-wrap gap-3">
        <button type="button" className="btn" aria-disabled={save.pending} onClick={() => void press()}>{w.saveGroup}</button>
        <button type="button" className="btn" onClick={() => setOpen(false)}>{frame.cancel}</button>
        {group && <button type="button" className="link" onClick={() => void takeAway()}>{w.removeGroup}</button>}
      </div>
    </div>
  );
}
