import type { Form } from "@/lib/call/form";

/** The things of a form that evidence may prove. */
export type Provable = Pick<Form, "parts" | "figures" | "fields">;
const KINDS = ["parts", "figures", "fields"] as const;

/** The name of what a place means ("parts.KEY", "figures.KEY", "fields.KEY"); null where the form has no such thing. */
export function provedBy(form: Provable, place: string): string | null {
  const [head, key] = place.split(".");
  const kind = KINDS.find((one) => one === head);
  return kind === undefined ? null : (form[kind].find((one) => one.key === key)?.label ?? null);
}
