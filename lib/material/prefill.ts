import type { Actor } from "@/lib/access/actor";
import type { Form } from "@/lib/call/form";

/** Registered facts that the system knows already: [key, value] for each field that names its source. */
export function prefill(form: Form, unit: { name: string; kind: string }, actor: Pick<Actor, "name">): [string, string][] {
  const known: Record<string, string> = { unitName: unit.name, unitKind: unit.kind, personName: actor.name };
  return form.fields.flatMap((field): [string, string][] => {
    const value = field.from === undefined ? undefined : known[field.from];
    return value === undefined ? [] : [[field.key, value]];
  });
}
