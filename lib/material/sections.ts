import type { Form } from "@/lib/call/form";
import type { Problem } from "@/lib/errors";
import type { Words } from "@/lib/words/words";
import type { Task } from "./completeness";
import type { Deliberation } from "./deliberation";
import { SELF_SCORE_KEY } from "./unlocked";

export type SectionLink = { key: string; label: string; href: string; kind: Task["kind"] };

/** The things a unit fills in, in the order of the form: registered facts, parts, figures, its own scores where the call asks for them, evidence. */
export function sectionsOf(form: Form, materialId: string, { material, selfScore: { title } }: Words, selfScored = false): SectionLink[] {
  const at = `/materials/${materialId}`;
  const fields: SectionLink = { key: "fields", label: material.fields, href: `${at}/fields`, kind: "fields" };
  const parts = form.parts.map((part): SectionLink => ({ key: part.key, label: part.label, href: `${at}/parts/${part.key}`, kind: "part" }));
  const figures: SectionLink = { key: "figures", label: material.figures, href: `${at}/figures`, kind: "figures" };
  const selfScore: SectionLink = { key: SELF_SCORE_KEY, label: title, href: `${at}/self-score`, kind: "selfScore" };
  const evidence: SectionLink = { key: "evidence", label: material.evidence, href: `${at}/evidence`, kind: "evidence" };
  return [fields, ...parts, ...(form.figures.length === 0 ? [] : [figures]), ...(selfScored ? [selfScore] : []), evidence];
}

/** Where a problem at submit is put right. */
export function hrefOfProblem(materialId: string, path: string, problem?: Problem): string {
  const [kind, key, ...rest] = path.split(".");
  const at = `/materials/${materialId}`;
  if (kind === "carried") return hrefOfProblem(materialId, [key, ...rest].join("."));
  if (kind === "parts") return `${at}/parts/${key}`;
  if (kind === "evidence") return `${at}/evidence#${key}`;
  if (kind === "deliberation") return `${at}/sign-off#${key}`;
  if (kind === SELF_SCORE_KEY) return `${at}/self-score#self-${key}`;
  if (kind === "comment") return `${at}/returned#comment-${key}`;
  if (kind === "findings") return `${at}/check${problem?.part ? `#${problem.part}` : ""}`;
  return kind === "figures" ? `${at}/figures#${key}-${rest[0] ?? "current"}` : `${at}/fields#${key}`;
}

/** The name of what a problem at submit is about. */
export function labelOfProblem(form: Form, path: string, words: Words, problem?: Problem): string {
  const { material } = words;
  const [kind, key, ...rest] = path.split(".");
  const part = (of: unknown) => form.parts.find((one) => one.key === of)?.label;
  if (kind === "carried") return labelOfProblem(form, [key, ...rest].join("."), words);
  if (kind === "parts") return part(key) ?? "";
  if (kind === "evidence") return material.evidence;
  if (kind === "deliberation") return `${material.deliberation.title}：${material.deliberation[key as keyof Deliberation] ?? ""}`;
  if (kind === SELF_SCORE_KEY) return `${words.selfScore.title}：${problem?.name ?? ""}`;
  if (kind === "comment") return words.comment.numbered(Number(problem?.number ?? 0));
  if (kind === "findings") return part(problem?.part) ?? material.checkTask;
  if (kind === "fields") return `${material.fields}：${form.fields.find((field) => field.key === key)?.label ?? ""}`;
  const year = rest[0] === undefined ? "" : ` ${form.years[rest[0] === "previous" ? 0 : 1]}`;
  return `${material.figures}：${form.figures.find((figure) => figure.key === key)?.label ?? ""}${year}`;
}
