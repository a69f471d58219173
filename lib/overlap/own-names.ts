import { nameForms } from "@/lib/unit/names";

/**
 * The names that are masked in a unit's text: its own as they are written, and those of the units above it (from the
 * top down). A name without the word for what it is stays: 团结村 must not take 团结 out of the text.
 */
export function ownNames(unit: { id: string; name: string }, above: readonly string[]): string[] {
  const forms = nameForms({ ...unit, above }).filter(({ kind }) => kind !== "core");
  return [...new Set([...above, ...forms.map(({ text }) => text)])];
}
