import type { Form } from "@/lib/call/form";
import type { Words } from "@/lib/words/words";
import type { Task } from "./completeness";

export type SectionLink = { key: string; label: string; href: string; kind: Task["kind"] };

/** The things a unit fills in, in the order of the form: registered facts, parts, figures. */
export function sectionsOf(form: Form, materialId: string, { material }: Words): SectionLink[] {
  const at = `/materials/${materialId}`;
  const fields: SectionLink = { key: "fields", label: material.fields, href: `${at}/fields`, kind: "fields" };
  const parts = form.parts.map((part): SectionLink => ({ key: part.key, label: part.label, href: `${at}/parts/${part.key}`, kind: "part" }));
  const figures: SectionLink = { key: "figures", label: material.figures, href: `${at}/figures`, kind: "figures" };
  return form.figures.length === 0 ? [fields, ...parts] : [fields, ...parts, figures];
}

/** Where a problem at submit is put right. */
export function hrefOfProblem(materialId: string, path: string): string {
  const [kind, key, year] = path.split(".");
  const at = `/materials/${materialId}`;
  if (kind === "parts") return `${at}/parts/${key}`;
  return kind === "figures" ? `${at}/figures#${key}-${year}` : `${at}/fields#${key}`;
}

/** The name of what a problem at submit is about. */
export function labelOfProblem(form: Form, path: string, { material }: Words): string {
  const [kind, key, year] = path.split(".");
  if (kind === "parts") return form.parts.find((part) => part.key === key)?.label ?? "";
  if (kind === "fields") return `${material.fields}：${form.fields.find((field) => field.key === key)?.label ?? ""}`;
  return `${material.figures}：${form.figures.find((figure) => figure.key === key)?.label ?? ""} ${form.years[year === "previous" ? 0 : 1]}`;
}
