import { countCharacters } from "@/lib/text/count";
import { found, type Found, type Reading } from "./reading";

/** What the call asks of the parts: that the required ones are there, and that each keeps to its length. */
export function callParts({ about, sections, text }: Reading): Found[] {
  return (about?.parts ?? []).flatMap(({ key, label, required, min, max }) => {
    const section = sections.find((each) => each.key === key);
    const count = section ? countCharacters(text.slice(section.start, section.end)) : 0;
    if (!section || count === 0) return required ? [found("missing_part", { start: 0, end: 0 }, { code: "missingPart", label })] : [];
    if (count < min) return [found("length", section, { code: "partShort", label, count, min })];
    return count > max ? [found("length", section, { code: "partLong", label, count, max })] : [];
  });
}
