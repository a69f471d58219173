import type { Form } from "@/lib/call/form";
import { countOf, numeralOf } from "@/lib/words/format";
import type { Words } from "@/lib/words/words";
import type { Task } from "./completeness";
import { sectionsOf } from "./sections";
import { isUnlocked } from "./unlocked";

/** The contents list of a unit's document screens: numbered sections with their counts or locks. */
export function contentsOf(form: Form, material: { id: string; unlocked: string[] | null }, tasks: readonly Task[], words: Words) {
  return sectionsOf(form, material.id, words, tasks.some(({ kind }) => kind === "selfScore")).map((section, index) => {
    const task = tasks[index];
    return {
      key: section.key, href: section.href, label: `${numeralOf(index + 1)}　${section.label}`, name: section.label,
      note: task?.kind === "part" || (task?.kind === "evidence" && task.count > 0) ? countOf(task.count) : undefined, locked: !isUnlocked(material.unlocked, section.key),
    };
  });
}

/** The section after this one that may be written, or null at the end. */
export function nextSection<T extends { key: string; locked: boolean }>(entries: readonly T[], key: string): T | null {
  const at = entries.findIndex((entry) => entry.key === key);
  return entries.slice(at + 1).find((entry) => !entry.locked) ?? null;
}
