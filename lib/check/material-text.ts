import type { Form } from "@/lib/call/form";
import { lengthOf, slice } from "@/lib/text/normalise";
import type { About, Checked, Finding, Place, Section } from "./finding";

const BETWEEN = "\n\n";

/** The parts of a material as one text to check: in the order of the form, each a section, the empty ones too. */
export function checkedMaterial(form: Pick<Form, "parts">, parts: Readonly<Record<string, string>>, about: About): Checked {
  let at = 0;
  const sections = form.parts.map((part): Section => {
    const start = at;
    const end = start + lengthOf(parts[part.key] ?? "");
    at = end + BETWEEN.length;
    return { key: part.key, role: part.role, label: part.label, start, end };
  });
  return { text: form.parts.map((part) => parts[part.key] ?? "").join(BETWEEN), sections, about };
}

/** A place of a part's text that a finding names, in code points of that part; `part` null: of no part. */
export type PartPlace = Place & { part: string | null; quote: string };
/** A finding in the part it stands in; `start` and `end` are code points of that part's text, and its further places may lie in other parts. */
export type PlacedFinding = Omit<Finding, "also" | "start" | "end"> & PartPlace & { also?: readonly PartPlace[] };

/** Each finding with its part and its quote; one that runs over a border belongs to the part in which it begins. */
export function placeFindings({ text, sections }: Checked, findings: readonly Finding[]): PlacedFinding[] {
  function placed<Any extends Place>(place: Any): Any & PartPlace {
    const section = sections.find(({ start, end }) => place.start >= start && (place.start < end || (place.start === end && place.end === end)));
    if (!section?.key) return { ...place, part: null, start: 0, end: 0, quote: slice(text, place.start, place.end) };
    const end = Math.min(place.end, section.end);
    return { ...place, part: section.key, start: place.start - section.start, end: end - section.start, quote: slice(text, place.start, end) };
  }
  return findings.map(({ also, ...finding }): PlacedFinding => {
    if (finding.kind === "missing_part") return { ...finding, part: null, quote: "" };
    return also ? { ...placed(finding), also: also.map(placed) } : placed(finding);
  });
}
