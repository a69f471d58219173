import { readCompilation } from "@/lib/text/compilation";
import { lengthOf, slice } from "@/lib/text/normalise";
import type { Checked, Finding } from "./finding";
import { CHECKS } from "./registry";
import { settle } from "./settle";
import { fills } from "./sum-fill";

/**
 * All findings of a checked text, in the order of the text; offsets are code points. A blank that the other figures
 * determine knows its figure (`fill`).
 */
export function checkAll(checked: Checked): Finding[] {
  return filled(checked, settle(CHECKS.flatMap((check) => check(checked))));
}

function filled(checked: Checked, findings: readonly Finding[]): Finding[] {
  const blanks = findings.filter(({ kind }) => kind === "blank_figure");
  if (blanks.length === 0) return [...findings];
  const known = new Map(fills(checked, blanks).map((fill, index) => [blanks[index], fill]));
  return findings.map((finding) => {
    const fill = known.get(finding) ?? null;
    return fill === null ? finding : { ...finding, fill };
  });
}

/** The findings of a text that belongs to no call. The materials of a compilation are checked one by one. */
export function checkText(text: string): Finding[] {
  return readCompilation(text).flatMap(([start, end]) => checkOne(slice(text, start, end)).map((finding) => shifted(finding, start)));
}

function checkOne(text: string): Finding[] {
  return checkAll({ text, sections: [{ key: null, role: null, label: "", start: 0, end: lengthOf(text) }], about: null });
}

function shifted(finding: Finding, by: number): Finding {
  const move = <Place extends { start: number; end: number }>(place: Place): Place => ({ ...place, start: place.start + by, end: place.end + by });
  return finding.also ? { ...move(finding), also: finding.also.map(move) } : move(finding);
}
