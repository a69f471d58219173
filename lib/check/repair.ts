import type { Finding, Place } from "./finding";
import { readPoints } from "@/lib/text/points";

/** One change of a text: what stood at `start` (code points of the repaired text) and what stands there now. */
type Change = { start: number; was: string; is: string };

/** The way back from a repaired text to the text before. */
export type Undo = readonly Change[];

/** What `applyRepairs` needs of a finding. */
type Mendable = Pick<Finding, "start" | "end" | "repair" | "also">;
type Repair = { start: number; end: number; repair: string };

/** The findings that offer a text to stand in their place. */
export function repairs(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => repairsOf(finding).length > 0);
}

function repairsOf(finding: Mendable): Repair[] {
  const places: Place[] = [finding, ...(finding.also ?? [])];
  return places.flatMap(({ start, end, repair }) => (repair === undefined ? [] : [{ start, end, repair }]));
}

/**
 * Puts the repairs of the findings, with all their further places, into the text they were found in. Where two
 * overlap the one that begins first stands, of two that begin together the longer; a place outside the text is left.
 */
export function applyRepairs(text: string, findings: readonly Mendable[]): { text: string; undo: Undo } {
  const { toPoint, toUnit } = readPoints(text);
  const length = toPoint(text.length);
  const sorted = findings.flatMap(repairsOf).filter(({ start, end }) => start >= 0 && start <= end && end <= length).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const undo: Change[] = [];
  let [repaired, done, shift] = ["", 0, 0];
  for (const { start, end, repair } of sorted) {
    if (start < done || (start === end && undo.length > 0 && start === done)) continue;
    const was = text.slice(toUnit(start), toUnit(end));
    repaired += text.slice(toUnit(done), toUnit(start)) + repair;
    undo.push({ start: start + shift, was, is: repair });
    shift += Array.from(repair).length - (end - start);
    done = end;
  }
  return { text: repaired + text.slice(toUnit(done)), undo };
}

/** The text as it was before `applyRepairs`; throws where the text is not the one that the repair gave. */
export function undoRepairs(text: string, undo: Undo): string {
  const points = Array.from(text);
  let before = "";
  let done = 0;
  for (const { start, was, is } of undo) {
    const end = start + Array.from(is).length;
    if (points.slice(start, end).join("") !== is) throw new Error("The text has changed since it was repaired");
    before += points.slice(done, start).join("") + was;
    done = end;
  }
  return before + points.slice(done).join("");
}
