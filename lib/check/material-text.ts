import type { Form } from "@/lib/call/form";
import { lengthOf, slice } from "@/lib/text/normalise";
import type { About, Checked, Finding, Section } from "./finding";

const BETWEEN = "\n\n";

/** The parts of a material as one text to check: in the order of the form, each a section, the empty ones too. */
export function checkedMaterial(form: Form, parts: Readonly<Record<string, string>>, about: About): Checked {
  let at = 0;
  const sections = form.parts.map((part): Section => {
    const start = at;
    const end = start + lengthOf(parts[part.key] ?? "");
    at = end + BETWEEN.length;
    return { key: part.key, role: part.role, label: part.label, start, end };
  });
  return { text: form.parts.map((part) => parts[part.key] ?? "").join(BETWEEN), sections, about };
}

/** A finding in the part it stands in; `start` and `end` are code points of that part's text. `part` null: of the whole material. */
export type PlacedFinding = Omit<Finding, "start" | "end"> & { part: string | null; start: number; end: number; quote: string };

/** Each finding with its part and its quote; one that runs over a border belongs to the part in which it begins. */
export function placeFindings({ text, sections }: Checked, findings: readonly Finding[]): PlacedFinding[] {
  return findings.map((finding) => {
    const section = sections.find(({ start, end }) => finding.start >= start && (finding.start < end || (finding.start === end && finding.end === end)));
    if (!section?.key) return { ...finding, part: null, start: 0, end: 0, quote: slice(text, finding.start, finding.end) };
    const end = Math.min(finding.end, section.end);
    return { ...finding, part: section.key, start: finding.start - section.start, end: end - section.start, quote: slice(text, finding.start, end) };
  });
}
