import type { PartDefinition } from "@/lib/call/form";
import { secrecyMarks } from "@/lib/check/secrecy";
import type { Refusal } from "@/lib/errors";
import { lengthOf, slice } from "@/lib/text/normalise";
import { LONGEST_PART } from "./limits";
import type { PartTexts } from "./split";

/** A part as it stands in a unit's material: its version, its length, and whether the one who asks wrote it. */
export type StandingText = { version: number; count: number; mine: boolean };
/** A unit's material as it stands: why it may not be written (null: it may), its title, its parts by key. */
export type StandingMaterial = { materialId: string; why: Refusal | null; title: string; parts: Readonly<Record<string, StandingText>> };
/** What is done with a read text: put in where nothing stands, put in over what stands, or left out. */
export type BulkChoice = "fill" | "replace" | "skip";
/** How the places for a text are: no material yet, all of them empty, only what this person wrote, or somebody else's words. */
export type Ground = "new" | "empty" | "mine" | "theirs";

const written = (standing: StandingMaterial | null, key: string) => { const part = standing?.parts[key]; return part && part.count > 0 ? part : null; };

/** What stands where a split text would go. */
export function groundOf({ parts }: Pick<PartTexts, "parts">, standing: StandingMaterial | null): Ground {
  if (!standing) return "new";
  const there = Object.keys(parts).flatMap((key) => written(standing, key) ?? []);
  return there.length === 0 ? "empty" : there.every(({ mine }) => mine) ? "mine" : "theirs";
}

/** What is proposed: never to replace what somebody else wrote. */
export const proposedChoice = (ground: Ground): BulkChoice => (ground === "theirs" ? "skip" : ground === "mine" ? "replace" : "fill");

/** What would be written, as importParts takes it; `tooLong` names a part over what can be kept. */
export type BulkPlan = { parts: { key: string; version: number; text: string }[]; title: string | null; tooLong: string | null };

/** What a choice writes. A title that stands is kept, since facts have no history to go back to. */
export function planBulk(texts: PartTexts, parts: readonly PartDefinition[], standing: StandingMaterial | null, choice: BulkChoice): BulkPlan {
  const chosen = choice === "skip" ? [] : parts.flatMap(({ key, label }) => {
    const text = texts.parts[key];
    return text === undefined || (choice === "fill" && written(standing, key)) ? [] : [{ key, label, version: standing?.parts[key]?.version ?? 0, text }];
  });
  const heading = texts.title.split("\n").map((line) => line.trim()).filter(Boolean).join("　");
  return {
    parts: chosen.map(({ key, version, text }) => ({ key, version, text })),
    title: heading === "" || chosen.length === 0 || (standing?.title ?? "").trim() !== "" ? null : slice(heading, 0, 100),
    tooLong: chosen.find(({ text }) => lengthOf(text) > LONGEST_PART)?.label ?? null,
  };
}

/** The words of secrecy marks in a text, each once. */
export function markWords(text: string): string[] {
  return [...new Set(secrecyMarks(text).map(({ start, end }) => slice(text, start, end)))];
}

/** Why nothing is made of a row yet, or null. */
export type BulkStop = "nothing" | "noUnit" | "secret" | "closed" | "twice" | "full" | "tooLong" | "skip";
/** What of a row decides whether it is made; `twice`: another row that is not left out is of the same unit. */
export type BulkFacts = { plan: BulkPlan; placed: boolean; unitId: string | null; marked: boolean; cleared: boolean; closed: boolean; twice: boolean; choice: BulkChoice };

/** The first thing that stands in a row's way; what is left out on purpose needs nothing else. */
export function stopOf({ plan, placed, unitId, marked, cleared, closed, twice, choice }: BulkFacts): BulkStop | null {
  if (!placed) return "nothing";
  if (unitId === null) return "noUnit";
  if (closed) return "closed";
  if (choice === "skip") return "skip";
  if (marked && !cleared) return "secret";
  if (twice) return "twice";
  if (plan.parts.length === 0) return "full";
  return plan.tooLong === null ? null : "tooLong";
}
