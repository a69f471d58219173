import type { Form } from "@/lib/call/form";
import type { FigurePair } from "./completeness";

/** What an earlier material says, by the keys of its own form. */
export type Earlier = { form: Form; parts: Readonly<Record<string, string>>; fields: Readonly<Record<string, string>>; figures: Readonly<Record<string, FigurePair>> };
/** What is carried over (带入) into a new one, by the new form's keys; only where nothing stands yet. */
export type Carry = { parts: Record<string, string>; fields: Record<string, string>; figures: Record<string, FigurePair> };

const written = (text: string | undefined) => text !== undefined && text.trim() !== "";

/** A part of the same key, or else the only part of the same role. */
function partFor({ form, parts }: Earlier, target: Form["parts"][number]): string | undefined {
  const same = form.parts.find(({ key }) => key === target.key);
  if (same) return parts[same.key];
  const ofRole = form.parts.filter(({ role }) => role === target.role && role !== "other");
  return ofRole.length === 1 && ofRole[0] ? parts[ofRole[0].key] : undefined;
}

/** Both values where both forms ask for the same two years; where a year has passed, its last value is now the earlier one. */
export function pairFor(earlier: Earlier, form: Form, { key, measure }: Form["figures"][number]): FigurePair | null {
  const definition = earlier.form.figures.find((one) => one.key === key && one.measure === measure);
  const pair = earlier.figures[key];
  if (!definition || !pair) return null;
  const [years, were] = [form.years, earlier.form.years];
  if (years[0] === were[0] && years[1] === were[1]) return pair;
  return years[0] === were[1] ? { previous: pair.current, current: "" } : null;
}

/** What of an earlier material goes into a new one of `form` in which `now` is already written; nothing written is touched. */
export function carryOver(earlier: Earlier, form: Form, now: Carry): Carry {
  const parts = form.parts.flatMap((part): [string, string][] => {
    const text = partFor(earlier, part);
    return text !== undefined && written(text) && !written(now.parts[part.key]) ? [[part.key, text]] : [];
  });
  const fields = form.fields.flatMap((field): [string, string][] => {
    const value = earlier.form.fields.some(({ key, kind }) => key === field.key && kind === field.kind) ? earlier.fields[field.key] : undefined;
    return value !== undefined && written(value) && !written(now.fields[field.key]) ? [[field.key, value]] : [];
  });
  const figures = form.figures.flatMap((figure): [string, FigurePair][] => {
    const pair = pairFor(earlier, form, figure);
    const there = now.figures[figure.key] ?? { previous: "", current: "" };
    if (!pair || (!written(pair.previous) && !written(pair.current))) return [];
    const joined = { previous: written(there.previous) ? there.previous : pair.previous, current: written(there.current) ? there.current : pair.current };
    return joined.previous === there.previous && joined.current === there.current ? [] : [[figure.key, joined]];
  });
  return { parts: Object.fromEntries(parts), fields: Object.fromEntries(fields), figures: Object.fromEntries(figures) };
}
